package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Cuts a village by roads into estates. Roads are wide where they part much land and narrow where they part little. What
 * an estate is used for is the business of {@link UsePlan}.
 */
final class EstatePlan {

    /** Kept free along the edge of a village: the border runs in a road, a ditch or a river. */
    private static final double MARGIN_METRES = 9;
    /** An outline may be simplified by this much without leaving the village. */
    private static final double OUTLINE_METRES = 5;

    private static final double ESTATE_MIN = 14_000;
    private static final double ESTATE_MAX = 270_000;

    private final SplittableRandom random;

    EstatePlan(SplittableRandom random) {
        this.random = random;
    }

    /** @param territory of one village, on the board */
    List<Cell> cells(Geometry territory) {
        List<Cell> cells = new ArrayList<>();
        BufferParameters mitred = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
        for (Polygon face : ConvexPieces.polygons(BufferOp.bufferOp(territory, -MARGIN_METRES, mitred))) {
            Geometry outline = TopologyPreservingSimplifier.simplify(face, OUTLINE_METRES);
            ConvexPieces.polygons(outline).forEach(polygon -> cut(polygon, cells));
        }
        return cells;
    }

    private void cut(Polygon polygon, List<Cell> into) {
        double area = polygon.getArea();
        if (area < ESTATE_MIN) {
            return;
        }
        if (polygon.getNumInteriorRing() > 0) {
            Coordinate hole = polygon.getInteriorRingN(0).getEnvelopeInternal().centre();
            ConvexPieces.split(polygon, hole, 0, roadMetres(area)).forEach(part -> cut(part, into));
        } else if (area > ESTATE_MAX * (0.65 + 0.35 * random.nextDouble())) {
            cutInTwo(polygon, into);
        } else {
            ConvexPieces.of(polygon).stream()
                    .map(cell -> Cuts.blunt(cell, 22))
                    .filter(cell -> cell.area() > ESTATE_MIN && cell.size() >= 4)
                    .forEach(into::add);
        }
    }

    private void cutInTwo(Polygon polygon, List<Cell> into) {
        Box box = Cell.of(polygon.convexHull().getCoordinates()).box().lengthwise();
        double at = box.u() * (0.39 + 0.22 * random.nextDouble());
        Coordinate through = new Coordinate(box.x(at, box.v() / 2), box.y(at, box.v() / 2));
        double radians = StrictMath.atan2(box.ux(), -box.uy()) + 0.16 * (random.nextDouble() - 0.5);
        ConvexPieces.split(polygon, through, radians, roadMetres(polygon.getArea()))
                .forEach(part -> cut(part, into));
    }

    private static double roadMetres(double squareMetres) {
        if (squareMetres > 1_500_000) {
            return 30;
        }
        return squareMetres > 600_000 ? 20 : 13;
    }

    /** Nearest first. */
    static List<Cell> byDistance(List<Cell> cells, List<Coordinate> hearts, Noise noise) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(cell -> distance(cell, hearts, noise)))
                .toList();
    }

    private static double distance(Cell cell, List<Coordinate> hearts, Noise noise) {
        Coordinate middle = cell.middle();
        double metres = hearts.stream().mapToDouble(middle::distance).min().orElse(0);
        return metres * (0.7 + 0.6 * noise.at(middle.x, middle.y));
    }
}
