package org.qianmo.kernel.contiguity;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Pairs of boxes that are no farther apart than a reach, along either axis; each pair once. A grid over plain arrays: boxes
 * of a layer of land are of one size, more or less, and a query with a list for each of them would cost more than the pairs.
 *
 * <p>Cost: with boxes of one size, a few times their number. Where some are much larger, cells grow until boxes lie in
 * some {@value #CELLS_A_BOX} of them on average.
 */
final class NearPairs {

    private static final int CELLS_A_BOX = 8;

    /** Cells in a row or column at most, so that their product is a number of Java. */
    private static final int CELLS_MAX = 4_096;

    private final double[] west;
    private final double[] south;
    private final double[] east;
    private final double[] north;
    private final Envelope all = new Envelope();
    private double cell;
    private int columns;
    private int rows;
    private int[] starts;
    private int[] members;

    /** @param reach not negative; each box is grown by half of it, so that those near enough touch */
    NearPairs(List<Envelope> boxes, double reach) {
        west = new double[boxes.size()];
        south = new double[boxes.size()];
        east = new double[boxes.size()];
        north = new double[boxes.size()];
        double extents = 0;
        for (int i = 0; i < boxes.size(); i++) {
            Envelope box = boxes.get(i);
            west[i] = box.getMinX() - reach / 2;
            south[i] = box.getMinY() - reach / 2;
            east[i] = box.getMaxX() + reach / 2;
            north[i] = box.getMaxY() + reach / 2;
            extents += (box.getWidth() + box.getHeight()) / 2 + reach;
            all.expandToInclude(west[i], south[i]);
            all.expandToInclude(east[i], north[i]);
        }
        if (!boxes.isEmpty()) {
            cell = Math.max(extents / boxes.size(), Math.max(all.getWidth(), all.getHeight()) / CELLS_MAX);
            lay();
        }
    }

    /** Every pair of one of the cells lies in it with the corner from which on both boxes go east and north. */
    int cells() {
        return columns * rows;
    }

    /** What is done with a pair; {@code low < high} are numbers of the list. */
    interface Visitor {

        void pair(int low, int high);
    }

    /** Several threads may visit different cells at once. */
    void visit(int number, Visitor visitor) {
        for (int one = starts[number]; one < starts[number + 1]; one++) {
            for (int other = one + 1; other < starts[number + 1]; other++) {
                int low = Math.min(members[one], members[other]);
                int high = Math.max(members[one], members[other]);
                if (meet(low, high) && cornerOf(low, high) == number) {
                    visitor.pair(low, high);
                }
            }
        }
    }

    private boolean meet(int one, int other) {
        return west[one] <= east[other]
                && west[other] <= east[one]
                && south[one] <= north[other]
                && south[other] <= north[one];
    }

    private int cornerOf(int one, int other) {
        return row(Math.max(south[one], south[other])) * columns + column(Math.max(west[one], west[other]));
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) ((x - all.getMinX()) / cell)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) ((y - all.getMinY()) / cell)));
    }

    private void lay() {
        size();
        while (entries() > (long) CELLS_A_BOX * west.length && columns * rows > 1) {
            cell *= 2;
            size();
        }
        starts = new int[columns * rows + 1];
        forEachCell((number, box) -> starts[number + 1]++);
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        members = new int[starts[starts.length - 1]];
        int[] filled = starts.clone();
        forEachCell((number, box) -> members[filled[number]++] = box);
    }

    private void size() {
        columns = Math.max(1, (int) Math.ceil(all.getWidth() / cell));
        rows = Math.max(1, (int) Math.ceil(all.getHeight() / cell));
    }

    private long entries() {
        long entries = 0;
        for (int i = 0; i < west.length; i++) {
            entries += (column(east[i]) - column(west[i]) + 1L) * (row(north[i]) - row(south[i]) + 1L);
        }
        return entries;
    }

    private interface CellVisitor {

        void cell(int number, int box);
    }

    private void forEachCell(CellVisitor visitor) {
        for (int i = 0; i < west.length; i++) {
            int last = column(east[i]);
            int top = row(north[i]);
            for (int row = row(south[i]); row <= top; row++) {
                for (int column = column(west[i]); column <= last; column++) {
                    visitor.cell(row * columns + column, i);
                }
            }
        }
    }
}
