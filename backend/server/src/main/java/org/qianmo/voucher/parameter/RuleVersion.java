package org.qianmo.voucher.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.kernel.settlement.SettlementRates;

/** The numbers of the rules as they are on one day. */
public final class RuleVersion {

    /** A parameter's value, and since when it holds; null for none. */
    public record Used(String name, String value, LocalDate effectiveFrom) {}

    private final Map<String, Used> byName = new TreeMap<>();

    RuleVersion(List<Used> values) {
        values.forEach(value -> byName.put(value.name(), value));
    }

    /** All of them, by name: what a decision keeps. */
    public List<Used> used() {
        return List.copyOf(byName.values());
    }

    private String value(String name) {
        Used used = byName.get(name);
        return used == null ? null : used.value();
    }

    public OptionalInt validityMonths(Asset asset) {
        String months = value(asset.name().toLowerCase(java.util.Locale.ROOT) + ".validityMonths");
        return months == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(months));
    }

    public int maxExtensions() {
        return Integer.parseInt(value("term.maxExtensions"));
    }

    public int extensionMonthsMax() {
        return Integer.parseInt(value("term.extensionMonthsMax"));
    }

    public boolean expiredToPool() {
        return Boolean.parseBoolean(value("term.expiredToPool"));
    }

    public BigDecimal floorPerMuYuan() {
        return new BigDecimal(value("price.floorPerMuYuan"));
    }

    public boolean enforcesFloor() {
        return Boolean.parseBoolean(value("price.enforceFloor"));
    }

    public boolean transfersStayInTown() {
        return "TOWN".equals(value("transfer.scope"));
    }

    public SettlementRates settlementRates() {
        List<Integer> shares = Arrays.stream(value("settle.split").split("/"))
                .map(Integer::valueOf)
                .toList();
        return new SettlementRates(fen("settle.costPerMuYuan"), fen("settle.cityPerMuYuan"), shares);
    }

    private long fen(String name) {
        return Unit.FEN.amount(new BigDecimal(value(name)));
    }
}
