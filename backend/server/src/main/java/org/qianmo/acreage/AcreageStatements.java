package org.qianmo.acreage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qianmo.access.Territory;
import org.qianmo.acreage.figure.Amount;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Figures;
import org.qianmo.acreage.figure.Leaf;
import org.qianmo.acreage.figure.Within;
import org.qianmo.kernel.statement.Shown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what counts of accepted work. m² are summed, 亩 are taken of the sum, and shown so that parts add up. */
@Service
public class AcreageStatements {

    /** Codes and ids by their numbers; lines without a unit are the last ones. */
    private static final Comparator<AcreageStatement.Line> ORDER = Comparator.comparing(
                    AcreageStatement.Line::unit,
                    Comparator.nullsLast(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())))
            .thenComparing(line -> line.category().name());

    private final Figures figures;

    AcreageStatements(Figures figures) {
        this.figures = figures;
    }

    /**
     * The statement of all that is booked until now, for somebody who sees this much.
     *
     * @param category null for all
     * @param territory only work that lies in it, which then names the lines of wider levels; null for all
     */
    @Transactional(readOnly = true)
    public AcreageStatement of(Level level, Category category, LocalDate asOf, Territory territory) {
        return of(level, new FigureQuestion(category, null, asOf, null), Within.of(territory));
    }

    /** The statement of some ground and time. */
    @Transactional(readOnly = true)
    public AcreageStatement of(Level level, FigureQuestion question, Within within) {
        SortedMap<Category, List<Leaf>> leaves = figures.leaves(question).stream()
                .collect(Collectors.groupingBy(
                        Leaf::category,
                        () -> new TreeMap<>(Comparator.comparing(Category::name)),
                        Collectors.toList()));
        List<AcreageStatement.Line> lines = new ArrayList<>();
        List<AcreageStatement.Line> totals = new ArrayList<>();
        leaves.forEach(
                (category, ofCategory) -> add(category, new ShownLeaves(ofCategory), level, within, lines, totals));
        lines.sort(ORDER);
        return new AcreageStatement(level, question.asOf(), lines, totals);
    }

    private static void add(
            Category category,
            ShownLeaves leaves,
            Level level,
            Within within,
            List<AcreageStatement.Line> lines,
            List<AcreageStatement.Line> totals) {
        SortedMap<String, Amount> amounts = leaves.amounts(level, within);
        if (amounts.isEmpty()) {
            return;
        }
        SortedMap<String, Shown> shown = leaves.parts(level, within);
        amounts.forEach((unit, amount) -> lines.add(line(
                ShownLeaves.isNone(unit) ? null : unit,
                ShownLeaves.within(level, within, unit),
                category,
                amount,
                shown.get(unit))));
        Amount total = amounts.values().stream().reduce(Amount.NONE, Amount::plus);
        totals.add(line(null, within, category, total, leaves.total(within)));
    }

    private static AcreageStatement.Line line(
            String unit, Within within, Category category, Amount amount, Shown shown) {
        return new AcreageStatement.Line(
                unit,
                within,
                category,
                amount.squareMetres(),
                shown.value(),
                shown.moved(),
                amount.works(),
                amount.syntheticWorks());
    }
}
