package org.qianmo.acreage.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.figure.Amount;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Figures;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.PeriodSum;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.progress.store.GroundRows;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what accepted work came to on a place, by category and year. */
@Service
public class AcreageProgress {

    private final Figures figures;
    private final GroundRows rows;
    private final CoordinateSystems crs;

    AcreageProgress(Figures figures, GroundRows rows, CoordinateSystems crs) {
        this.figures = figures;
        this.rows = rows;
        this.crs = crs;
    }

    /**
     * Of all that was booked in a zone, digit for digit as its statement.
     *
     * @param asOf what took effect until then
     * @param territory only work that lies in it; null for all
     */
    @Transactional(readOnly = true)
    public List<CategoryProgress> ofZone(long zoneId, LocalDate asOf, Territory territory) {
        FigureQuestion question = new FigureQuestion(null, null, asOf, null);
        return byCategory(figures.series(question, Within.of(territory).zone(zoneId), Grain.YEAR));
    }

    /**
     * Of all that lies inside an outline, by the rules of {@link CountedInside}.
     *
     * @param outline EPSG:4490
     * @throws Problem 422 PLACE_TOO_LARGE if more works may lie there than {@link Bounds#PLACE_WORKS_MAX}
     */
    @Transactional(readOnly = true)
    public List<CategoryProgress> inside(MultiPolygon outline, LocalDate asOf, Territory territory) {
        List<GroundWork> works = rows.works(outline.getEnvelopeInternal(), Bounds.PLACE_WORKS_MAX + 1);
        if (works.size() > Bounds.PLACE_WORKS_MAX) {
            throw Problem.unprocessable(
                    "PLACE_TOO_LARGE",
                    "界线范围内的验收超过 " + Bounds.PLACE_WORKS_MAX + " 项",
                    "more than " + Bounds.PLACE_WORKS_MAX + " works may lie inside");
        }
        CountedInside counted = new CountedInside(crs, outline, works);
        List<PeriodSum> sums = new ArrayList<>();
        for (GroundWork work : works) {
            if (territory == null || territory.holds(work.townCode(), work.villageCode())) {
                counted.changes(work).stream()
                        .filter(change -> !change.effectiveOn().isAfter(asOf))
                        .forEach(change -> sums.add(sum(work, change)));
            }
        }
        return byCategory(sums);
    }

    private static PeriodSum sum(GroundWork work, CountedInside.Change change) {
        int works = change.kind().works();
        Amount amount = new Amount(change.squareMetres(), works, work.synthetic() ? works : 0);
        return new PeriodSum(work.category(), change.effectiveOn().withDayOfYear(1), amount);
    }

    private static List<CategoryProgress> byCategory(List<PeriodSum> sums) {
        Map<Category, List<PeriodSum>> byCategory = sums.stream()
                .collect(Collectors.groupingBy(
                        PeriodSum::category,
                        () -> new TreeMap<>(Comparator.comparing(Category::name)),
                        Collectors.toList()));
        List<CategoryProgress> all = new ArrayList<>();
        byCategory.forEach((category, ofCategory) -> all.add(progress(category, ofCategory)));
        return all;
    }

    private static CategoryProgress progress(Category category, List<PeriodSum> sums) {
        TreeMap<Integer, Amount> byYear = new TreeMap<>();
        sums.forEach(sum -> byYear.merge(sum.startsOn().getYear(), sum.amount(), Amount::plus));
        Amount total = sum(byYear.values());
        List<CategoryProgress.Year> years = new ArrayList<>();
        Acreage before = Acreage.ZERO;
        for (Map.Entry<Integer, Amount> one : byYear.entrySet()) {
            Acreage after = before.plus(one.getValue().squareMetres());
            BigDecimal mu = after.toMu().shown().subtract(before.toMu().shown());
            years.add(new CategoryProgress.Year(
                    one.getKey(),
                    one.getValue().squareMetres(),
                    mu,
                    one.getValue().works(),
                    after));
            before = after;
        }
        return new CategoryProgress(category, total.squareMetres(), total.works(), total.syntheticWorks(), years);
    }

    private static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(Amount.NONE, Amount::plus);
    }
}
