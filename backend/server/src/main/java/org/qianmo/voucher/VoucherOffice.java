package org.qianmo.voucher;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Ledger;
import org.qianmo.kernel.ledger.Posting;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.voucher.store.LedgerRows;
import org.qianmo.voucher.store.Vouchers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues land vouchers and moves what they carry; every movement is an entry in the ledger. */
@Service
public class VoucherOffice {

    /** The district's indicator pool: issues come out of its ISSUE account, redeemed indicators go to its USED one. */
    public static final Holder POOL = new Holder(1, "区级指标池", "POOL", null, null);

    private final Vouchers vouchers;
    private final LedgerRows ledgerRows;
    private final AuditTrail trail;
    private final AcceptedGround accepted;
    private final ApplicationEventPublisher events;

    VoucherOffice(
            Vouchers vouchers,
            LedgerRows ledgerRows,
            AuditTrail trail,
            AcceptedGround accepted,
            ApplicationEventPublisher events) {
        this.accepted = accepted;
        this.events = events;
        this.vouchers = vouchers;
        this.ledgerRows = ledgerRows;
        this.trail = trail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<Holder> holders) {
        vouchers.insertHolders(holders);
    }

    /** Issues the voucher and credits its indicators to the holder. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(NewVoucher voucher, Document document, Booking booking) {
        vouchers.insert(voucher);
        trail.append(act(Act.VOUCHER_ISSUED, voucher.serial(), "holder=" + voucher.holderId(), booking));
        accepted.box(voucher.sources()).ifPresent(box -> events.publishEvent(new ParcelsChanged(box)));
        voucher.amountsMilliMu()
                .forEach((indicator, amount) -> move(
                        EntryKind.ISSUE,
                        voucher.serial(),
                        account(voucher.holderId(), Purpose.LIVE, indicator),
                        account(POOL.id(), Purpose.ISSUE, indicator),
                        amount,
                        document,
                        booking));
    }

    /** Moves indicators of a voucher from one holder to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(
            String serial,
            long from,
            long to,
            Map<Indicator, Long> amountsMilliMu,
            Document document,
            Booking booking) {
        amountsMilliMu.forEach((indicator, amount) -> move(
                EntryKind.TRANSFER,
                serial,
                account(to, Purpose.LIVE, indicator),
                account(from, Purpose.LIVE, indicator),
                amount,
                document,
                booking));
    }

    /** Uses indicators up: they leave the holder for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void redeem(
            String serial, long holder, Map<Indicator, Long> amountsMilliMu, Document document, Booking booking) {
        amountsMilliMu.forEach((indicator, amount) -> move(
                EntryKind.REDEEM,
                serial,
                account(holder, Purpose.USED, indicator),
                account(holder, Purpose.LIVE, indicator),
                amount,
                document,
                booking));
    }

    private Account account(long holder, Purpose purpose, Indicator indicator) {
        return ledgerRows.account(holder, purpose, Asset.LAND, indicator);
    }

    private void move(
            EntryKind kind,
            String serial,
            Account debit,
            Account credit,
            long amount,
            Document document,
            Booking booking) {
        Entry entry = new Entry(
                entryId(kind, serial, debit, credit, document),
                debit.id(),
                credit.id(),
                amount,
                kind,
                serial,
                booking.at());
        Posting posting = new Ledger(ledgerRows.under(document, booking)).post(entry);
        if (posting instanceof Posting.Refused refused) {
            throw new LedgerRefusal(refused.reason(), entry);
        }
        if (posting instanceof Posting.Posted) {
            trail.append(act(Act.ENTRY_POSTED, serial, words(entry, document), booking));
        }
    }

    private static AuditAct act(Act act, String serial, String words, Booking booking) {
        Subject voucher = Subject.of(Subject.Kind.VOUCHER, serial);
        return new AuditAct(booking.author(), act, voucher, booking.recordId(), null, words);
    }

    private static String words(Entry entry, Document document) {
        return "kind=%s entry=%s debit=%d credit=%d amount=%d day=%s document=%s"
                .formatted(
                        entry.kind(),
                        entry.id(),
                        entry.debitAccount(),
                        entry.creditAccount(),
                        entry.amount(),
                        document.day(),
                        document.number());
    }

    /** The same movement by the same document has the same id, so that a repeat is recognised. */
    private static UUID entryId(EntryKind kind, String serial, Account debit, Account credit, Document document) {
        String content = String.join(
                "|", kind.name(), serial, String.valueOf(debit.id()), String.valueOf(credit.id()), document.number());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
