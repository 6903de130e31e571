package org.qianmo.voucher.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.kernel.settlement.SettlementRates;

/** The numbers of the rules as they are on one day. */
public final class RuleVersion {

    static final String BOUNDARY_OR_ZONE = "CZKFBJ|ZONE";

    /** A parameter's value, and since when it holds; null for none. */
    public record Used(String name, String value, LocalDate effectiveFrom) {}

    private final Map<String, Used> byName = new TreeMap<>();

    /** @param values of two of the same name the latter counts */
    public RuleVersion(List<Used> values) {
        values.forEach(value -> byName.put(value.name(), value));
    }

    /** All of them, by name: what a decision keeps. */
    public List<Used> used() {
        return List.copyOf(byName.values());
    }

    private Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(byName.get(parameter.title())).map(Used::value);
    }

    private String stated(Parameter parameter) {
        return value(parameter)
                .orElseThrow(() -> new IllegalStateException("no value of " + parameter.title() + " on that day"));
    }

    private BigDecimal number(Parameter parameter) {
        return new BigDecimal(stated(parameter));
    }

    public LocalDate baselineDay() {
        return LocalDate.parse(stated(Parameter.LAND_BASELINE_DAY));
    }

    /** Mu of the indicator for each mu accepted of the kind that yields it; exact. */
    public BigDecimal ratio(Indicator indicator) {
        return number(
                switch (indicator) {
                    case QUOTA -> Parameter.LAND_RATIO_QUOTA;
                    case SCALE -> Parameter.LAND_RATIO_SCALE;
                    case CULTIVATED -> Parameter.LAND_RATIO_CULTIVATED;
                    case PADDY -> Parameter.LAND_RATIO_PADDY;
                    case GREEN_AREA -> Parameter.GREEN_RATIO;
                    case FLOOR_AREA, PAYMENT ->
                        throw new IllegalArgumentException("no ratio of acreage yields " + indicator);
                });
    }

    /** Floor area for each mu cleared, m²; empty where each case says its own. */
    public Optional<BigDecimal> houseSquareMetresPerMu() {
        return value(Parameter.HOUSE_SQM_PER_MU).map(BigDecimal::new);
    }

    /** Mu that may be built on for each mu of a green voucher; 0 for none. */
    public BigDecimal greenRewardRatio() {
        return number(Parameter.GREEN_REWARD_RATIO);
    }

    /** Whether a plot may lie within the urban development boundary. */
    public boolean allowsDevelopmentBoundary() {
        return !"ZONE".equals(stated(Parameter.REDEEM_ALLOWED_GROUND));
    }

    /** Whether a plot may lie in a renovation zone where something is built. */
    public boolean allowsZones() {
        return !"CZKFBJ".equals(stated(Parameter.REDEEM_ALLOWED_GROUND));
    }

    public OptionalInt validityMonths(Asset asset) {
        return value(Parameter.validityMonths(asset))
                .map(months -> OptionalInt.of(Integer.parseInt(months)))
                .orElseGet(OptionalInt::empty);
    }

    public int maxExtensions() {
        return Integer.parseInt(stated(Parameter.TERM_MAX_EXTENSIONS));
    }

    public int extensionMonthsMax() {
        return Integer.parseInt(stated(Parameter.TERM_EXTENSION_MONTHS_MAX));
    }

    public boolean expiredToPool() {
        return Boolean.parseBoolean(stated(Parameter.TERM_EXPIRED_TO_POOL));
    }

    public BigDecimal floorPerMuYuan() {
        return number(Parameter.PRICE_FLOOR_PER_MU_YUAN);
    }

    public boolean enforcesFloor() {
        return Boolean.parseBoolean(stated(Parameter.PRICE_ENFORCE_FLOOR));
    }

    public boolean transfersStayInTown() {
        return "TOWN".equals(stated(Parameter.TRANSFER_SCOPE));
    }

    public SettlementRates settlementRates() {
        List<Integer> shares = Arrays.stream(stated(Parameter.SETTLE_SPLIT).split("/"))
                .map(Integer::valueOf)
                .toList();
        return new SettlementRates(
                fen(Parameter.SETTLE_COST_PER_MU_YUAN), fen(Parameter.SETTLE_CITY_PER_MU_YUAN), shares);
    }

    private long fen(Parameter parameter) {
        return Unit.FEN.amount(number(parameter));
    }
}
