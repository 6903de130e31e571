package org.qianmo.kernel.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.acceptance.Judged.Unit;
import org.qianmo.kernel.acceptance.Judged.Verdict;
import org.qianmo.kernel.geometry.Acreage;

/** Judges each indicator by exact figures; what is shown is rounded afterwards. */
public final class AcceptanceRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AcceptanceRules() {}

    /** All indicators, in their order. */
    public static List<Judged> of(Evidence evidence, Thresholds thresholds) {
        return List.of(
                newFarmland(evidence, thresholds),
                gain(evidence.basicFarmland(), thresholds),
                adjusted(evidence.basicFarmland(), thresholds),
                basicKept(evidence.basicFarmland()),
                notLess(
                        Indicator.FARMLAND_KEPT,
                        evidence.farmlandBefore().acreage(),
                        evidence.farmlandAfter().acreage()),
                redLine(evidence.newConstructionInRedLine()),
                notMore(
                        evidence.constructionBefore().acreage(),
                        evidence.constructionAfter().acreage()),
                multiple(evidence.boundaryMultiple()),
                contiguity(Indicator.FARMLAND_CONTIGUITY, evidence.farmlandBefore(), evidence.farmlandAfter()),
                contiguity(
                        Indicator.CONSTRUCTION_CONTIGUITY, evidence.constructionBefore(), evidence.constructionAfter()),
                none(Indicator.PROCEDURE, Map.of()));
    }

    private static Judged newFarmland(Evidence evidence, Thresholds thresholds) {
        Acreage before = evidence.farmlandBefore().acreage();
        Acreage after = evidence.farmlandAfter().acreage();
        Map<String, BigDecimal> numbers = numbers("before", before, "after", after);
        return atLeast(
                Indicator.NEW_FARMLAND_RATE, after.minus(before), before, thresholds.newFarmlandPercentMin(), numbers);
    }

    private static Judged gain(Evidence.BasicFarmland basic, Thresholds thresholds) {
        if (basic == null) {
            return none(Indicator.BASIC_FARMLAND_GAIN, Map.of());
        }
        return atLeast(
                Indicator.BASIC_FARMLAND_GAIN,
                basic.newlyDesignated().minus(basic.adjustedOut()),
                basic.adjustedOut(),
                thresholds.basicFarmlandGainPercentMin(),
                numbers("adjustedOut", basic.adjustedOut(), "newlyDesignated", basic.newlyDesignated()));
    }

    /** @param whole of nothing there is no percentage */
    private static Judged atLeast(
            Indicator indicator, Acreage part, Acreage whole, BigDecimal percentMin, Map<String, BigDecimal> numbers) {
        if (whole.squareMetres().signum() == 0) {
            return none(indicator, numbers);
        }
        boolean passes = comparePercent(part, whole, percentMin) >= 0;
        return percent(indicator, passes, part, whole, percentMin, numbers);
    }

    private static Judged adjusted(Evidence.BasicFarmland basic, Thresholds thresholds) {
        if (basic == null || basic.township().squareMetres().signum() == 0) {
            return none(Indicator.BASIC_FARMLAND_ADJUSTED, Map.of());
        }
        BigDecimal most = thresholds.basicFarmlandAdjustedPercentMax();
        return percent(
                Indicator.BASIC_FARMLAND_ADJUSTED,
                comparePercent(basic.adjustedOut(), basic.township(), most) <= 0,
                basic.adjustedOut(),
                basic.township(),
                most,
                numbers("adjustedOut", basic.adjustedOut(), "township", basic.township()));
    }

    private static Judged basicKept(Evidence.BasicFarmland basic) {
        return basic == null
                ? none(Indicator.BASIC_FARMLAND_KEPT, Map.of())
                : notLess(Indicator.BASIC_FARMLAND_KEPT, basic.before(), basic.after());
    }

    private static Judged notLess(Indicator indicator, Acreage before, Acreage after) {
        Acreage change = after.minus(before);
        return squareMetres(indicator, change.squareMetres().signum() >= 0, change, before, after);
    }

    private static Judged notMore(Acreage before, Acreage after) {
        Acreage change = after.minus(before);
        return squareMetres(
                Indicator.CONSTRUCTION_NOT_MORE, change.squareMetres().signum() <= 0, change, before, after);
    }

    private static Judged squareMetres(
            Indicator indicator, boolean passes, Acreage change, Acreage before, Acreage after) {
        return new Judged(
                indicator,
                verdict(passes),
                change.squareMetres(),
                BigDecimal.ZERO,
                Unit.SQUARE_METRES,
                numbers("before", before, "after", after));
    }

    private static Judged redLine(Acreage within) {
        if (within == null) {
            return none(Indicator.RED_LINE_KEPT, Map.of());
        }
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put("newConstructionWithin", within.squareMetres());
        return new Judged(
                Indicator.RED_LINE_KEPT,
                verdict(within.squareMetres().signum() == 0),
                within.squareMetres(),
                BigDecimal.ZERO,
                Unit.SQUARE_METRES,
                numbers);
    }

    private static Judged multiple(Evidence.Multiple multiple) {
        if (multiple == null) {
            return none(Indicator.BOUNDARY_MULTIPLE_NOT_MORE, Map.of());
        }
        BigDecimal change = multiple.after().subtract(multiple.before());
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put("multipleBefore", multiple.before());
        numbers.put("multipleAfter", multiple.after());
        return new Judged(
                Indicator.BOUNDARY_MULTIPLE_NOT_MORE,
                verdict(change.signum() <= 0),
                change,
                BigDecimal.ZERO,
                Unit.MULTIPLE,
                numbers);
    }

    /**
     * Better is: no more patches and no smaller ones, and one of the two for good. One patch that stays one, and land that was
     * not there or is gone, is not asked.
     */
    private static Judged contiguity(Indicator indicator, Patches before, Patches after) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put("patchesBefore", BigDecimal.valueOf(before.count()));
        numbers.put("patchesAfter", BigDecimal.valueOf(after.count()));
        numbers.put("meanBefore", before.meanSquareMetres());
        numbers.put("meanAfter", after.meanSquareMetres());
        if (before.count() == 0 || after.count() == 0 || before.count() == 1 && after.count() == 1) {
            return none(indicator, numbers);
        }
        int mean = after.compareMean(before);
        boolean notWorse = after.count() <= before.count() && mean >= 0;
        boolean better = after.count() < before.count() || mean > 0;
        BigDecimal change = after.meanSquareMetres().subtract(before.meanSquareMetres());
        return new Judged(indicator, verdict(notWorse && better), change, BigDecimal.ZERO, Unit.SQUARE_METRES, numbers);
    }

    /** part/whole against percent, without a division. */
    private static int comparePercent(Acreage part, Acreage whole, BigDecimal percent) {
        return part.squareMetres()
                .multiply(HUNDRED)
                .compareTo(whole.squareMetres().multiply(percent));
    }

    private static Judged percent(
            Indicator indicator,
            boolean passes,
            Acreage part,
            Acreage whole,
            BigDecimal threshold,
            Map<String, BigDecimal> numbers) {
        BigDecimal value = part.squareMetres().multiply(HUNDRED).divide(whole.squareMetres(), 2, RoundingMode.HALF_UP);
        return new Judged(indicator, verdict(passes), value, threshold, Unit.PERCENT, numbers);
    }

    private static Judged none(Indicator indicator, Map<String, BigDecimal> numbers) {
        return new Judged(indicator, Verdict.NOT_APPLICABLE, null, null, Unit.NONE, numbers);
    }

    private static Verdict verdict(boolean passes) {
        return passes ? Verdict.PASS : Verdict.FAIL;
    }

    private static Map<String, BigDecimal> numbers(String one, Acreage first, String other, Acreage second) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put(one, first.squareMetres());
        numbers.put(other, second.squareMetres());
        return numbers;
    }
}
