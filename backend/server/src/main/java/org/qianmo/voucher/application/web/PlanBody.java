package org.qianmo.voucher.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.http.FindingBody;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/**
 * A plan as a caller sees it: what would be posted, what balances would become of it, and what stands in its way. Amounts are
 * in 亩, of house vouchers in m²; money in 元.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanBody(
        List<EntryLine> entries,
        List<BalanceLine> balances,
        List<FindingBody> findings,
        List<RuleLine> rules,
        SettlementLine settlement) {

    record Side(long holderId, String holder, Purpose purpose) {}

    record EntryLine(
            EntryKind kind, String serial, String into, Indicator indicator, BigDecimal amount, Side from, Side to) {}

    record BalanceLine(
            long holderId,
            String holder,
            Purpose purpose,
            String serial,
            Indicator indicator,
            BigDecimal before,
            BigDecimal after) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleLine(String name, String value, LocalDate effectiveFrom) {}

    /** @param shares in the order of the shares of {@code settle.split}: county, town, owner of the land, its user */
    record SettlementLine(
            BigDecimal grossYuan,
            BigDecimal costYuan,
            BigDecimal cityYuan,
            BigDecimal netYuan,
            List<BigDecimal> shares) {}
}
