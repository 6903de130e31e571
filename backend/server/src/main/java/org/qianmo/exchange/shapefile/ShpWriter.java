package org.qianmo.exchange.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes {@code .shp} and {@code .shx} row by row; the headers, which hold lengths and the box, are filled in at the end. */
final class ShpWriter implements Closeable {

    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int POLYGON = 5;
    private static final int NULL_BYTES = 4;

    /** Type, box, number of parts and of points. */
    private static final int CONTENT_HEAD_BYTES = 44;

    private static final int POINT_BYTES = 16;

    private final Path shp;
    private final Path shx;
    private final DataOutputStream shapes;
    private final DataOutputStream index;
    private final Envelope box = new Envelope();
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
    private long shpBytes = HEADER_BYTES;
    private int rows;

    ShpWriter(Path shp, Path shx) throws IOException {
        this.shp = shp;
        this.shx = shx;
        this.shapes = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16));
        this.index = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(shx), 1 << 14));
        shapes.write(new byte[HEADER_BYTES]);
        index.write(new byte[HEADER_BYTES]);
    }

    /** @param polygon null or empty for a row without a shape */
    void write(MultiPolygon polygon) throws ShapefileException, IOException {
        boolean none = polygon == null || polygon.isEmpty();
        List<Directed> rings = none ? List.of() : rings(polygon);
        int points = rings.stream().mapToInt(Directed::size).sum();
        long content = none ? NULL_BYTES : CONTENT_HEAD_BYTES + 4L * rings.size() + (long) POINT_BYTES * points;
        if (shpBytes + RECORD_HEADER_BYTES + content > ShapefileWriterFormat.FILE_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FILE_TOO_LARGE);
        }
        index.writeInt((int) (shpBytes / 2));
        index.writeInt((int) (content / 2));
        ByteBuffer record = empty(RECORD_HEADER_BYTES + (int) content);
        record.order(ByteOrder.BIG_ENDIAN).putInt(++rows).putInt((int) (content / 2));
        record.order(ByteOrder.LITTLE_ENDIAN);
        if (none) {
            record.putInt(0);
        } else {
            put(record, polygon.getEnvelopeInternal(), rings, points);
        }
        shapes.write(record.array(), 0, record.position());
        shpBytes += record.position();
    }

    /** Outer ring first, then its holes; outer rings clockwise, holes counter-clockwise, as the format wants them. */
    private static List<Directed> rings(MultiPolygon polygon) {
        List<Directed> rings = new ArrayList<>();
        for (int part = 0; part < polygon.getNumGeometries(); part++) {
            Polygon one = (Polygon) polygon.getGeometryN(part);
            if (one.isEmpty()) {
                continue;
            }
            rings.add(directed(one.getExteriorRing(), true));
            for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                rings.add(directed(one.getInteriorRingN(hole), false));
            }
        }
        return rings;
    }

    /** A ring, and whether it has to be written from its end. */
    private record Directed(CoordinateSequence positions, boolean backwards) {

        int size() {
            return positions.size();
        }
    }

    private static Directed directed(LinearRing ring, boolean clockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        return new Directed(positions, Orientation.isCCW(positions) == clockwise);
    }

    /** The same bytes again and again, as long as the longest record so far. */
    private ByteBuffer empty(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(Math.max(bytes, 2 * buffer.capacity()));
        }
        return buffer.clear();
    }

    private void put(ByteBuffer content, Envelope extent, List<Directed> rings, int points) {
        box.expandToInclude(extent);
        content.putInt(POLYGON);
        putBox(content, extent);
        content.putInt(rings.size()).putInt(points);
        int first = 0;
        for (Directed ring : rings) {
            content.putInt(first);
            first += ring.size();
        }
        for (Directed ring : rings) {
            put(content, ring);
        }
    }

    private static void put(ByteBuffer content, Directed ring) {
        CoordinateSequence positions = ring.positions();
        int last = positions.size() - 1;
        for (int i = 0; i <= last; i++) {
            int from = ring.backwards() ? last - i : i;
            content.putDouble(positions.getX(from)).putDouble(positions.getY(from));
        }
    }

    private static void putBox(ByteBuffer buffer, Envelope extent) {
        buffer.putDouble(extent.getMinX())
                .putDouble(extent.getMinY())
                .putDouble(extent.getMaxX())
                .putDouble(extent.getMaxY());
    }

    @Override
    public void close() throws IOException {
        try (shapes;
                index) {
            shapes.flush();
            index.flush();
        }
        writeHeader(shp, shpBytes);
        writeHeader(shx, HEADER_BYTES + (long) RECORD_HEADER_BYTES * rows);
    }

    private void writeHeader(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(0, 9994).putInt(24, (int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(28, 1000)
                .putInt(32, POLYGON)
                .position(36);
        putBox(header, box.isNull() ? new Envelope(0, 0, 0, 0) : box);
        try (RandomAccessFile start = new RandomAccessFile(file.toFile(), "rw")) {
            start.write(header.array());
        }
    }
}
