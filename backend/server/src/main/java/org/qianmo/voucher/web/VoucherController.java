package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.VoucherBalance;
import org.qianmo.voucher.VoucherBalances;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Voucher balances by holder; those of the holders in the reader's territory, and their totals. */
@RestController
class VoucherController {

    private final VoucherBalances balances;
    private final AdminUnits units;
    private final Clock clock;
    private final DistrictSettings district;
    private final AccessPolicy policy;

    VoucherController(
            VoucherBalances balances, AdminUnits units, Clock clock, DistrictSettings district, AccessPolicy policy) {
        this.balances = balances;
        this.units = units;
        this.clock = clock;
        this.district = district;
        this.policy = policy;
    }

    @GetMapping("/api/vouchers/balances")
    Body balances(
            @RequestParam(required = false) Long holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Actor actor) {
        LocalDate day = asOf == null ? district.today(clock) : asOf;
        List<Row> rows = new ArrayList<>();
        Map<String, Row> totals = new LinkedHashMap<>();
        for (VoucherBalance balance : balances.asOf(day)) {
            boolean wanted = holder == null || holder == balance.holderId();
            if (wanted && policy.mayRead(actor, balance.townCode(), balance.villageCode())) {
                Row row = Row.of(balance, units.name(balance.townCode()));
                rows.add(row);
                totals.merge(balance.asset() + balance.indicator(), row.asTotal(), Row::plus);
            }
        }
        return new Body(day, rows, List.copyOf(totals.values()));
    }

    record Body(LocalDate asOf, List<Row> rows, List<Row> totals) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            Long holderId,
            String holder,
            String townCode,
            String townName,
            String kind,
            String indicator,
            BigDecimal issuedMu,
            BigDecimal transferredInMu,
            BigDecimal transferredOutMu,
            BigDecimal usedMu,
            BigDecimal balanceMu,
            boolean synthetic) {

        static Row of(VoucherBalance b, String townName) {
            var unit = Asset.valueOf(b.asset()).unit();
            return new Row(
                    b.holderId(),
                    b.holder(),
                    b.townCode(),
                    townName,
                    b.asset(),
                    b.indicator(),
                    unit.shown(b.issued()),
                    unit.shown(b.transferredIn()),
                    unit.shown(b.transferredOut()),
                    unit.shown(b.used()),
                    unit.shown(b.balance()),
                    b.synthetic());
        }

        Row asTotal() {
            return new Row(
                    null,
                    null,
                    null,
                    null,
                    kind,
                    indicator,
                    issuedMu,
                    transferredInMu,
                    transferredOutMu,
                    usedMu,
                    balanceMu,
                    synthetic);
        }

        Row plus(Row o) {
            return new Row(
                    null,
                    null,
                    null,
                    null,
                    kind,
                    indicator,
                    issuedMu.add(o.issuedMu),
                    transferredInMu.add(o.transferredInMu),
                    transferredOutMu.add(o.transferredOutMu),
                    usedMu.add(o.usedMu),
                    balanceMu.add(o.balanceMu),
                    synthetic || o.synthetic);
        }
    }
}
