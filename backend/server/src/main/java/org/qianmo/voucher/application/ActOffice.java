package org.qianmo.voucher.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Rejection;
import org.qianmo.parcel.Booking;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.LedgerRefusal;
import org.qianmo.voucher.application.store.ApplicationRows;
import org.qianmo.voucher.rule.RuleFinding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does acts on vouchers: locks, the plan once more, its rows and entries, all in the transaction that is open. */
@Service
public class ActOffice {

    private static final int DOCUMENT_CHARACTERS_MAX = 64;

    private final ActPlans plans;
    private final EntryDesk entries;
    private final ApplicationRows rows;
    private final DistrictSettings district;
    private final Clock clock;

    ActOffice(ActPlans plans, EntryDesk entries, ApplicationRows rows, DistrictSettings district, Clock clock) {
        this.plans = plans;
        this.entries = entries;
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Does the act under the record, of which an application is kept.
     *
     * @param recordNumber stands for a document where the act names none
     * @return the moment at which it took effect
     * @throws Problem 422 VOUCHER_RULES with findings if a rule stands in its way; nothing is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant take(VoucherAct act, long recordId, String recordNumber, String author) {
        plans.lock(act);
        // Read under the locks: an entry never seems older than one it waited for.
        Instant now = clock.instant();
        LocalDate today = now.atZone(district.timeZone()).toLocalDate();
        PreparedAct prepared = plans.prepare(act, now);
        refuse(prepared.plan());
        Booking booking = new Booking(recordId, author, now, today);
        String named = prepared.documentNo().isBlank() ? recordNumber : prepared.documentNo();
        Document document = new Document(named.substring(0, Math.min(DOCUMENT_CHARACTERS_MAX, named.length())), today);
        prepared.rowsBefore().accept(booking);
        book(prepared.plan(), document, booking);
        prepared.rowsAfter().accept(booking);
        rows.judged(recordId, rules(prepared.plan()));
        return now;
    }

    private void book(ActPlan plan, Document document, Booking booking) {
        try {
            entries.book(plan.entries(), document, booking);
        } catch (LedgerRefusal refusal) {
            throw refused(refusal.reason());
        }
    }

    private static Problem refused(Rejection reason) {
        return Problem.conflict(
                "LEDGER_REFUSED", "账本拒绝了这笔分录（" + reason + "）", "the ledger refused an entry: " + reason);
    }

    private static String rules(ActPlan plan) {
        return plan.rules().stream()
                .map(rule -> rule.name() + "=" + rule.value() + "@" + rule.effectiveFrom())
                .collect(Collectors.joining(";"));
    }

    /** @throws Problem 422 VOUCHER_RULES if there is an error among the findings */
    static void refuse(ActPlan plan) {
        if (plan.refused()) {
            List<RuleFinding> errors =
                    plan.findings().stream().filter(RuleFinding::error).toList();
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "VOUCHER_RULES",
                    errors.get(0).words(),
                    plan.findings().stream().map(RuleFinding::toBody).toList());
        }
    }
}
