package org.qianmo.report;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** What a report calls the units and places that it speaks of. */
@Component
class ReportNames {

    private static final Messages ALL = new Messages("合计", "Total");
    private static final Messages OUTSIDE = new Messages("（未归属）", "(none)");

    private final AdminUnits units;
    private final ZoneRegister zones;

    ReportNames(AdminUnits units, ZoneRegister zones) {
        this.units = units;
        this.zones = zones;
    }

    Messages territory(String code) {
        return units.find(code).map(ReportNames::words).orElse(new Messages(code, code));
    }

    /** @param unit of a line: a zone's id where the territory is a village */
    Messages line(String unit, boolean ofVillage) {
        if (unit.equals(MonthlyReport.ALL)) {
            return ALL;
        }
        if (unit.equals(MonthlyReport.OUTSIDE)) {
            return OUTSIDE;
        }
        return ofVillage ? zone(Long.valueOf(unit)) : territory(unit);
    }

    /** Town, village and zone. */
    Messages place(Increment.Place place) {
        return Stream.of(
                        place.townCode() == null ? null : territory(place.townCode()),
                        place.villageCode() == null ? null : territory(place.villageCode()),
                        place.zoneId() == null ? null : zone(place.zoneId()))
                .filter(Objects::nonNull)
                .collect(Collectors.teeing(
                        Collectors.mapping(Messages::zh, Collectors.joining("　")),
                        Collectors.mapping(Messages::en, Collectors.joining(", ")),
                        Messages::new));
    }

    private Messages zone(Long id) {
        return zones.find(id)
                .map(zone -> new Messages(zone.name(), zone.nameEn()))
                .orElse(new Messages("片区 " + id, "zone " + id));
    }

    private static Messages words(AdminUnit unit) {
        return new Messages(unit.name(), unit.nameEn() == null ? unit.name() : unit.nameEn());
    }
}
