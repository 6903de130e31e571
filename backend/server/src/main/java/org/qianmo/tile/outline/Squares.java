package org.qianmo.tile.outline;

import org.locationtech.jts.geom.Envelope;

/**
 * Squares of ground: those of the web Mercator pyramid at zoom 15, some 1.1 km wide in Nanhai.
 *
 * @param firstColumn from the west
 * @param firstRow from the north
 * @param lastColumn inclusive
 * @param lastRow inclusive
 */
public record Squares(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    static final int ZOOM = 15;

    private static final int SHIFT = Mercator.BITS - ZOOM;
    private static final int LAST = (1 << ZOOM) - 1;

    /** A hair, so that what was rounded onto the edge of a square is read with it. */
    private static final double HAIR_DEGREES = 1e-6;

    /** Those that the box meets; its bounds in {@link Mercator} units. */
    public static Squares over(long minX, long minY, long maxX, long maxY) {
        return new Squares(at(minX), at(minY), at(maxX), at(maxY));
    }

    /** Those that the box meets; degrees. */
    public static Squares over(Envelope lonLat) {
        return over(
                Mercator.x(lonLat.getMinX()),
                Mercator.y(lonLat.getMaxY()),
                Mercator.x(lonLat.getMaxX()),
                Mercator.y(lonLat.getMinY()));
    }

    /** Column of an x, or row of a y. */
    static int at(long units) {
        return (int) Math.max(0, Math.min(LAST, (units >> SHIFT) + (1 << ZOOM - 1)));
    }

    Squares column(int column) {
        return new Squares(column, firstRow, column, lastRow);
    }

    boolean has(int column, int row) {
        return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
    }

    long count() {
        return (lastColumn - firstColumn + 1L) * (lastRow - firstRow + 1L);
    }

    /** Degrees. */
    Envelope lonLat() {
        Envelope box = new Envelope(
                Mercator.longitude(edge(firstColumn)),
                Mercator.longitude(edge(lastColumn + 1)),
                Mercator.latitude(edge(lastRow + 1)),
                Mercator.latitude(edge(firstRow)));
        box.expandBy(HAIR_DEGREES);
        return box;
    }

    private static long edge(int square) {
        return (long) (square - (1 << ZOOM - 1)) << SHIFT;
    }
}
