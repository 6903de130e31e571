package org.qianmo.exchange.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.PolygonDraft;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;

/**
 * A shape in GeoPackage's binary form: a header with a box, then WKB in the dialect of ISO (type + 1000 for heights, + 2000
 * for measures), also in that of PostGIS (flags in the upper bits).
 *
 * <p>Read here and not by JTS, whose reader closes open rings and pads short ones without a word, and goes down into nested
 * collections until the stack ends. Heights and measures are not kept: ground is a matter of x and y.
 */
final class GeoPackageShape {

    private static final int HEADER_BYTES = 8;

    /** By the number in the header's flags: none, xy, xyz, xym, xyzm. */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

    private static final int EXTENDED_FLAG = 0x20;

    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final int COLLECTION = 7;
    private static final int CURVE_POLYGON = 10;
    private static final int MULTI_SURFACE = 12;
    private static final int TRIANGLE = 17;

    private static final int HEIGHT_FLAG = 0x80000000;
    private static final int MEASURE_FLAG = 0x40000000;
    private static final int SYSTEM_FLAG = 0x20000000;

    /** Type and a count: no part is shorter. */
    private static final int PART_BYTES_MIN = 9;

    private static final int DEPTH_MAX = 4;

    private final ByteBuffer bytes;
    private final PolygonDraft draft = new PolygonDraft();

    private GeoPackageShape(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @param value what the column holds; null for no shape */
    static MultiPolygon read(Object value) throws RowRefusal {
        if (value == null) {
            throw new RowRefusal(RowFault.of(RowFault.Code.EMPTY_GEOMETRY));
        }
        if (!(value instanceof byte[] raw)) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
        try {
            GeoPackageShape shape = new GeoPackageShape(ByteBuffer.wrap(raw));
            shape.header();
            shape.part(0);
            return shape.draft.finish();
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
    }

    private void header() throws RowRefusal {
        require(bytes.remaining() >= HEADER_BYTES && bytes.get() == 'G' && bytes.get() == 'P');
        bytes.get();
        int flags = bytes.get();
        require((flags & EXTENDED_FLAG) == 0);
        int box = flags >> 1 & 7;
        require(box < BOX_BYTES.length);
        bytes.position(HEADER_BYTES + BOX_BYTES[box]);
    }

    private void part(int depth) throws RowRefusal {
        require(depth <= DEPTH_MAX);
        int order = bytes.get();
        require(order == 0 || order == 1);
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        if ((code & SYSTEM_FLAG) != 0) {
            bytes.getInt();
        }
        int iso = code & 0xFFFF;
        int ordinates = 2 + (hasHeight(code, iso) ? 1 : 0) + (hasMeasure(code, iso) ? 1 : 0);
        switch (iso % 1000) {
            case POLYGON, TRIANGLE -> polygon(ordinates);
            case MULTI_POLYGON, COLLECTION, MULTI_SURFACE -> parts(depth);
            case CURVE_POLYGON -> throw new RowRefusal(RowFault.of(RowFault.Code.CURVED));
            default ->
                throw new RowRefusal(RowFault.of(
                        iso % 1000 > TRIANGLE || iso % 1000 == 0
                                ? RowFault.Code.BROKEN_RECORD
                                : RowFault.Code.NOT_A_POLYGON));
        }
    }

    private static boolean hasHeight(int code, int iso) {
        return (code & HEIGHT_FLAG) != 0 || iso / 1000 == 1 || iso / 1000 == 3;
    }

    private static boolean hasMeasure(int code, int iso) {
        return (code & MEASURE_FLAG) != 0 || iso / 1000 == 2 || iso / 1000 == 3;
    }

    private void parts(int depth) throws RowRefusal {
        long parts = Integer.toUnsignedLong(bytes.getInt());
        require(parts * PART_BYTES_MIN <= bytes.remaining());
        for (long i = 0; i < parts; i++) {
            part(depth + 1);
        }
    }

    private void polygon(int ordinates) throws RowRefusal {
        long rings = Integer.toUnsignedLong(bytes.getInt());
        require(rings * Integer.BYTES <= bytes.remaining());
        draft.nextPolygon();
        for (long i = 0; i < rings; i++) {
            ring(ordinates);
        }
    }

    private void ring(int ordinates) throws RowRefusal {
        long size = Integer.toUnsignedLong(bytes.getInt());
        require(size * ordinates * Double.BYTES <= bytes.remaining());
        draft.expect(size);
        double[] xy = new double[2 * (int) size];
        for (int i = 0; i < size; i++) {
            xy[2 * i] = bytes.getDouble();
            xy[2 * i + 1] = bytes.getDouble();
            bytes.position(bytes.position() + (ordinates - 2) * Double.BYTES);
        }
        draft.ring(xy);
    }

    private static void require(boolean holds) throws RowRefusal {
        if (!holds) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
    }
}
