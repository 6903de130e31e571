package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.passport.Amounts;
import org.qianmo.voucher.passport.BookMoment;
import org.qianmo.voucher.passport.IndicatorKey;
import org.qianmo.voucher.passport.Overview;

/**
 * Sums, in 亩, or in m² of floor for house vouchers.
 *
 * @param wholeDistrict whether all holders are added up
 * @param territory whose holders alone are added up; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewBody(
        LocalDate asOf,
        Instant knownAt,
        boolean wholeDistrict,
        String territory,
        List<Row> indicators,
        List<Row> towns,
        List<PoolRow> pool) {

    static OverviewBody of(Overview overview, BookMoment moment, AdminUnits units) {
        return new OverviewBody(
                moment.asOf(),
                moment.knownAt(),
                overview.territory() == null,
                overview.territory() == null ? null : overview.territory().code(),
                overview.indicators().entrySet().stream()
                        .map(sums -> Row.of(null, null, sums.getKey(), sums.getValue()))
                        .toList(),
                overview.towns().entrySet().stream()
                        .flatMap(town -> town.getValue().entrySet().stream()
                                .map(sums -> row(town.getKey(), sums.getKey(), sums.getValue(), units)))
                        .toList(),
                overview.pool().stream().map(PoolRow::of).toList());
    }

    private static Row row(String town, IndicatorKey indicator, Amounts amounts, AdminUnits units) {
        return town.isEmpty()
                ? Row.of(null, null, indicator, amounts)
                : Row.of(town, units.name(town), indicator, amounts);
    }

    /**
     * {@code issued + received = live + pledged + reserved + held + used + expired + cancelled}.
     *
     * @param townCode null in a total, and for the pool and others without a town
     * @param received from holders that are not added up here, less what went to them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String townCode,
            String townName,
            String asset,
            String indicator,
            BigDecimal issued,
            BigDecimal received,
            BigDecimal live,
            BigDecimal pledged,
            BigDecimal reserved,
            BigDecimal held,
            BigDecimal used,
            BigDecimal expired,
            BigDecimal cancelled) {

        static Row of(String townCode, String townName, IndicatorKey key, Amounts amounts) {
            Unit unit = key.asset().unit();
            return new Row(
                    townCode,
                    townName,
                    key.asset().name(),
                    key.indicator().name(),
                    unit.shown(amounts.issued()),
                    unit.shown(amounts.received()),
                    unit.shown(amounts.in(Purpose.LIVE)),
                    unit.shown(amounts.in(Purpose.PLEDGED)),
                    unit.shown(amounts.in(Purpose.RESERVED)),
                    unit.shown(amounts.in(Purpose.HELD)),
                    unit.shown(amounts.in(Purpose.USED)),
                    unit.shown(amounts.in(Purpose.EXPIRED)),
                    unit.shown(amounts.in(Purpose.CANCELLED)));
        }
    }

    record PoolRow(String asset, String indicator, String purpose, BigDecimal amount) {

        static PoolRow of(Overview.PoolLine line) {
            return new PoolRow(
                    line.indicator().asset().name(),
                    line.indicator().indicator().name(),
                    line.state().name(),
                    line.indicator().asset().unit().shown(line.amount()));
        }
    }
}
