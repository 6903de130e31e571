package org.qianmo.demo.layout;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * A convex polygon in board metres, counter-clockwise, not closed.
 *
 * <p>Two halves of a cut get the crossing points from the same formula on the same operands, so that they hold the same
 * doubles: see {@link #crossing}.
 */
public final class Cell {

    private static final double NEGLIGIBLE_METRES = 1e-7;

    private final double[] xs;
    private final double[] ys;

    Cell(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /** @param ring convex, open or closed, in either direction */
    static Cell of(Coordinate[] ring) {
        int n = ring[0].equals2D(ring[ring.length - 1]) ? ring.length - 1 : ring.length;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = ring[i].x;
            ys[i] = ring[i].y;
        }
        Cell cell = new Cell(xs, ys);
        return cell.signedArea() > 0 ? cell : cell.reversed();
    }

    public int size() {
        return xs.length;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }

    /** Square metres on the board; the plane area differs by the {@link Bend}, at most by a third. */
    public double area() {
        return Math.abs(signedArea());
    }

    private double signedArea() {
        double twice = 0;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            twice += (xs[j] - xs[0]) * (ys[i] - ys[0]) - (xs[i] - xs[0]) * (ys[j] - ys[0]);
        }
        return twice / 2;
    }

    private Cell reversed() {
        double[] rx = new double[xs.length];
        double[] ry = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            rx[i] = xs[xs.length - 1 - i];
            ry[i] = ys[ys.length - 1 - i];
        }
        return new Cell(rx, ry);
    }

    /** Mean of the corners: inside, because the cell is convex. */
    public Coordinate middle() {
        return new Coordinate(
                Arrays.stream(xs).average().orElseThrow(),
                Arrays.stream(ys).average().orElseThrow());
    }

    /** What lies on the left of the line, at least {@code offset} metres from it; empty if that is next to nothing. */
    Optional<Cell> leftOf(Line line, double offset) {
        return clip(line, 1, offset);
    }

    /** What lies on the right of the line, at least {@code offset} metres from it; empty if that is next to nothing. */
    Optional<Cell> rightOf(Line line, double offset) {
        return clip(line, -1, offset);
    }

    private Optional<Cell> clip(Line line, int side, double offset) {
        double[] kx = new double[xs.length + 2];
        double[] ky = new double[xs.length + 2];
        int n = 0;
        for (int i = 0; i < xs.length && n < kx.length; i++) {
            int j = (i + 1) % xs.length;
            double a = side * line.distance(xs[i], ys[i]) - offset;
            double b = side * line.distance(xs[j], ys[j]) - offset;
            if (a >= -NEGLIGIBLE_METRES) {
                kx[n] = xs[i];
                ky[n++] = ys[i];
            }
            if (crosses(a, b) && n < kx.length) {
                double t = crossing(a, b);
                kx[n] = xs[i] + t * (xs[j] - xs[i]);
                ky[n++] = ys[i] + t * (ys[j] - ys[i]);
            }
        }
        return n < 3 ? Optional.empty() : new Cell(Arrays.copyOf(kx, n), Arrays.copyOf(ky, n)).ifAny();
    }

    private static boolean crosses(double a, double b) {
        return a > NEGLIGIBLE_METRES && b < -NEGLIGIBLE_METRES || a < -NEGLIGIBLE_METRES && b > NEGLIGIBLE_METRES;
    }

    /** Unchanged to the last bit when both signs change, which is what the other half of a cut passes in. */
    private static double crossing(double a, double b) {
        return a / (a - b);
    }

    private Optional<Cell> ifAny() {
        return area() < 1 ? Optional.empty() : Optional.of(this);
    }

    /** The smallest rectangle around the cell, one of whose sides lies along a side of the cell. */
    public Box box() {
        Box best = null;
        for (int i = 0; i < xs.length; i++) {
            int j = (i + 1) % xs.length;
            double length = Math.hypot(xs[j] - xs[i], ys[j] - ys[i]);
            if (length > 1) {
                Box box = boxAlong((xs[j] - xs[i]) / length, (ys[j] - ys[i]) / length);
                best = best == null || box.area() < best.area() ? box : best;
            }
        }
        return best == null ? boxAlong(1, 0) : best;
    }

    /** The rectangle around the cell with one side in the direction (ux, uy), a unit vector. */
    Box boxAlong(double ux, double uy) {
        double minU = Double.POSITIVE_INFINITY;
        double maxU = Double.NEGATIVE_INFINITY;
        double minV = Double.POSITIVE_INFINITY;
        double maxV = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            double u = ux * (xs[i] - xs[0]) + uy * (ys[i] - ys[0]);
            double v = ux * (ys[i] - ys[0]) - uy * (xs[i] - xs[0]);
            minU = Math.min(minU, u);
            maxU = Math.max(maxU, u);
            minV = Math.min(minV, v);
            maxV = Math.max(maxV, v);
        }
        return new Box(xs[0] + minU * ux - minV * uy, ys[0] + minU * uy + minV * ux, ux, uy, maxU - minU, maxV - minV);
    }

    /** Smallest angle between two sides, in radians. */
    double sharpestCorner() {
        double sharpest = Math.PI;
        for (int i = 0; i < xs.length; i++) {
            sharpest = Math.min(sharpest, corner(i));
        }
        return sharpest;
    }

    /** Angle at corner i, in radians. */
    double corner(int i) {
        int before = (i + xs.length - 1) % xs.length;
        int after = (i + 1) % xs.length;
        double ax = xs[before] - xs[i];
        double ay = ys[before] - ys[i];
        double bx = xs[after] - xs[i];
        double by = ys[after] - ys[i];
        return Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by);
    }

    /** The same cell without corners that lie nearer than {@code metres} to the line of their neighbours: never larger. */
    Cell withoutFlatCorners(double metres) {
        Cell cell = this;
        for (int i = 0; i < cell.size() && cell.size() > 3; i++) {
            int before = (i + cell.size() - 1) % cell.size();
            int after = (i + 1) % cell.size();
            Line chord = Line.through(cell.xs[before], cell.ys[before], cell.xs[after], cell.ys[after]);
            if (Math.abs(chord.distance(cell.xs[i], cell.ys[i])) < metres) {
                cell = cell.without(i);
                i--;
            }
        }
        return cell;
    }

    private Cell without(int dropped) {
        double[] kx = new double[xs.length - 1];
        double[] ky = new double[ys.length - 1];
        for (int i = 0, k = 0; i < xs.length; i++) {
            if (i != dropped) {
                kx[k] = xs[i];
                ky[k++] = ys[i];
            }
        }
        return new Cell(kx, ky);
    }

    /** Whether the point lies inside, at least {@code metres} from every side. */
    boolean holds(double x, double y, double metres) {
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (Line.through(xs[j], ys[j], xs[i], ys[i]).distance(x, y) < metres) {
                return false;
            }
        }
        return true;
    }

    /** Corners as a closed ring. */
    public Coordinate[] ring() {
        Coordinate[] ring = new Coordinate[xs.length + 1];
        for (int i = 0; i <= xs.length; i++) {
            ring[i] = new Coordinate(xs[i % xs.length], ys[i % xs.length]);
        }
        return ring;
    }
}
