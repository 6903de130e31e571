package org.qianmo.testing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A place to draw on in whole numbers: one unit is 0.0001 degree, some 10 metres.
 *
 * @param west longitude of 0
 * @param south latitude of 0
 */
public record Spot(double west, double south) {

    private static final BigDecimal UNIT_DEGREES = new BigDecimal("0.0001");

    /** @param ring e.g. {@code 0 0, 4 0, 4 4, 0 4, 0 0} */
    public String polygonJson(String ring) {
        String positions = Arrays.stream(ring.split(","))
                .map(position -> position.strip().split(" "))
                .map(xy -> "[" + longitude(xy[0]) + "," + latitude(xy[1]) + "]")
                .collect(Collectors.joining(","));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
    }

    /** The same as a geometry, EPSG:4490. */
    public MultiPolygon polygon(String ring) {
        String positions = Arrays.stream(ring.split(","))
                .map(position -> position.strip().split(" "))
                .map(xy -> longitude(xy[0]) + " " + latitude(xy[1]))
                .collect(Collectors.joining(", "));
        try {
            Polygon polygon = (Polygon) new WKTReader().read("POLYGON ((" + positions + "))");
            MultiPolygon many = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
            many.setSRID(4490);
            return many;
        } catch (ParseException e) {
            throw new IllegalArgumentException(ring, e);
        }
    }

    /** Longitude of x units, in decimals. */
    public BigDecimal longitude(String x) {
        return decimal(west).add(UNIT_DEGREES.multiply(new BigDecimal(x)));
    }

    /** Latitude of y units, in decimals. */
    public BigDecimal latitude(String y) {
        return decimal(south).add(UNIT_DEGREES.multiply(new BigDecimal(y)));
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e4), 4);
    }
}
