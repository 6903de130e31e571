package org.qianmo.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class UnitOutlinesTest {

    private static final GeometryFactory LON_LAT = new GeometryFactory();
    private static final int BENDS = 200;

    /** A border with a bend of some metres each few metres. */
    @Test
    void neighboursKeepOneBorderWithFewerCorners() {
        AdminUnit west = unit("440605001", side(113.0));
        AdminUnit east = unit("440605002", side(113.2));

        Map<AdminUnit, Geometry> coarse = UnitOutlines.simplified(List.of(west, east, unit("440605003", null)));

        assertThat(coarse).containsOnlyKeys(west, east);
        assertThat(CoverageValidator.isValid(coarse.values().toArray(Geometry[]::new)))
                .isTrue();
        assertThat(coarse.get(west).getNumPoints()).isLessThan(BENDS / 2);
        assertThat(coarse.get(west).getArea()).isCloseTo(west.outline().getArea(), within(1e-5));
    }

    /** What would vanish is left as it is. */
    @Test
    void smallUnitStays() {
        AdminUnit small = unit("440605001001", LON_LAT.createMultiPolygon(new Polygon[] {
            LON_LAT.createPolygon(new Coordinate[] {
                new Coordinate(113, 23),
                new Coordinate(113.00001, 23),
                new Coordinate(113.00001, 23.00001),
                new Coordinate(113, 23)
            })
        }));

        assertThat(UnitOutlines.simplified(List.of(small)).get(small).isEmpty()).isFalse();
    }

    private static AdminUnit unit(String code, MultiPolygon outline) {
        return new AdminUnit(code, UnitLevel.TOWN, "440605", "镇", "Town", outline, true);
    }

    /** From the meridian to the bent border near 113.1. */
    private static MultiPolygon side(double meridian) {
        Coordinate[] ring = new Coordinate[BENDS + 3];
        for (int i = 0; i < BENDS; i++) {
            ring[i] = new Coordinate(113.1 + (i % 2) * 0.00004, 23 + i * 0.0005);
        }
        ring[BENDS] = new Coordinate(meridian, ring[BENDS - 1].y);
        ring[BENDS + 1] = new Coordinate(meridian, 23);
        ring[BENDS + 2] = ring[0];
        return LON_LAT.createMultiPolygon(new Polygon[] {LON_LAT.createPolygon(ring)});
    }
}
