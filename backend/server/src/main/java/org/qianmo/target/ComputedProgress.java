package org.qianmo.target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageSeries;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.Within;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up accepted work for targets, or counts projects, by the statements that everybody else reads: one category, one territory, some days. */
@Service
public class ComputedProgress {

    private final AcreageStatements statements;
    private final AcreageSeries series;
    private final UnitRegister units;

    ComputedProgress(AcreageStatements statements, AcreageSeries series, UnitRegister units) {
        this.statements = statements;
        this.series = series;
        this.units = units;
    }

    /**
     * @param asOf only work accepted by then, and by the target's own day
     * @return empty if nothing in the register means the same as the target
     */
    @Transactional(readOnly = true)
    public Optional<Computed> of(Target target, LocalDate asOf) {
        return of(target, asOf, null);
    }

    /** @param knownAt only work that was booked by then; null for all. Of projects only what is known now is kept. */
    @Transactional(readOnly = true)
    public Optional<Computed> of(Target target, LocalDate asOf, Instant knownAt) {
        if (target.measure() == Measure.DEMO) {
            return Optional.of(projects(target, target.lastDay(asOf)));
        }
        return category(target).map(category -> until(target, category, target.lastDay(asOf), knownAt));
    }

    /**
     * What counted by the ends of those months in which something took effect, for a target in acreage.
     *
     * @param to last day
     */
    @Transactional(readOnly = true)
    public NavigableMap<YearMonth, Acreage> byMonth(Target target, LocalDate to, Instant knownAt) {
        NavigableMap<YearMonth, Acreage> months = new TreeMap<>();
        LocalDate from = target.periodFrom();
        if (from == null || !from.isAfter(to)) {
            Category category = category(target).orElseThrow();
            Within within = Within.of(new Territory(target.territoryCode()));
            series.of(new FigureQuestion(category, from, to, knownAt), within, Grain.MONTH)
                    .forEach(line -> line.points()
                            .forEach(point -> months.put(
                                    YearMonth.from(point.startsOn()),
                                    point.cumulative().minus(line.opening()))));
        }
        return months;
    }

    private Computed projects(Target target, LocalDate to) {
        LocalDate from = target.periodFrom();
        List<ConsolidationUnit> completed = units.projectsCompleted(to, new Territory(target.territoryCode())).stream()
                .filter(project -> from == null || !project.completedOn().isBefore(from))
                .toList();
        boolean synthetic = completed.stream().anyMatch(ConsolidationUnit::synthetic);
        return new Computed(from, to, null, completed.size(), 0, synthetic);
    }

    static Optional<Category> category(Target target) {
        return target.unit() == TargetUnit.MU && target.measure() != null
                ? target.measure().category()
                : Optional.empty();
    }

    private Computed until(Target target, Category category, LocalDate to, Instant knownAt) {
        Within within = Within.of(new Territory(target.territoryCode()));
        Sum all = sum(new FigureQuestion(category, null, to, knownAt), within);
        LocalDate from = target.periodFrom();
        Sum before = from == null
                ? Sum.NONE
                : sum(new FigureQuestion(category, null, earlier(from.minusDays(1), to), knownAt), within);
        return new Computed(
                from,
                to,
                all.acreage().minus(before.acreage()),
                null,
                all.works() - before.works(),
                all.synthetic() > before.synthetic());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Sum sum(FigureQuestion question, Within within) {
        return statements.of(Level.DISTRICT, question, within).totals().stream()
                .findFirst()
                .map(Sum::of)
                .orElse(Sum.NONE);
    }

    private record Sum(Acreage acreage, int works, int synthetic) {

        static final Sum NONE = new Sum(Acreage.ZERO, 0, 0);

        static Sum of(AcreageStatement.Line line) {
            return new Sum(line.counted(), line.works(), line.syntheticWorks());
        }
    }
}
