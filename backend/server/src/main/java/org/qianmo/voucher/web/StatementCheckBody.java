package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.voucher.statement.IssuedStatement;
import org.qianmo.voucher.statement.StatementCheck;

/**
 * What a code stands for.
 *
 * @param result SAME, or DIFFERENT with what differs
 * @param recomputed the code that the entries give now
 */
record StatementCheckBody(
        String code,
        String result,
        String recomputed,
        HolderBody holder,
        LocalDate from,
        LocalDate to,
        Instant knownAt,
        long headSeq,
        String headHash,
        int entries,
        Instant issuedAt,
        String issuedBy,
        List<DifferenceBody> differences) {

    /**
     * What differs.
     *
     * @param part HEAD, ENTRY, ENTRIES, BALANCES or CODE
     * @param seq place in the chain, of an entry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceBody(String part, Long seq, Messages messages) {

        static DifferenceBody of(StatementCheck.Difference difference) {
            return new DifferenceBody(difference.part().name(), difference.seq(), words(difference));
        }

        private static Messages words(StatementCheck.Difference difference) {
            return switch (difference.part()) {
                case HEAD ->
                    new Messages(
                            "链中第 " + difference.seq() + " 号分录已不是当时的那一笔",
                            "entry " + difference.seq() + " of the chain is not the one it was");
                case ENTRY ->
                    new Messages(
                            "链中第 " + difference.seq() + " 号分录的内容与其哈希不符",
                            "entry " + difference.seq() + " does not give its hash");
                case ENTRIES -> new Messages("期间内的分录与当时不同", "the entries of the period are not those of then");
                case BALANCES -> new Messages("期初或期末数与当时不同", "balances before or after are not those of then");
                case CODE -> new Messages("对账单的登记内容与核对码不符", "what is kept of the statement does not give its code");
            };
        }
    }

    static StatementCheckBody of(StatementCheck check, AdminUnits units) {
        IssuedStatement issued = check.issued();
        return new StatementCheckBody(
                issued.code(),
                check.differences().isEmpty() ? "SAME" : "DIFFERENT",
                check.recomputed().text(),
                HolderBody.of(check.holder(), units),
                issued.from(),
                issued.to(),
                issued.knownAt(),
                issued.headSeq(),
                issued.headHash(),
                issued.entries(),
                issued.issuedAt(),
                issued.issuedBy(),
                check.differences().stream().map(DifferenceBody::of).toList());
    }
}
