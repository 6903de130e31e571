package org.qianmo.voucher.application.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.rule.RuleFinding;
import org.qianmo.voucher.standing.Holders;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** Writes plans: names for holders, amounts in people's units, and balances before and after. */
@Component
class PlanWriter {

    private final Holders holders;
    private final Standings standings;

    PlanWriter(Holders holders, Standings standings) {
        this.holders = holders;
        this.standings = standings;
    }

    PlanBody body(ActPlan plan) {
        Map<Long, String> names = new HashMap<>();
        return new PlanBody(
                plan.entries().stream().map(entry -> entry(entry, names)).toList(),
                balances(plan.entries(), names),
                plan.findings().stream().map(RuleFinding::toBody).toList(),
                plan.rules().stream()
                        .map(rule -> new PlanBody.RuleLine(rule.name(), rule.value(), rule.effectiveFrom()))
                        .toList(),
                plan.settlement().map(PlanWriter::settlement).orElse(null));
    }

    PlanBody.EntryLine entry(PlannedEntry entry) {
        return entry(entry, new HashMap<>());
    }

    private PlanBody.EntryLine entry(PlannedEntry entry, Map<Long, String> names) {
        return new PlanBody.EntryLine(
                entry.kind(),
                entry.voucher(),
                entry.into(),
                entry.indicator(),
                entry.asset().unit().shown(entry.amount()),
                side(entry.from(), names),
                side(entry.to(), names));
    }

    private PlanBody.Side side(PlannedEntry.Side side, Map<Long, String> names) {
        return new PlanBody.Side(side.holder(), name(side.holder(), names), side.purpose());
    }

    private String name(long holder, Map<Long, String> names) {
        return names.computeIfAbsent(
                holder, id -> holders.find(id).map(Holder::name).orElse("?"));
    }

    /** What has a balance: issues come out of an account that only counts what was issued. */
    private record Place(long holder, Purpose purpose, String serial, Indicator indicator) {

        static final Comparator<Place> ORDER = Comparator.comparing(Place::serial)
                .thenComparing(Place::holder)
                .thenComparing(Place::purpose)
                .thenComparing(Place::indicator);
    }

    private List<PlanBody.BalanceLine> balances(List<PlannedEntry> entries, Map<Long, String> names) {
        Map<Place, Long> changes = new TreeMap<>(Place.ORDER);
        Map<Place, Asset> assets = new HashMap<>();
        for (PlannedEntry entry : entries) {
            add(changes, assets, entry, place(entry.from(), entry.voucher(), entry), -entry.amount());
            add(changes, assets, entry, place(entry.to(), entry.into(), entry), entry.amount());
        }
        return changes.entrySet().stream()
                .map(change -> line(change.getKey(), change.getValue(), assets.get(change.getKey()), names))
                .toList();
    }

    private static Place place(PlannedEntry.Side side, String serial, PlannedEntry entry) {
        return new Place(side.holder(), side.purpose(), serial, entry.indicator());
    }

    private static void add(
            Map<Place, Long> changes, Map<Place, Asset> assets, PlannedEntry entry, Place place, long amount) {
        if (place.purpose() != Purpose.ISSUE) {
            changes.merge(place, amount, Long::sum);
            assets.put(place, entry.asset());
        }
    }

    private PlanBody.BalanceLine line(Place place, long change, Asset asset, Map<Long, String> names) {
        long before = standings
                .of(place.serial())
                .map(standing -> standing.of(place.holder(), place.purpose()))
                .orElse(Map.of())
                .getOrDefault(place.indicator(), 0L);
        return new PlanBody.BalanceLine(
                place.holder(),
                name(place.holder(), names),
                place.purpose(),
                place.serial(),
                place.indicator(),
                asset.unit().shown(before),
                asset.unit().shown(before + change));
    }

    private static PlanBody.SettlementLine settlement(Settlement settlement) {
        return new PlanBody.SettlementLine(
                Unit.FEN.shown(settlement.grossFen()),
                Unit.FEN.shown(settlement.costFen()),
                Unit.FEN.shown(settlement.cityFen()),
                Unit.FEN.shown(settlement.netFen()),
                settlement.parts().stream().map(Unit.FEN::shown).toList());
    }
}
