package org.qianmo.voucher.application.planner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Transfer;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.application.store.VoucherRows.Sale;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** 交易: all that the seller has goes under its serial; a part gets one of its own first. */
@Component
class TransferPlanner implements ActPlanner<Transfer> {

    private final Guards guards;
    private final Standings standings;
    private final Serials serials;
    private final VoucherRows rows;
    private final Prices prices;

    TransferPlanner(Guards guards, Standings standings, Serials serials, VoucherRows rows, Prices prices) {
        this.guards = guards;
        this.standings = standings;
        this.serials = serials;
        this.rows = rows;
        this.prices = prices;
    }

    @Override
    public Class<Transfer> type() {
        return Transfer.class;
    }

    @Override
    public void lock(Transfer act) {
        standings.lock(List.of(act.serial()));
    }

    @Override
    public PreparedAct prepare(Transfer act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        guards.stated(act.platformNo(), "交易平台文号", "the platform's document", findings);
        Optional<Holder> seller = guards.holder(act.from(), findings, units);
        Optional<Holder> buyer = guards.holder(act.to(), findings, units);
        findings.errorIf(act.from() == act.to(), RuleCode.HOLDERS_SAME, "转让方与受让方相同", "seller and buyer are the same");
        seller.ifPresent(from -> buyer.ifPresent(to -> prices.scope(from, to, moment.rules(), findings)));
        return guards.voucher(act.serial(), findings)
                .map(voucher -> plan(act, voucher, moment, findings, units))
                .orElseGet(() -> PreparedAct.of(
                        new ActPlan(
                                List.of(),
                                findings.list(),
                                units,
                                moment.rules().used()),
                        act.platformNo()));
    }

    private PreparedAct plan(
            Transfer act, VoucherStanding voucher, Moment moment, Findings findings, Set<String> units) {
        guards.free(voucher, act.from(), moment, findings);
        Map<Indicator, Long> amounts = guards.amounts(voucher, act.from(), act.amounts(), findings);
        prices.floor(act.pricePerMuFen(), voucher.asset(), moment.rules(), findings);
        boolean whole = amounts.equals(voucher.of(act.from(), Purpose.LIVE));
        Serials.Numbered part = whole ? null : serials.part(act.serial(), moment);
        String serial = whole ? act.serial() : part.serial();
        findings.errorIf(
                serial.length() > VoucherRows.SERIAL_CHARACTERS_MAX,
                RuleCode.SERIAL_TOO_LONG,
                "券 " + act.serial() + " 已多次分割，只能整张转让",
                "voucher " + act.serial() + " is a part of too many parts: it is sold as a whole only");
        Side seller = new Side(act.from(), Purpose.LIVE);
        List<PlannedEntry> entries = new ArrayList<>();
        if (!whole) {
            entries.addAll(Moves.split(voucher.asset(), amounts, seller, act.serial(), serial));
        }
        Side buyer = new Side(act.to(), Purpose.LIVE);
        entries.addAll(Moves.all(EntryKind.TRANSFER, voucher.asset(), amounts, seller, buyer, serial));
        long first = first(amounts);
        Optional<Settlement> settlement =
                prices.settlement(voucher.asset(), first, act.pricePerMuFen(), moment.rules(), findings);
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used(), settlement);
        return PreparedAct.of(plan, act.platformNo())
                .before(booking -> {
                    if (!whole) {
                        rows.insert(new VoucherRows.NewRow(
                                part.id(),
                                serial,
                                voucher.asset(),
                                act.to(),
                                voucher.issuedOn(),
                                voucher.expiresOn(),
                                voucher.synthetic(),
                                act.serial(),
                                voucher.projectNo(),
                                List.of()));
                    }
                })
                .after(booking -> rows.sold(new Sale(
                        booking.recordId(),
                        serial,
                        voucher.asset(),
                        act.from(),
                        act.to(),
                        first,
                        act.pricePerMuFen(),
                        total(voucher, first, act.pricePerMuFen()),
                        act.platformNo(),
                        moment.today())));
    }

    /** Of the indicator that a price is for: the first that is sold. */
    private static long first(Map<Indicator, Long> amounts) {
        return amounts.values().stream().findFirst().orElse(0L);
    }

    private static long total(VoucherStanding voucher, long amount, long pricePerMuFen) {
        return voucher.asset()
                .unit()
                .shown(amount)
                .multiply(BigDecimal.valueOf(pricePerMuFen))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
