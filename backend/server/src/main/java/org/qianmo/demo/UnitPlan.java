package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.ConsolidationUnit.Kind;
import org.qianmo.unit.ConsolidationUnit.PlanType;
import org.qianmo.unit.ConsolidationUnit.Status;
import org.qianmo.unit.ConsolidationUnit.Theme;
import org.qianmo.zone.Zone;

/** A few invented units and projects, on the ground of invented zones: the boundaries of the real 267 units are not public. */
final class UnitPlan {

    private static final int UNITS_OF_A_KIND = 2;
    private static final int PROJECTS = 3;

    private static final Map<String, Theme> THEMES =
            Map.of("CCGZ", Theme.INDUSTRY, "FKFL", Theme.FARMLAND, "ZHZZ", Theme.URBAN_RURAL);

    private static final Map<String, PlanType> TYPES =
            Map.of("CCGZ", PlanType.INDUSTRY_CLUSTER, "FKFL", PlanType.FARMING, "ZHZZ", PlanType.BUILD_AND_VACATE);

    private UnitPlan() {}

    /** Without ids. */
    static List<ConsolidationUnit> of(List<Zone> zones, LocalDate baseline) {
        List<Zone> byCode =
                zones.stream().sorted(Comparator.comparing(Zone::code)).toList();
        List<ConsolidationUnit> units = new ArrayList<>();
        THEMES.keySet().stream()
                .sorted()
                .forEach(renovation -> byCode.stream()
                        .filter(zone -> zone.renovation().equals(renovation))
                        .limit(UNITS_OF_A_KIND)
                        .forEach(zone -> units.add(unit(zone, baseline))));
        byCode.stream()
                .filter(zone -> zone.status().equals("COMPLETED") && zone.dueOn() != null)
                .filter(zone -> !zone.renovation().equals("FKFL"))
                .limit(PROJECTS)
                .forEach(zone -> units.add(project(zone, baseline)));
        return units;
    }

    private static ConsolidationUnit unit(Zone zone, LocalDate baseline) {
        Theme theme = THEMES.get(zone.renovation());
        PlanType type = TYPES.get(zone.renovation());
        return on(zone, Kind.UNIT, "U", "整治单元（虚构）", " unit (synthetic)", theme, type, baseline);
    }

    private static ConsolidationUnit project(Zone zone, LocalDate baseline) {
        return on(zone, Kind.PROJECT, "P", "产业社区（虚构）", " industrial community (synthetic)", null, null, baseline);
    }

    private static ConsolidationUnit on(
            Zone zone,
            Kind kind,
            String prefix,
            String suffix,
            String suffixEn,
            Theme theme,
            PlanType type,
            LocalDate baseline) {
        boolean project = kind == Kind.PROJECT;
        return new ConsolidationUnit(
                0,
                prefix + "-" + zone.code(),
                kind,
                zone.name() + suffix,
                zone.nameEn() + suffixEn,
                theme,
                type,
                null,
                null,
                project ? Status.COMPLETED : Status.UNDER_WAY,
                baseline,
                project ? zone.dueOn() : null,
                null,
                zone.townCode(),
                zone.villageCode(),
                zone.officialArea(),
                true,
                zone.outline(),
                0);
    }
}
