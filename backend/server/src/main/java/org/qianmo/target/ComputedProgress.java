package org.qianmo.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up accepted work for targets, or counts projects, by the statements that everybody else reads: one category, one territory, some days. */
@Service
public class ComputedProgress {

    private final AcreageStatements statements;
    private final UnitRegister units;

    ComputedProgress(AcreageStatements statements, UnitRegister units) {
        this.statements = statements;
        this.units = units;
    }

    /**
     * @param asOf only work accepted by then, and by the target's own day
     * @return empty if nothing in the register means the same as the target
     */
    @Transactional(readOnly = true)
    public Optional<Computed> of(Target target, LocalDate asOf) {
        if (target.measure() == Measure.DEMO) {
            return Optional.of(projects(target, target.lastDay(asOf)));
        }
        return category(target).map(category -> until(target, category, target.lastDay(asOf)));
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

    private Computed until(Target target, Category category, LocalDate to) {
        Territory territory = new Territory(target.territoryCode());
        Sum all = sum(category, to, territory);
        LocalDate from = target.periodFrom();
        Sum before = from == null ? Sum.NONE : sum(category, earlier(from.minusDays(1), to), territory);
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

    private Sum sum(Category category, LocalDate asOf, Territory territory) {
        return statements.of(Level.DISTRICT, category, asOf, territory).totals().stream()
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
