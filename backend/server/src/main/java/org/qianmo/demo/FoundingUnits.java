package org.qianmo.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.settings.DistrictSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is real of the district, for a store that starts without the demo: towns with their outlines, and the names of
 * villages, whose outlines nobody publishes.
 */
@Component
class FoundingUnits implements SmartInitializingSingleton {

    private final AdminUnits units;
    private final DistrictSettings settings;
    private final boolean wanted;

    FoundingUnits(
            AdminUnits units,
            DistrictSettings settings,
            @Value("${qianmo.units.load:true}") boolean load,
            @Value("${qianmo.demo.parcels:0}") int demoParcels) {
        this.units = units;
        this.settings = settings;
        // The demo district brings units of its own.
        this.wanted = load && demoParcels == 0;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted && units.all().isEmpty()) {
            units.register(real(DistrictFiles.district(DistrictFiles.settings())));
        }
    }

    private List<AdminUnit> real(District district) {
        List<AdminUnit> real = new ArrayList<>();
        real.add(new AdminUnit(
                settings.code(), UnitLevel.DISTRICT, null, settings.name(), settings.nameEn(), null, false));
        district.towns()
                .forEach(town -> real.add(new AdminUnit(
                        town.code(),
                        UnitLevel.TOWN,
                        settings.code(),
                        town.name(),
                        town.nameEn(),
                        outline(town.lonLat()),
                        false)));
        district.villages()
                .forEach(village -> real.add(new AdminUnit(
                        village.code(),
                        UnitLevel.VILLAGE,
                        village.townCode(),
                        village.name(),
                        village.nameEn(),
                        null,
                        false)));
        return real;
    }

    private static MultiPolygon outline(Geometry lonLat) {
        return lonLat instanceof MultiPolygon several
                ? several
                : lonLat.getFactory().createMultiPolygon(new Polygon[] {(Polygon) lonLat});
    }
}
