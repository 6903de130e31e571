package org.qianmo.http;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes JTS geometry as GeoJSON, longitude first. Coordinates are written as they are: every door gives the same
 * digits for the same vertex, or shared corners would no longer match in the browser.
 */
@Component
class GeoJsonModule extends SimpleModule {

    GeoJsonModule() {
        super("geojson");
        addSerializer(Geometry.class, new GeometrySerializer());
    }

    private static final class GeometrySerializer extends ValueSerializer<Geometry> {

        @Override
        public void serialize(Geometry geometry, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("type", geometry.getGeometryType().replace("LinearRing", "LineString"));
            boolean collection = geometry.getClass() == GeometryCollection.class;
            out.writeName(collection ? "geometries" : "coordinates");
            if (collection) {
                out.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    serialize(geometry.getGeometryN(i), out, context);
                }
                out.writeEndArray();
            } else {
                writeCoordinates(geometry, out);
            }
            out.writeEndObject();
        }

        private static void writeCoordinates(Geometry geometry, JsonGenerator out) {
            if (geometry instanceof Point point) {
                writePosition(point.getCoordinate(), out);
            } else if (geometry instanceof LineString line) {
                writeLine(line, out);
            } else if (geometry instanceof Polygon polygon) {
                writePolygon(polygon, out);
            } else {
                out.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    writeCoordinates(geometry.getGeometryN(i), out);
                }
                out.writeEndArray();
            }
        }

        private static void writePolygon(Polygon polygon, JsonGenerator out) {
            out.writeStartArray();
            if (!polygon.isEmpty()) {
                writeLine(polygon.getExteriorRing(), out);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    writeLine(polygon.getInteriorRingN(i), out);
                }
            }
            out.writeEndArray();
        }

        private static void writeLine(LineString line, JsonGenerator out) {
            out.writeStartArray();
            for (Coordinate position : line.getCoordinates()) {
                writePosition(position, out);
            }
            out.writeEndArray();
        }

        private static void writePosition(Coordinate position, JsonGenerator out) {
            out.writeStartArray();
            if (position != null) {
                out.writeNumber(position.x);
                out.writeNumber(position.y);
            }
            out.writeEndArray();
        }
    }
}
