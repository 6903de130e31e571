package org.qianmo.voucher.transition;

import java.util.Collection;
import java.util.List;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordSummary;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.LedgerRefusal;
import org.qianmo.voucher.PlannedEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens records that take effect at once and posts under them, in the transaction that is open and holds its locks. */
@Service
public class Transitions {

    private static final int DOCUMENT_CHARACTERS_MAX = 64;
    private static final int TITLE_CHARACTERS_MAX = 200;

    private final RecordBook records;
    private final RecordDesk covers;
    private final EntryDesk entries;
    private final AuditTrail trail;

    Transitions(RecordBook records, RecordDesk covers, EntryDesk entries, AuditTrail trail) {
        this.records = records;
        this.covers = covers;
        this.entries = entries;
        this.trail = trail;
    }

    /**
     * Opens the record.
     *
     * @param act what it does, a word for the audit trail
     * @param units towns and villages that it concerns; null for what is the whole district's
     * @param stated what its author stated, of which the trail keeps a digest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Transition begin(String title, String act, Collection<String> units, FieldDigest stated, String author) {
        String bounded = title.substring(0, Math.min(TITLE_CHARACTERS_MAX, title.length()));
        Booking booking = records.openAndApprove(RecordKind.VOUCHER_CHANGE, bounded, author);
        covers.worked(booking.recordId(), 0, units);
        trail.append(new AuditAct(
                author,
                Act.VOUCHER_ACT_STATED,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                stated.hex(),
                "act=" + act));
        String number =
                records.find(booking.recordId()).map(RecordSummary::number).orElseThrow();
        return new Transition(booking, number);
    }

    /**
     * Posts all entries or none.
     *
     * @param documentNo that they rest on; null for the record itself
     * @throws Problem 409 LEDGER_REFUSED; the transaction must not commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<PlannedEntry> planned, String documentNo, Transition under) {
        String named = documentNo == null ? under.number() : documentNo;
        String bounded = named.substring(0, Math.min(DOCUMENT_CHARACTERS_MAX, named.length()));
        try {
            entries.book(planned, new Document(bounded, under.booking().day()), under.booking());
        } catch (LedgerRefusal refusal) {
            throw Problem.conflict(
                    "LEDGER_REFUSED",
                    "账本拒绝了这笔分录（" + refusal.reason() + "）",
                    "the ledger refused an entry: " + refusal.reason());
        }
    }
}
