package org.qianmo.acreage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Figures;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.PeriodSum;
import org.qianmo.acreage.figure.Within;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acreage by months or years: what each added (当期), and what there was by its end (累计). What is shown as added is the
 * difference of what is shown by the ends, so that the column adds up; it is less than 0.01 亩 off.
 */
@Service
public class AcreageSeries {

    private final Figures figures;

    AcreageSeries(Figures figures) {
        this.figures = figures;
    }

    /**
     * A month or year in which something took effect.
     *
     * @param endsOn its last day, or that of the series
     * @param moved whether {@code mu} is another number than by itself
     * @param works accepted less revoked, in it
     */
    public record Point(
            LocalDate startsOn,
            LocalDate endsOn,
            Acreage added,
            BigDecimal mu,
            boolean moved,
            int works,
            Acreage cumulative,
            BigDecimal cumulativeMu) {}

    /** @param opening what there was before the first day */
    public record Line(Category category, Acreage opening, List<Point> points) {}

    /** One line a category, all of one state of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Line> of(FigureQuestion question, Within within, Grain step) {
        Map<Category, List<PeriodSum>> sums = figures.series(question, within, step).stream()
                .collect(Collectors.groupingBy(
                        PeriodSum::category,
                        () -> new TreeMap<>(Comparator.comparing(Category::name)),
                        Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        sums.forEach((category, periods) -> {
            Acreage opening = opening(question, within, category);
            lines.add(new Line(category, opening, points(opening, periods, step, question.asOf())));
        });
        return lines;
    }

    private Acreage opening(FigureQuestion question, Within within, Category category) {
        if (question.from() == null) {
            return Acreage.ZERO;
        }
        LocalDate eve = question.from().minusDays(1);
        return figures.series(new FigureQuestion(category, null, eve, question.knownAt()), within, Grain.YEAR).stream()
                .map(sum -> sum.amount().squareMetres())
                .reduce(Acreage.ZERO, Acreage::plus);
    }

    private static List<Point> points(Acreage opening, List<PeriodSum> sums, Grain step, LocalDate last) {
        List<Point> points = new ArrayList<>();
        Acreage before = opening;
        for (PeriodSum sum : sums) {
            Acreage added = sum.amount().squareMetres();
            Acreage after = before.plus(added);
            BigDecimal mu = after.toMu().shown().subtract(before.toMu().shown());
            LocalDate end = step.next(sum.startsOn()).minusDays(1);
            points.add(new Point(
                    sum.startsOn(),
                    end.isAfter(last) ? last : end,
                    added,
                    mu,
                    mu.compareTo(added.toMu().shown()) != 0,
                    sum.amount().works(),
                    after,
                    after.toMu().shown()));
            before = after;
        }
        return points;
    }
}
