package org.qianmo.benchmark;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Parcels that share nothing: uneven rings about places all over Nanhai, EPSG:4547. */
final class RoundParcels {

    private static final double WEST_METRES = 380_000;
    private static final double SOUTH_METRES = 2_525_000;
    private static final double EXTENT_METRES = 45_000;

    /** Edges of 12 to 30 m: as in a village, and below the 70 m from which the survey's procedure splits them. */
    private static final double RADIUS_METRES_MIN = 20;

    private static final double RADIUS_METRES_SPREAD = 30;

    private RoundParcels() {}

    static Polygon[] of(int count, int vertices, long seed) {
        Random random = new Random(seed);
        Polygon[] parcels = new Polygon[count];
        for (int i = 0; i < count; i++) {
            parcels[i] = parcel(vertices, random);
        }
        return parcels;
    }

    private static Polygon parcel(int vertices, Random random) {
        double x = WEST_METRES + EXTENT_METRES * random.nextDouble();
        double y = SOUTH_METRES + EXTENT_METRES * random.nextDouble();
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double radius = RADIUS_METRES_MIN + RADIUS_METRES_SPREAD * random.nextDouble();
            double angle = 2 * Math.PI * i / vertices;
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0];
        return new GeometryFactory().createPolygon(ring);
    }
}
