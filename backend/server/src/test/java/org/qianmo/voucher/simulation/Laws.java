package org.qianmo.voucher.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/** The laws, each a check of what stands in the tables against the entries, the ground, and what the driver believes. */
final class Laws {

    private interface Law {

        void check(World world, Evidence evidence);
    }

    /** Of the book and the ground alone, whatever anybody was told; laws of single entries are in {@link Book}. */
    private static final Map<String, Law> OF_THE_BOOK = new LinkedHashMap<>();

    /** What was acknowledged is there, and nothing else is. */
    private static final Map<String, Law> AS_ACKNOWLEDGED = new LinkedHashMap<>();

    static {
        OF_THE_BOOK.put("every entry is in the chain", Laws::everyEntryIsLinked);
        OF_THE_BOOK.put("replay", Laws::replayGivesTheBalances);
        OF_THE_BOOK.put("double entry", Laws::debitsEqualCredits);
        OF_THE_BOOK.put("overdraft", Laws::nothingIsBelowZero);
        OF_THE_BOOK.put("conservation", Laws::issuedIsAllThatThereIs);
        OF_THE_BOOK.put("yield", Laws::noMoreThanTheGroundYields);
        OF_THE_BOOK.put("ground", Laws::groundIsExclusive);
        AS_ACKNOWLEDGED.put("serials", Laws::serialsAreThoseExpected);
        AS_ACKNOWLEDGED.put(
                "balances as acknowledged",
                (world, evidence) ->
                        Violation.unlessEqual(world.balances(), evidence.stored(), "balances as acknowledged"));
        AS_ACKNOWLEDGED.put("claims as acknowledged", Laws::claimsAreThoseExpected);
        AS_ACKNOWLEDGED.put("terms as acknowledged", Laws::termsAreThoseExpected);
        AS_ACKNOWLEDGED.put(
                "records as acknowledged",
                (world, evidence) ->
                        Violation.unlessEqual(world.records, evidence.records(), "records as acknowledged"));
        AS_ACKNOWLEDGED.put(
                "pledges as acknowledged",
                (world, evidence) ->
                        Violation.unlessEqual(world.pledgees, evidence.pledgees(), "pledges as acknowledged"));
        AS_ACKNOWLEDGED.put(
                "doubts as acknowledged",
                (world, evidence) ->
                        Violation.unlessEqual(world.doubts.keySet(), evidence.openDoubts(), "doubts as acknowledged"));
        AS_ACKNOWLEDGED.put(
                "redemptions as acknowledged",
                (world, evidence) -> Violation.unlessEqual(
                        world.redeemedByPlot, evidence.redeemedByPlot(), "redemptions as acknowledged"));
        AS_ACKNOWLEDGED.put(
                "sales as acknowledged",
                (world, evidence) ->
                        Violation.unlessEqual(world.salesByRecord.keySet(), evidence.sales(), "sales as acknowledged"));
    }

    private Laws() {}

    static void ofTheBook(World world, Evidence evidence) {
        OF_THE_BOOK.values().forEach(law -> law.check(world, evidence));
    }

    static void asAcknowledged(World world, Evidence evidence) {
        AS_ACKNOWLEDGED.values().forEach(law -> law.check(world, evidence));
    }

    private static void everyEntryIsLinked(World world, Evidence evidence) {
        Violation.unlessEqual(evidence.linesSoFar(), evidence.entryCount(), "every entry is in the chain");
    }

    private static void replayGivesTheBalances(World world, Evidence evidence) {
        Violation.unlessEqual(evidence.replayed(), evidence.stored(), "replay");
    }

    /** What is in one account is missing in another, for each unit. */
    private static void debitsEqualCredits(World world, Evidence evidence) {
        Map<Indicator, Long> sums = new TreeMap<>();
        evidence.stored().forEach((place, amount) -> sums.merge(place.indicator(), amount, Long::sum));
        sums.forEach((indicator, sum) -> Violation.unless(sum == 0, "double entry", indicator + " sums to " + sum));
    }

    private static void nothingIsBelowZero(World world, Evidence evidence) {
        evidence.stored()
                .forEach((place, amount) -> Violation.unless(
                        amount >= 0 || place.purpose() == Purpose.ISSUE, "overdraft", place + " stands at " + amount));
    }

    /** Σ issued = Σ live + pledged + reserved + held + used + expired + cancelled; issued by the entries of issues alone. */
    private static void issuedIsAllThatThereIs(World world, Evidence evidence) {
        Map<Indicator, Long> there = new TreeMap<>();
        evidence.stored().forEach((place, amount) -> {
            if (place.purpose() != Purpose.ISSUE) {
                there.merge(place.indicator(), amount, Long::sum);
            }
        });
        Violation.unlessEqual(new TreeMap<>(evidence.issuedByIndicator()), there, "conservation");
    }

    /** The ratios are 1: of each indicator no more is issued than the accepted area of the works, in whole thousandths. */
    private static void noMoreThanTheGroundYields(World world, Evidence evidence) {
        evidence.worksByRoot().forEach((root, works) -> {
            long most = world.plots.yieldMilliMu(works);
            evidence.issued(root)
                    .forEach((indicator, amount) -> Violation.unless(
                            amount <= most,
                            "yield",
                            "%d of %s issued as %s, the ground yields %d".formatted(amount, indicator, root, most)));
        });
    }

    /** Ground of vouchers of which something is left, by an overlay of the works as they were accepted. */
    private static void groundIsExclusive(World world, Evidence evidence) {
        List<Long> taken = new ArrayList<>();
        evidence.worksByRoot().forEach((root, works) -> {
            if (isLeft(root, evidence)) {
                taken.addAll(works);
            }
        });
        for (int i = 0; i < taken.size(); i++) {
            for (int j = 0; j < i; j++) {
                long one = taken.get(i);
                long other = taken.get(j);
                Violation.unless(
                        one != other && !world.plots.overlap(one, other),
                        "ground",
                        "vouchers stand on %s and on %s, which overlap"
                                .formatted(world.plots.name(one), world.plots.name(other)));
            }
        }
    }

    private static boolean isLeft(String root, Evidence evidence) {
        Set<Purpose> left = EnumSet.complementOf(EnumSet.of(Purpose.ISSUE, Purpose.CANCELLED));
        Set<String> family = evidence.family(root);
        return evidence.replayed().keySet().stream()
                .anyMatch(place -> family.contains(place.serial()) && left.contains(place.purpose()));
    }

    private static void serialsAreThoseExpected(World world, Evidence evidence) {
        Map<String, String> expected = new TreeMap<>();
        world.papers.forEach((serial, paper) -> expected.put(serial, "" + paper.parent()));
        Violation.unlessEqual(expected, evidence.parents(), "serials");
    }

    private static void claimsAreThoseExpected(World world, Evidence evidence) {
        Map<String, Integer> expected = new HashMap<>();
        world.worksByRoot.forEach((root, works) -> expected.put(root, works.size()));
        Violation.unlessEqual(expected, evidence.claims(), "claims as acknowledged");
        world.worksByRoot.forEach((root, works) ->
                Violation.unlessEqual(works, evidence.worksByRoot().get(root), "claims as acknowledged"));
    }

    private static void termsAreThoseExpected(World world, Evidence evidence) {
        Map<String, String> expected = new TreeMap<>();
        world.papers.forEach((serial, paper) -> expected.put(serial, paper.expiresOn() + " " + paper.extensions()));
        Violation.unlessEqual(expected, evidence.terms(), "terms as acknowledged");
    }
}
