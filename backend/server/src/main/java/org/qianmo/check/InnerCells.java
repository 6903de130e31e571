package org.qianmo.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * Squares of a surrounding that lie in it as a whole: what lies in them needs no look at its border. Most parcels of a
 * district do, and the question is asked of hundred thousands of them. Safe to share between threads.
 */
final class InnerCells {

    private static final double CELL_METRES = 400;

    /** What touches more cells is large enough to be asked of the border itself. */
    private static final int CELLS_MAX = 16;

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final PreparedGeometry surrounding;
    private final Map<Cell, Boolean> isInner = new ConcurrentHashMap<>();

    private InnerCells(PreparedGeometry surrounding) {
        this.surrounding = surrounding;
    }

    private record Cell(int column, int row) {

        Envelope box() {
            return new Envelope(
                    column * CELL_METRES, (column + 1) * CELL_METRES, row * CELL_METRES, (row + 1) * CELL_METRES);
        }
    }

    /** Keeps the cells of the surrounding that was asked for last: it changes with the outlines of the units. */
    static final class Known {

        private volatile InnerCells last = new InnerCells(null);

        InnerCells of(PreparedGeometry surrounding) {
            InnerCells cells = last;
            if (cells.surrounding != surrounding) {
                cells = new InnerCells(surrounding);
                last = cells;
            }
            return cells;
        }
    }

    /** @return true if the box surely lies inside; false says nothing */
    boolean hold(Envelope plane) {
        int left = cell(plane.getMinX());
        int right = cell(plane.getMaxX());
        int bottom = cell(plane.getMinY());
        int top = cell(plane.getMaxY());
        if ((right - left + 1L) * (top - bottom + 1L) > CELLS_MAX) {
            return false;
        }
        for (int column = left; column <= right; column++) {
            for (int row = bottom; row <= top; row++) {
                if (!isInner.computeIfAbsent(new Cell(column, row), this::look)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean look(Cell cell) {
        return surrounding.covers(PLANE.toGeometry(cell.box()));
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres / CELL_METRES);
    }
}
