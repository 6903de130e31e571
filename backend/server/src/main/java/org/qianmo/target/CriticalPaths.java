package org.qianmo.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what would close the gap between a target and what is accepted. */
@Service
public class CriticalPaths {

    static final int ZONES_MAX = 20;
    static final int RECORDS_MAX = 50;

    private final AcreageStatements statements;
    private final ZoneRegister zones;
    private final RecordShelf records;

    CriticalPaths(AcreageStatements statements, ZoneRegister zones, RecordShelf records) {
        this.statements = statements;
        this.zones = zones;
        this.records = records;
    }

    /**
     * @param computed of the target, on the day
     * @param asOf the day that was asked for
     */
    @Transactional(readOnly = true)
    public CriticalPath of(Target target, Computed computed, LocalDate asOf, Actor actor) {
        BigDecimal gap =
                target.amount().subtract(computed.acreage().toMu().value()).max(BigDecimal.ZERO);
        Category category = ComputedProgress.category(target).orElseThrow();
        List<CriticalPath.Step> steps = gap.signum() == 0 ? List.of() : steps(target, category, gap, asOf);
        BigDecimal left =
                steps.isEmpty() ? shown(gap) : steps.get(steps.size() - 1).gapLeftMu();
        return new CriticalPath(steps, gap.signum() == 0 ? List.of() : openRecords(target, actor), left);
    }

    private List<CriticalPath.Step> steps(Target target, Category category, BigDecimal gap, LocalDate asOf) {
        Territory territory = new Territory(target.territoryCode());
        Map<Long, Acreage> counted = counted(category, asOf, territory);
        List<Open> open = zones.all().stream()
                .filter(zone -> zone.renovation().equals(category.name()))
                .filter(zone -> territory.holds(zone.townCode(), zone.villageCode()))
                .map(zone -> new Open(zone, counted.getOrDefault(zone.id(), Acreage.ZERO)))
                .filter(zone -> zone.remaining().signum() > 0)
                .sorted(Comparator.comparing((Open zone) -> !zone.isDueBy(target.dueOn()))
                        .thenComparing(Open::remaining, Comparator.reverseOrder())
                        .thenComparing(zone -> zone.zone().id()))
                .limit(ZONES_MAX)
                .toList();
        List<CriticalPath.Step> steps = new ArrayList<>();
        BigDecimal left = gap;
        for (Open zone : open) {
            left = left.subtract(zone.remaining()).max(BigDecimal.ZERO);
            steps.add(zone.step(target.dueOn(), asOf, left));
        }
        return steps;
    }

    private Map<Long, Acreage> counted(Category category, LocalDate asOf, Territory territory) {
        Map<Long, Acreage> counted = new HashMap<>();
        statements.of(Level.ZONE, category, asOf, territory).lines().stream()
                .filter(line -> line.unit() != null)
                .forEach(line -> counted.put(Long.valueOf(line.unit()), line.counted()));
        return counted;
    }

    /** A zone with what is accepted in it. */
    private record Open(Zone zone, Acreage counted) {

        BigDecimal remaining() {
            return zone.targetMu().subtract(counted.toMu().value());
        }

        /** A target without a day is one for any day. */
        boolean isDueBy(LocalDate day) {
            return day == null || zone.dueOn() != null && !zone.dueOn().isAfter(day);
        }

        CriticalPath.Step step(LocalDate dueOn, LocalDate asOf, BigDecimal left) {
            boolean late = zone.dueOn() != null && zone.dueOn().isBefore(asOf);
            return new CriticalPath.Step(zone, counted.toMu(), shown(remaining()), isDueBy(dueOn), late, shown(left));
        }
    }

    private List<RecordCover> openRecords(Target target, Actor actor) {
        return Stream.of(RecordState.SUBMITTED, RecordState.RETURNED, RecordState.DRAFT)
                .flatMap(
                        state -> records
                                .list(
                                        new RecordFilter(state, null, RecordKind.ACCEPTANCE, null, null),
                                        RECORDS_MAX,
                                        actor)
                                .stream())
                .filter(record -> concerns(record, target))
                .sorted(Comparator.comparing(RecordCover::id).reversed())
                .limit(RECORDS_MAX)
                .toList();
    }

    /** One that holds nothing yet may become about anything. */
    private static boolean concerns(RecordCover record, Target target) {
        return record.unitCode() == null || record.unitCode().startsWith(target.territoryCode());
    }

    private static BigDecimal shown(BigDecimal mu) {
        return mu.setScale(2, RoundingMode.HALF_UP);
    }
}
