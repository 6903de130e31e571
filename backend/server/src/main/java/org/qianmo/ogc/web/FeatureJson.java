package org.qianmo.ogc.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.ogc.Field;
import org.qianmo.ogc.Item;
import org.qianmo.ogc.WireFrames;
import org.qianmo.ogc.WireSystem;

/** Features of one collection as GeoJSON, in one coordinate system, without a tree in between. */
final class FeatureJson {

    /** What is stored, to the last digit. */
    private static final int DEGREE_DECIMALS = 11;

    /** Micrometres. */
    private static final int METRE_DECIMALS = 6;

    private final JsonBytes out;
    private final WireFrames frames;
    private final WireSystem system;
    private final byte[][] names;
    private final int decimals;
    private final double steps;
    private Instant lastInstant;
    private String lastSpelling;

    FeatureJson(JsonBytes out, List<Field> fields, WireFrames frames, WireSystem system) {
        this.out = out;
        this.frames = frames;
        this.system = system;
        this.names = new byte[fields.size()][];
        for (int i = 0; i < names.length; i++) {
            String comma = i == 0 ? "" : ",";
            names[i] = (comma + "\"" + fields.get(i).name() + "\":").getBytes(StandardCharsets.US_ASCII);
        }
        this.decimals = system.isDegrees() ? DEGREE_DECIMALS : METRE_DECIMALS;
        this.steps = Math.pow(10, decimals);
    }

    /** The members of a feature up to its end, which the caller writes: a single feature has links too. */
    void open(Item item) throws IOException {
        out.raw("{\"type\":\"Feature\",\"id\":").number(item.id()).raw(",\"geometry\":");
        geometry(item.ground());
        out.raw(",\"properties\":{");
        for (int i = 0; i < names.length; i++) {
            out.raw(names[i]);
            value(item.value(i));
        }
        out.sign('}');
    }

    void close() throws IOException {
        out.sign('}');
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof BigDecimal number) {
            out.raw(number.toPlainString());
        } else if (value instanceof Number number) {
            out.number(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.raw(truth ? "true" : "false");
        } else if (value instanceof Instant instant) {
            out.text(spelled(instant));
        } else {
            out.text(value.toString());
        }
    }

    /** Parcels that one record wrote have one instant: it is spelled once. */
    private String spelled(Instant instant) {
        if (!instant.equals(lastInstant)) {
            lastInstant = instant;
            lastSpelling = instant.toString();
        }
        return lastSpelling;
    }

    private void geometry(Geometry ground) throws IOException {
        if (ground == null) {
            out.raw("null");
            return;
        }
        Geometry geometry = frames.toWire(ground, system);
        out.raw("{\"type\":").text(geometry.getGeometryType()).raw(",\"coordinates\":");
        coordinates(geometry);
        out.sign('}');
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            line(line);
        } else if (geometry instanceof Polygon polygon) {
            out.sign('[');
            line(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                out.sign(',');
                line(polygon.getInteriorRingN(i));
            }
            out.sign(']');
        } else {
            out.sign('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (i > 0) {
                    out.sign(',');
                }
                coordinates(geometry.getGeometryN(i));
            }
            out.sign(']');
        }
    }

    private void line(LineString line) throws IOException {
        CoordinateSequence positions = line.getCoordinateSequence();
        out.sign('[');
        for (int i = 0; i < positions.size(); i++) {
            if (i > 0) {
                out.sign(',');
            }
            position(positions.getOrdinate(i, Coordinate.X), positions.getOrdinate(i, Coordinate.Y));
        }
        out.sign(']');
    }

    private void position(double east, double north) throws IOException {
        out.sign('[').decimal(system.isNorthFirst() ? north : east, steps, decimals);
        out.sign(',').decimal(system.isNorthFirst() ? east : north, steps, decimals);
        out.sign(']');
    }
}
