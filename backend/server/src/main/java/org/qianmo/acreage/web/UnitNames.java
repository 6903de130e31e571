package org.qianmo.acreage.web;

import java.util.Optional;
import org.qianmo.acreage.Level;
import org.qianmo.district.AdminUnits;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Component;

/** What the units of a statement's lines are called. */
@Component
class UnitNames {

    private static final int TOWN_CODE_LENGTH = 9;

    private final AdminUnits units;
    private final ZoneRegister zones;

    UnitNames(AdminUnits units, ZoneRegister zones) {
        this.units = units;
        this.zones = zones;
    }

    record Name(String zh, String en, String townCode, String townName) {

        static final Name NONE = new Name("（未归属）", "(none)", null, null);
    }

    Name of(Level level, String unit) {
        if (unit == null) {
            return Name.NONE;
        }
        return level == Level.ZONE ? zone(unit) : admin(unit);
    }

    private Name zone(String id) {
        Optional<Zone> zone = zones.find(Long.valueOf(id));
        return zone.map(z -> new Name(z.name(), z.nameEn(), z.townCode(), units.name(z.townCode())))
                .orElse(Name.NONE);
    }

    private Name admin(String code) {
        String town = code.length() >= TOWN_CODE_LENGTH ? code.substring(0, TOWN_CODE_LENGTH) : null;
        return units.find(code)
                .map(unit -> new Name(unit.name(), unit.nameEn(), town, units.name(town)))
                .orElse(new Name(code, code, town, units.name(town)));
    }
}
