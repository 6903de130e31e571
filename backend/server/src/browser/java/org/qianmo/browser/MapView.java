package org.qianmo.browser;

import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Where pixels of a Web Mercator map lie on the ground.
 *
 * @param longitude of the middle, degrees
 * @param latitude of the middle, degrees
 * @param zoom of the map, 256 pixels around the world at 0
 */
record MapView(double longitude, double latitude, int zoom) {

    private static final GeometryFactory DEGREES = new GeometryFactory();

    /** @return the polygon with these corners, in pixels from the middle, x to the right and y down; degrees */
    Polygon ground(double[]... corners) {
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i <= corners.length; i++) {
            double[] corner = corners[i % corners.length];
            ring[i] = at(corner[0], corner[1]);
        }
        return DEGREES.createPolygon(ring);
    }

    /** @return the shape of a feature of the application; degrees */
    static Geometry shapeOf(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        boolean isSingle = "Polygon".equals(geometry.path("type").asString());
        JsonNode coordinates = geometry.path("coordinates");
        if (isSingle) {
            return polygon(coordinates);
        }
        return DEGREES.createMultiPolygon(StreamSupport.stream(coordinates.spliterator(), false)
                .map(MapView::polygon)
                .toArray(Polygon[]::new));
    }

    private Coordinate at(double right, double down) {
        double world = 256 * Math.pow(2, zoom);
        double x = longitude + right * 360 / world;
        double sine = Math.sin(Math.toRadians(latitude));
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) + down / world;
        return new Coordinate(x, Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y)))));
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] all = StreamSupport.stream(rings.spliterator(), false)
                .map(ring -> DEGREES.createLinearRing(StreamSupport.stream(ring.spliterator(), false)
                        .map(position -> new Coordinate(
                                position.get(0).asDouble(), position.get(1).asDouble()))
                        .toArray(Coordinate[]::new)))
                .toArray(LinearRing[]::new);
        LinearRing[] holes = java.util.Arrays.copyOfRange(all, 1, all.length);
        return DEGREES.createPolygon(all[0], holes);
    }
}
