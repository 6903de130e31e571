package org.qianmo.report.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Territory;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** What the map of a territory shows: the units that its lines are about. */
@Component
class MapGround {

    private static final int DISTRICT_DIGITS = 6;

    private final AdminUnits units;
    private final ZoneRegister zones;

    MapGround(AdminUnits units, ZoneRegister zones) {
        this.units = units;
        this.zones = zones;
    }

    /** @param outline EPSG:4490 */
    record Part(String name, Geometry outline) {}

    /** By the unit of the lines: towns of a district, villages of a town, zones of a village. */
    Map<String, Part> parts(Territory territory) {
        if (territory.isVillage()) {
            return zones(territory);
        }
        UnitLevel level = territory.code().length() == DISTRICT_DIGITS ? UnitLevel.TOWN : UnitLevel.VILLAGE;
        Map<String, Part> parts = new LinkedHashMap<>();
        units.outlines(level).forEach((unit, outline) -> {
            if (territory.covers(unit.code())) {
                parts.put(unit.code(), new Part(unit.name(), outline));
            }
        });
        return parts;
    }

    private Map<String, Part> zones(Territory territory) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Zone zone : zones.all()) {
            if (territory.holds(zone.townCode(), zone.villageCode())) {
                parts.put(String.valueOf(zone.id()), new Part(zone.name(), zone.outline()));
            }
        }
        return parts;
    }

    /** The outline of the territory itself; null where none is known, or where its parts fill it. */
    Geometry frame(Territory territory) {
        return territory.isVillage()
                ? units.find(territory.code()).map(AdminUnit::outline).orElse(null)
                : null;
    }
}
