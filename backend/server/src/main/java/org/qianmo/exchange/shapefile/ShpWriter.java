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
        List<LinearRing> rings = none ? List.of() : rings(polygon);
        int points = rings.stream().mapToInt(LinearRing::getNumPoints).sum();
        long content = none ? NULL_BYTES : CONTENT_HEAD_BYTES + 4L * rings.size() + (long) POINT_BYTES * points;
        if (shpBytes + RECORD_HEADER_BYTES + content > ShapefileWriter.FILE_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FILE_TOO_LARGE);
        }
        index.writeInt((int) (shpBytes / 2));
        index.writeInt((int) (content / 2));
        shapes.writeInt(++rows);
        shapes.writeInt((int) (content / 2));
        shapes.write(
                none ? new byte[NULL_BYTES] : content(polygon.getEnvelopeInternal(), rings, points, (int) content));
        shpBytes += RECORD_HEADER_BYTES + content;
    }

    /** Outer ring first, then its holes; outer rings clockwise, holes counter-clockwise, as the format wants them. */
    private static List<LinearRing> rings(MultiPolygon polygon) {
        List<LinearRing> rings = new ArrayList<>();
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

    private static LinearRing directed(LinearRing ring, boolean clockwise) {
        boolean counterClockwise = Orientation.isCCW(ring.getCoordinateSequence());
        return counterClockwise == clockwise ? ring.reverse() : ring;
    }

    private byte[] content(Envelope extent, List<LinearRing> rings, int points, int bytes) {
        box.expandToInclude(extent);
        ByteBuffer content = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(POLYGON);
        putBox(content, extent);
        content.putInt(rings.size()).putInt(points);
        int first = 0;
        for (LinearRing ring : rings) {
            content.putInt(first);
            first += ring.getNumPoints();
        }
        for (LinearRing ring : rings) {
            CoordinateSequence positions = ring.getCoordinateSequence();
            for (int i = 0; i < positions.size(); i++) {
                content.putDouble(positions.getX(i)).putDouble(positions.getY(i));
            }
        }
        return content.array();
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
