package org.qianmo.demo.layout;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Relations between two cells. */
final class Shapes {

    private static final GeometryFactory BOARD = new GeometryFactory();

    private Shapes() {}

    /** Metres between two cells, 0 if they touch. */
    static double distance(Cell one, Cell two) {
        return BOARD.createPolygon(one.ring()).distance(BOARD.createPolygon(two.ring()));
    }

    /** Whether {@code inner} lies in {@code outer}, at least {@code metres} from its sides. */
    static boolean holds(Cell outer, Cell inner, double metres) {
        for (int i = 0; i < inner.size(); i++) {
            if (!outer.holds(inner.x(i), inner.y(i), metres)) {
                return false;
            }
        }
        return true;
    }

    /** A rectangle about a point, turned as the box is and {@code share} times as long and as wide. */
    static Cell rectangle(Coordinate middle, Box box, double share) {
        double u = share * box.u() / 2;
        double v = share * box.v() / 2;
        double x = middle.x - u * box.ux() + v * box.uy();
        double y = middle.y - u * box.uy() - v * box.ux();
        Box small = new Box(x, y, box.ux(), box.uy(), 2 * u, 2 * v);
        return Cell.of(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(small.x(2 * u, 0), small.y(2 * u, 0)),
            new Coordinate(small.x(2 * u, 2 * v), small.y(2 * u, 2 * v)),
            new Coordinate(small.x(0, 2 * v), small.y(0, 2 * v))
        });
    }
}
