package org.qianmo.ogc.web;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.ogc.WireSystem;

/** Rings as a program sends them, with the axes of their coordinate system, before anything is known of their form. */
final class WireRings {

    private WireRings() {}

    /** @return the same with the east first */
    static List<List<Coordinate[]>> of(List<List<Coordinate[]>> polygons, WireSystem system) {
        if (!system.isNorthFirst()) {
            return polygons;
        }
        return polygons.stream()
                .map(rings -> rings.stream().map(WireRings::turned).toList())
                .toList();
    }

    private static Coordinate[] turned(Coordinate[] ring) {
        return Arrays.stream(ring)
                .map(position -> new Coordinate(position.y, position.x))
                .toArray(Coordinate[]::new);
    }
}
