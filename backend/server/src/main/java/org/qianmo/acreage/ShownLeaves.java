package org.qianmo.acreage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qianmo.access.Territory;
import org.qianmo.acreage.figure.Amount;
import org.qianmo.acreage.figure.Leaf;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.statement.Balancing;
import org.qianmo.kernel.statement.Shown;

/**
 * Figures of one category over all places, and how they are shown: the district by itself, its towns so that they add up to it,
 * villages or zones of a unit so that they add up to what is shown of the unit. So whoever opens a figure finds parts of
 * the figure that was seen.
 */
final class ShownLeaves {

    private static final int DISTRICT_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int MU_DECIMALS = 2;

    /** Stands for what lies outside of all units of a level. */
    private static final String NONE = "";

    private final List<Leaf> leaves;

    /** @param leaves of one category, all of the district */
    ShownLeaves(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    /** Sums by unit of the level; {@link #isNone} outside of all. */
    SortedMap<String, Amount> amounts(Level level, Within within) {
        SortedMap<String, Amount> amounts = new TreeMap<>();
        leaves.stream()
                .filter(leaf -> within.holds(leaf.place()))
                .forEach(leaf -> amounts.merge(unit(level, within.unit(), leaf.place()), leaf.amount(), Amount::plus));
        return amounts;
    }

    static boolean isNone(String unit) {
        return unit.equals(NONE);
    }

    /** As {@link #amounts}, shown. */
    SortedMap<String, Shown> parts(Level level, Within within) {
        Map<String, BigDecimal> mu = new TreeMap<>();
        amounts(level, within)
                .forEach((unit, amount) ->
                        mu.put(unit, amount.squareMetres().toMu().value()));
        return Balancing.of(mu, total(within).value());
    }

    /** How the figure of some ground is shown. */
    Shown total(Within within) {
        if (within.zones() != Within.Zones.ALL) {
            String zone = within.zones() == Within.Zones.ONE ? String.valueOf(within.zoneId()) : NONE;
            return part(Level.ZONE, within.ofAllZones(), zone);
        }
        if (within.noVillage()) {
            return part(Level.VILLAGE, Within.of(within.unit()), NONE);
        }
        if (within.unit() == null || within.unit().code().length() == DISTRICT_DIGITS) {
            return new Shown(muOf(within), false);
        }
        String code = within.unit().code();
        return within.unit().isVillage()
                ? part(Level.VILLAGE, Within.of(new Territory(code.substring(0, TOWN_DIGITS))), code)
                : part(Level.TOWN, Within.ALL, code);
    }

    private Shown part(Level level, Within whole, String unit) {
        return parts(level, whole).getOrDefault(unit, new Shown(BigDecimal.ZERO.setScale(MU_DECIMALS), false));
    }

    private BigDecimal muOf(Within within) {
        return leaves.stream()
                .filter(leaf -> within.holds(leaf.place()))
                .map(leaf -> leaf.amount().squareMetres())
                .reduce(Acreage.ZERO, Acreage::plus)
                .toMu()
                .shown();
    }

    /** Within less than a unit of the level, the name is that of the narrower one. */
    private static String unit(Level level, Territory bound, Increment.Place place) {
        int digits = bound == null ? 0 : bound.code().length();
        String unit = switch (level) {
            case DISTRICT ->
                digits > DISTRICT_DIGITS ? bound.code() : place.townCode().substring(0, DISTRICT_DIGITS);
            case TOWN -> digits > TOWN_DIGITS ? bound.code() : place.townCode();
            case VILLAGE -> place.villageCode();
            case ZONE -> place.zoneId() == null ? null : String.valueOf(place.zoneId());
        };
        return unit == null ? NONE : unit;
    }

    /** The ground of a line. */
    static Within within(Level level, Within within, String unit) {
        return switch (level) {
            case DISTRICT, TOWN -> Within.of(new Territory(unit));
            case VILLAGE -> isNone(unit) ? within.outsideVillages() : Within.of(new Territory(unit));
            case ZONE -> within.zone(isNone(unit) ? null : Long.valueOf(unit));
        };
    }
}
