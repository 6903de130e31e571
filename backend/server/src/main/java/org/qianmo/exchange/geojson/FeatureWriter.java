package org.qianmo.exchange.geojson;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.TypedValue;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes features: outlines counter-clockwise as RFC 7946 wants, every digit that the coordinate has and no more. */
final class FeatureWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER, StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            // A record separator between values is written by hand, or none.
            .rootValueSeparator((String) null)
            .build();

    private final JsonGenerator json;
    private final List<LayerField> fields;

    FeatureWriter(OutputStream stream, List<LayerField> fields) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8);
        this.fields = fields;
    }

    JsonGenerator json() {
        return json;
    }

    void write(MultiPolygon polygon, List<?> values) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("properties").writeStartObject();
        for (int column = 0; column < fields.size(); column++) {
            json.writeName(fields.get(column).name());
            value(TypedValue.of(fields.get(column), values.get(column)));
        }
        json.writeEndObject();
        json.writeName("geometry");
        shape(polygon);
        json.writeEndObject();
    }

    private void value(Object typed) {
        if (typed == null) {
            json.writeNull();
        } else if (typed instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (typed instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(typed.toString());
        }
    }

    private void shape(MultiPolygon polygon) {
        if (polygon == null || polygon.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "MultiPolygon");
        json.writeName("coordinates").writeStartArray();
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            rings((Polygon) polygon.getGeometryN(i));
        }
        json.writeEndArray().writeEndObject();
    }

    private void rings(Polygon polygon) {
        json.writeStartArray();
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false);
        }
        json.writeEndArray();
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        boolean turned = Orientation.isCCW(positions) != counterClockwise;
        json.writeStartArray();
        for (int i = 0; i < positions.size(); i++) {
            int from = turned ? positions.size() - 1 - i : i;
            json.writeStartArray();
            ordinate(positions.getX(from));
            ordinate(positions.getY(from));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** A whole number without ".0": shorter, and the same. */
    private void ordinate(double value) {
        long whole = (long) value;
        if (whole == value) {
            json.writeNumber(whole);
        } else {
            json.writeNumber(value);
        }
    }
}
