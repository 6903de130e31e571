package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Ways to cut a cell in two or more. A cut that would leave a sliver is not made, so that land stays in pieces that
 * somebody would survey.
 */
final class Cuts {

    /** A corner sharper than this (35°) is not left over by a cut. */
    private static final double SHARPEST_RADIANS = 0.61;
    /** A piece narrower than this part of the side of a square of its area is a sliver. */
    private static final double NARROWEST = 0.28;

    private final SplittableRandom random;

    Cuts(SplittableRandom random) {
        this.random = random;
    }

    /**
     * Cuts across the longer side near the middle, until pieces are small enough.
     *
     * @param areaMax pieces above this are cut again, square metres
     * @param gap width of the lane between two pieces in metres, 0 for a shared edge
     * @param swing by how much a cut may turn from the right angle, radians
     */
    List<Cell> halve(Cell cell, double areaMax, double gap, double swing) {
        List<Cell> pieces = new ArrayList<>();
        halve(cell, areaMax * (0.8 + 0.4 * random.nextDouble()), gap, swing, pieces);
        return pieces;
    }

    private void halve(Cell cell, double areaMax, double gap, double swing, List<Cell> into) {
        if (cell.area() > areaMax) {
            Box box = cell.box().lengthwise();
            for (Box side : List.of(box, box.crosswise())) {
                Line cut = side.across(side.u() * (0.4 + 0.2 * random.nextDouble()))
                        .turned(swing * symmetric());
                Optional<Cell> left = cell.leftOf(cut, gap / 2).filter(Cuts::isLand);
                Optional<Cell> right = cell.rightOf(cut, gap / 2).filter(Cuts::isLand);
                if (left.isPresent() && right.isPresent()) {
                    halve(left.get(), areaMax, gap, swing, into);
                    halve(right.get(), areaMax, gap, swing, into);
                    return;
                }
            }
        }
        into.add(cell);
    }

    /**
     * Bands across the u side of the box, of nearly equal width, with lanes between them.
     *
     * @param width wanted width of a band in metres
     * @param gap width of a lane in metres
     */
    List<Cell> bands(Cell cell, Box box, double width, double gap) {
        int count = Math.max(1, (int) Math.round((box.u() + gap) / (width + gap)));
        double pitch = (box.u() + gap) / count;
        List<Cell> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Line start = box.across(i * pitch);
            Line end = box.across((i + 1) * pitch - gap);
            cell.rightOf(start, 0)
                    .flatMap(rest -> rest.leftOf(end, 0))
                    .filter(Cuts::hasFairCorners)
                    .ifPresent(bands::add);
        }
        return bands;
    }

    /**
     * Slices across the u side of the box that share their edges.
     *
     * @param width wanted width of a slice in metres
     * @param unevenness 0 for equal slices; 0.3 moves each cut by up to 30 % of a width
     */
    List<Cell> slices(Cell cell, Box box, double width, double unevenness) {
        int count = Math.max(1, (int) Math.round(box.u() / width));
        double pitch = box.u() / count;
        List<Cell> slices = new ArrayList<>();
        Cell rest = cell;
        for (int i = 1; i < count; i++) {
            Line cut = box.across((i + unevenness * symmetric()) * pitch).turned(0.05 * unevenness * symmetric());
            Optional<Cell> slice = rest.leftOf(cut, 0).filter(Cuts::isLand);
            Optional<Cell> others = rest.rightOf(cut, 0).filter(Cuts::hasFairCorners);
            if (slice.isPresent() && others.isPresent()) {
                slices.add(slice.get());
                rest = others.get();
            }
        }
        slices.add(rest);
        return slices;
    }

    /** The cell with corners sharper than a right angle's two thirds cut off, as street corners are. */
    static Cell blunt(Cell cell, double metres) {
        Cell blunt = cell;
        for (int i = 0; i < blunt.size(); i++) {
            if (blunt.corner(i) < Math.PI / 3) {
                Optional<Cell> cut = blunt.leftOf(cornerCut(blunt, i, metres), 0);
                blunt = cut.orElse(blunt);
                i = cut.isPresent() ? i + 1 : i;
            }
        }
        return blunt;
    }

    /** Across the corner, at a distance from it, with the rest of the cell on the left. */
    private static Line cornerCut(Cell cell, int corner, double metres) {
        int before = (corner + cell.size() - 1) % cell.size();
        int after = (corner + 1) % cell.size();
        Line in = Line.through(cell.x(corner), cell.y(corner), cell.x(before), cell.y(before));
        Line out = Line.through(cell.x(corner), cell.y(corner), cell.x(after), cell.y(after));
        double bx = in.ux() + out.ux();
        double by = in.uy() + out.uy();
        double length = Math.hypot(bx, by);
        return new Line(
                cell.x(corner) + metres * bx / length,
                cell.y(corner) + metres * by / length,
                by / length,
                -bx / length);
    }

    /** Whether a piece is worth its own number: four corners, none too sharp, and not a strip. */
    static boolean isLand(Cell cell) {
        return hasFairCorners(cell) && cell.box().crosswise().u() > NARROWEST * Math.sqrt(cell.area());
    }

    /** The same for what is cut further: it may be long. */
    private static boolean hasFairCorners(Cell cell) {
        return cell.size() >= 4 && cell.sharpestCorner() > SHARPEST_RADIANS && shortestSide(cell) > 1;
    }

    private static double shortestSide(Cell cell) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0, j = cell.size() - 1; i < cell.size(); j = i++) {
            shortest = Math.min(shortest, Math.hypot(cell.x(i) - cell.x(j), cell.y(i) - cell.y(j)));
        }
        return shortest;
    }

    private double symmetric() {
        return 2 * random.nextDouble() - 1;
    }
}
