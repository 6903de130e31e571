package org.qianmo.exchange.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A shape in GeoPackage's binary form: little-endian, with its box, every digit as it is. */
final class ShapeBytes {

    private static final int HEADER_BYTES = 8;
    private static final int BOX_BYTES = 32;
    private static final int POINT_BYTES = 16;
    private static final int PART_BYTES = 9;
    private static final byte LITTLE_ENDIAN_WITH_BOX = 0b0000_0011;
    private static final byte LITTLE_ENDIAN_EMPTY = 0b0001_0001;
    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;

    private ShapeBytes() {}

    static byte[] of(MultiPolygon shape, int system) {
        ByteBuffer bytes = ByteBuffer.allocate(size(shape)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0);
        bytes.put(shape.isEmpty() ? LITTLE_ENDIAN_EMPTY : LITTLE_ENDIAN_WITH_BOX)
                .putInt(system);
        if (!shape.isEmpty()) {
            Envelope box = shape.getEnvelopeInternal();
            bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
            bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        bytes.put((byte) 1).putInt(MULTI_POLYGON).putInt(shape.getNumGeometries());
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            put((Polygon) shape.getGeometryN(i), bytes);
        }
        return bytes.array();
    }

    private static int size(MultiPolygon shape) {
        int size = HEADER_BYTES + (shape.isEmpty() ? 0 : BOX_BYTES) + PART_BYTES;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            size += PART_BYTES + Integer.BYTES * rings(polygon) + POINT_BYTES * polygon.getNumPoints();
        }
        return size;
    }

    private static int rings(Polygon polygon) {
        return polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
    }

    private static void put(Polygon polygon, ByteBuffer bytes) {
        bytes.put((byte) 1).putInt(POLYGON).putInt(rings(polygon));
        if (!polygon.isEmpty()) {
            put(polygon.getExteriorRing(), bytes);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                put(polygon.getInteriorRingN(i), bytes);
            }
        }
    }

    private static void put(LinearRing ring, ByteBuffer bytes) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        bytes.putInt(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            bytes.putDouble(positions.getX(i)).putDouble(positions.getY(i));
        }
    }
}
