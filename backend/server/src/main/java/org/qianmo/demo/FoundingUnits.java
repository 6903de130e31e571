package org.qianmo.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is real of the district, for a store that starts without the demo: towns with their outlines, and the names of
 * villages, whose outlines nobody publishes.
 */
@Component
@Order(31)
class FoundingUnits implements ApplicationRunner {

    static final String DISTRICT_CODE = "440605";

    private final AdminUnits units;
    private final boolean wanted;

    FoundingUnits(AdminUnits units, @Value("${qianmo.units.load:true}") boolean wanted) {
        this.units = units;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && units.all().isEmpty()) {
            units.register(real(DistrictFiles.district(DistrictFiles.settings())));
        }
    }

    private static List<AdminUnit> real(District district) {
        List<AdminUnit> real = new ArrayList<>();
        real.add(new AdminUnit(DISTRICT_CODE, UnitLevel.DISTRICT, null, "南海区", "Nanhai District", null, false));
        district.towns().forEach(town -> real.add(new AdminUnit(
                town.code(), UnitLevel.TOWN, DISTRICT_CODE, town.name(), town.nameEn(), outline(town.lonLat()), false)));
        district.villages().forEach(village -> real.add(new AdminUnit(
                village.code(), UnitLevel.VILLAGE, village.townCode(), village.name(), village.nameEn(), null, false)));
        return real;
    }

    private static MultiPolygon outline(Geometry lonLat) {
        return lonLat instanceof MultiPolygon several
                ? several
                : lonLat.getFactory().createMultiPolygon(new Polygon[] {(Polygon) lonLat});
    }
}
