package org.qianmo.voucher;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Ledger;
import org.qianmo.kernel.ledger.LinkedPosting;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.store.LedgerRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts entries that belong together, all or none, and writes them into the audit trail. Of one transaction it is the last
 * to lock: ground and vouchers come before.
 */
@Service
public class EntryDesk {

    private final LedgerRows ledgerRows;
    private final AuditTrail trail;

    EntryDesk(LedgerRows ledgerRows, AuditTrail trail) {
        this.ledgerRows = ledgerRows;
        this.trail = trail;
    }

    /**
     * Opens the accounts, then posts. The id of an entry follows from the record and its place in the list, so that what a
     * record does is done once.
     *
     * @throws LedgerRefusal if the book refuses one of them; the transaction must not commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(List<PlannedEntry> planned, Document document, Booking booking) {
        List<Entry> entries = new ArrayList<>();
        for (PlannedEntry plan : planned) {
            entries.add(entry(plan, id(booking.recordId(), entries.size()), booking));
        }
        post(entries, document, booking);
    }

    private static UUID id(long recordId, int place) {
        return UUID.nameUUIDFromBytes(("record|" + recordId + "|" + place).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(PlannedEntry plan, UUID id, Booking booking) {
        return new Entry(
                id,
                account(plan, plan.to()).id(),
                account(plan, plan.from()).id(),
                plan.amount(),
                plan.kind(),
                plan.voucher(),
                plan.into(),
                Optional.empty(),
                booking.at());
    }

    private Account account(PlannedEntry plan, PlannedEntry.Side side) {
        return ledgerRows.account(side.holder(), side.purpose(), plan.asset(), plan.indicator());
    }

    /** @throws LedgerRefusal as {@link #book} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<Entry> entries, Document document, Booking booking) {
        if (entries.isEmpty()) {
            return;
        }
        LinkedPosting posting = new Ledger(ledgerRows.under(document, booking)).postAll(entries);
        if (posting instanceof LinkedPosting.Refused refused) {
            throw new LedgerRefusal(refused.reason(), entries.get(refused.index()));
        }
        if (posting instanceof LinkedPosting.Posted) {
            entries.forEach(entry -> trail.append(posted(entry, document, booking)));
        }
    }

    private static AuditAct posted(Entry entry, Document document, Booking booking) {
        Subject voucher = Subject.of(Subject.Kind.VOUCHER, entry.voucher());
        String words = "kind=%s entry=%s debit=%d credit=%d amount=%d day=%s document=%s"
                .formatted(
                        entry.kind(),
                        entry.id(),
                        entry.debitAccount(),
                        entry.creditAccount(),
                        entry.amount(),
                        document.day(),
                        document.number());
        return new AuditAct(booking.author(), Act.ENTRY_POSTED, voucher, booking.recordId(), null, words);
    }
}
