package org.qianmo.tile.outline;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.qianmo.parcel.Outline;

/** Outlines of parcels as columns, in the order of their ids. */
public final class Outlines {

    /** What an outline takes in memory beside its rings and its code. */
    static final int ROW_BYTES = 8 + 2 + 2 + 4 + 4 + 16;

    private final long[] ids;
    private final short[] kinds;
    private final short[] units;
    private final int[] boxes;
    private final int[] rings;
    private final int[] ringsEnd;
    private final byte[] codes;
    private final int[] codesEnd;

    public static Outlines of(List<Outline> outlines, OutlineNumbers numbers) {
        return new Outlines(outlines.stream()
                .map(outline -> PackedOutline.of(outline, numbers))
                .toList());
    }

    Outlines(List<PackedOutline> outlines) {
        List<PackedOutline> rows = outlines.stream()
                .sorted(Comparator.comparingLong(PackedOutline::id))
                .toList();
        int size = rows.size();
        ids = new long[size];
        kinds = new short[size];
        units = new short[size];
        boxes = new int[4 * size];
        ringsEnd = new int[size];
        codesEnd = new int[size];
        rings = new int[rows.stream().mapToInt(row -> row.rings().length).sum()];
        codes = new byte[rows.stream().mapToInt(row -> row.code().length).sum()];
        for (int i = 0; i < size; i++) {
            fill(i, rows.get(i));
        }
    }

    private void fill(int i, PackedOutline row) {
        ids[i] = row.id();
        kinds[i] = row.kind();
        units[i] = row.unit();
        System.arraycopy(row.box(), 0, boxes, 4 * i, 4);
        System.arraycopy(row.rings(), 0, rings, ringsStart(i), row.rings().length);
        ringsEnd[i] = ringsStart(i) + row.rings().length;
        System.arraycopy(row.code(), 0, codes, codesStart(i), row.code().length);
        codesEnd[i] = codesStart(i) + row.code().length;
    }

    int bytes() {
        return ids.length * ROW_BYTES + rings.length * Integer.BYTES + codes.length;
    }

    public int size() {
        return ids.length;
    }

    public long id(int i) {
        return ids[i];
    }

    public int kind(int i) {
        return kinds[i];
    }

    public int unit(int i) {
        return units[i];
    }

    public int minX(int i) {
        return boxes[4 * i];
    }

    public int minY(int i) {
        return boxes[4 * i + 1];
    }

    public int maxX(int i) {
        return boxes[4 * i + 2];
    }

    public int maxY(int i) {
        return boxes[4 * i + 3];
    }

    /** Null if it has none. */
    public String code(int i) {
        int start = codesStart(i);
        return start == codesEnd[i] ? null : new String(codes, start, codesEnd[i] - start, StandardCharsets.UTF_8);
    }

    /** Rings of all outlines, each behind the one before; of each ring first its header. */
    public int[] rings() {
        return rings;
    }

    public int ringsStart(int i) {
        return i == 0 ? 0 : ringsEnd[i - 1];
    }

    public int ringsEnd(int i) {
        return ringsEnd[i];
    }

    /** The number of vertices of the ring with this header; x and y of each follow it. */
    public static int vertices(int header) {
        return header >>> 1;
    }

    public static boolean isHole(int header) {
        return (header & 1) != 0;
    }

    private int codesStart(int i) {
        return i == 0 ? 0 : codesEnd[i - 1];
    }
}
