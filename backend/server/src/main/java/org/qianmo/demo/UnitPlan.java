package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.district.AdminUnit;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.ConsolidationUnit.KeyGroup;
import org.qianmo.unit.ConsolidationUnit.Kind;
import org.qianmo.unit.ConsolidationUnit.PlanType;
import org.qianmo.unit.ConsolidationUnit.Status;
import org.qianmo.unit.ConsolidationUnit.Theme;
import org.qianmo.zone.Zone;

/**
 * A few invented units and projects on the ground of invented zones, and an area and key areas on that of invented outlines of
 * villages: the boundaries of the real 267 units are not public, and no source lists the members of 七湖三湾一站一园.
 */
final class UnitPlan {

    private static final int UNITS_OF_A_KIND = 2;
    private static final Map<Status, Integer> PROJECTS =
            new EnumMap<>(Map.of(Status.PLANNED, 1, Status.UNDER_WAY, 2, Status.COMPLETED, 3));

    private static final Map<String, Theme> THEMES =
            Map.of("CCGZ", Theme.INDUSTRY, "FKFL", Theme.FARMLAND, "ZHZZ", Theme.URBAN_RURAL);

    private static final Map<String, PlanType> TYPES =
            Map.of("CCGZ", PlanType.INDUSTRY_CLUSTER, "FKFL", PlanType.FARMING, "ZHZZ", PlanType.BUILD_AND_VACATE);

    private UnitPlan() {}

    /** What key areas are called, by their groups; more lakes and bays than stations and parks, as there are. */
    private static final List<Map.Entry<KeyGroup, String>> KEY_AREAS = List.of(
            Map.entry(KeyGroup.LAKE, "演示湖片区一（虚构）|Demonstration lake 1 (synthetic)"),
            Map.entry(KeyGroup.LAKE, "演示湖片区二（虚构）|Demonstration lake 2 (synthetic)"),
            Map.entry(KeyGroup.BAY, "演示湾片区（虚构）|Demonstration bay (synthetic)"),
            Map.entry(KeyGroup.STATION, "演示站片区（虚构）|Demonstration station (synthetic)"),
            Map.entry(KeyGroup.PARK, "演示园片区（虚构）|Demonstration park (synthetic)"));

    /**
     * Without ids.
     *
     * @param villages with outlines
     * @param acreage official area of an outline
     */
    static List<ConsolidationUnit> of(
            List<Zone> zones, List<AdminUnit> villages, Function<MultiPolygon, Acreage> acreage, LocalDate baseline) {
        List<ConsolidationUnit> units = onZones(zones, baseline);
        List<AdminUnit> renewed = villages.stream()
                .filter(village ->
                        zones.stream().anyMatch(zone -> village.code().equals(zone.villageCode())))
                .sorted(Comparator.comparing(AdminUnit::code))
                .toList();
        int places = KEY_AREAS.size() + 1;
        for (int i = 0; i < Math.min(places, renewed.size()); i++) {
            // Spread over the district: codes of villages follow their towns.
            AdminUnit village = renewed.get(i * renewed.size() / places);
            units.add(large(i, village, acreage.apply(village.outline()), baseline));
        }
        return units;
    }

    /** The area, or after it one of the key areas. */
    private static ConsolidationUnit large(int number, AdminUnit village, Acreage acreage, LocalDate baseline) {
        boolean area = number == 0;
        Map.Entry<KeyGroup, String> keyArea = area ? null : KEY_AREAS.get(number - 1);
        String[] names = (area ? "演示整治区域（虚构）|Demonstration area (synthetic)" : keyArea.getValue()).split("\\|");
        return new ConsolidationUnit(
                0,
                area ? "A-01" : "K-%02d".formatted(number),
                area ? Kind.AREA : Kind.KEY_AREA,
                names[0],
                names[1],
                null,
                null,
                area ? null : keyArea.getKey(),
                null,
                number == KEY_AREAS.size() ? Status.PLANNED : Status.UNDER_WAY,
                baseline,
                null,
                null,
                village.parentCode(),
                null,
                acreage,
                true,
                village.outline(),
                0);
    }

    private static List<ConsolidationUnit> onZones(List<Zone> zones, LocalDate baseline) {
        List<Zone> byCode =
                zones.stream().sorted(Comparator.comparing(Zone::code)).toList();
        List<ConsolidationUnit> units = new ArrayList<>();
        THEMES.keySet().stream()
                .sorted()
                .forEach(renovation -> byCode.stream()
                        .filter(zone -> zone.renovation().equals(renovation))
                        .limit(UNITS_OF_A_KIND)
                        .forEach(zone -> units.add(unit(zone, baseline))));
        PROJECTS.forEach((status, count) -> byCode.stream()
                .filter(zone -> zone.status().equals(status.name()))
                .filter(zone -> !zone.renovation().equals("FKFL"))
                .limit(count)
                .forEach(zone -> units.add(project(zone, baseline))));
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
                project ? Status.valueOf(zone.status()) : Status.UNDER_WAY,
                baseline,
                project ? zone.completedOn() : null,
                null,
                zone.townCode(),
                zone.villageCode(),
                zone.officialArea(),
                true,
                zone.outline(),
                0);
    }
}
