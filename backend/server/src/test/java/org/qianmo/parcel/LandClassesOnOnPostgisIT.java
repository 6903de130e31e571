package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.testing.OnPostgis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgis
class LandClassesOnOnPostgisIT extends LandClassesOnContract {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 18);

    @Autowired
    private LandClassesOn classes;

    @Autowired
    private JdbcTemplate jdbc;

    /** Its own intersection, and its own area on the ellipsoid. */
    @Test
    void thePostgisOfAnotherProgrammerFindsTheSame() {
        MultiPolygon slanted = spot.polygon("1 -2, 11 2, 7 9, -1 3, 1 -2");

        Composition found = classes.of(List.of(slanted), DAY, null);

        assertThat(found.byClass()).containsOnlyKeys("0601", "0301");
        found.byClass()
                .forEach((code, acreage) -> assertThat(acreage.squareMetres().doubleValue())
                        .isCloseTo(inPostgis(slanted, code), Offset.offset(0.05)));
        assertThat(found.uncovered().squareMetres().doubleValue())
                .isCloseTo(leftInPostgis(slanted), Offset.offset(0.1));
    }

    private double inPostgis(MultiPolygon ground, String landClass) {
        return jdbc.queryForObject(
                "select sum(st_area(st_intersection(geom, st_geomfromtext(?, 4490))::geography)) from parcel_version"
                        + " where land_class = ? and valid_from <= ? and valid_to > ?"
                        + " and st_intersects(geom, st_geomfromtext(?, 4490))",
                Double.class,
                ground.toText(),
                landClass,
                DAY,
                DAY,
                ground.toText());
    }

    private double leftInPostgis(MultiPolygon ground) {
        return jdbc.queryForObject(
                "select st_area(st_difference(st_geomfromtext(?, 4490), st_union(geom))::geography) from parcel_version"
                        + " where valid_from <= ? and valid_to > ? and st_intersects(geom, st_geomfromtext(?, 4490))",
                Double.class,
                ground.toText(),
                DAY,
                DAY,
                ground.toText());
    }
}
