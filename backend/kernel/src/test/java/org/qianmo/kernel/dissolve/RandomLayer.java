package org.qianmo.kernel.dissolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Rectangles and triangles on a grid of whole metres, where touching, overlap, containment and doubles are frequent. */
final class RandomLayer {

    static final int WIDTH = 14;
    private static final GeometryFactory PLANE = new GeometryFactory();

    private RandomLayer() {}

    static Geometry rectangle(int west, int south, int east, int north) {
        return PLANE.toGeometry(new Envelope(west, east, south, north));
    }

    static Geometry rectangle(Random random) {
        int west = random.nextInt(WIDTH - 1);
        int south = random.nextInt(WIDTH - 1);
        return rectangle(
                west,
                south,
                Math.min(WIDTH, west + 1 + random.nextInt(5)),
                Math.min(WIDTH, south + 1 + random.nextInt(5)));
    }

    static List<Geometry> rectangles(Random random) {
        List<Geometry> layer = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            layer.add(rectangle(random));
        }
        return layer;
    }

    static Geometry triangle(Random random) {
        Coordinate a = corner(random);
        Coordinate b = corner(random);
        Coordinate c = corner(random);
        Geometry triangle = PLANE.createPolygon(new Coordinate[] {a, b, c, a.copy()});
        return triangle.getArea() > 0 ? triangle : triangle(random);
    }

    static List<Geometry> mixed(Random random) {
        List<Geometry> layer = rectangles(random);
        for (int i = random.nextInt(6); i > 0; i--) {
            layer.add(triangle(random));
        }
        return layer;
    }

    /** In plane coordinates of the district, each corner of each shape off by up to a millimetre, or by far less. */
    static List<Geometry> nearly(List<Geometry> layer, Random random) {
        double metres = Math.pow(10, -3 - random.nextInt(8));
        return layer.stream()
                .map(exact -> moved(exact, random, metres))
                .filter(Geometry::isValid)
                .toList();
    }

    private static Geometry moved(Geometry exact, Random random, double metres) {
        Coordinate[] corners = exact.copy().getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            corners[i].x += 387_000 + metres * (random.nextDouble() - 0.5);
            corners[i].y += 2_532_000 + metres * (random.nextDouble() - 0.5);
        }
        corners[0] = corners[corners.length - 1].copy();
        return PLANE.createPolygon(corners);
    }

    /** Whole square metres under any of the rectangles, counted one by one. */
    static int squaresUnder(List<Geometry> rectangles) {
        int squares = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < WIDTH; y++) {
                Envelope square = new Envelope(x, x + 1, y, y + 1);
                squares += rectangles.stream()
                                .anyMatch(each -> each.getEnvelopeInternal().covers(square))
                        ? 1
                        : 0;
            }
        }
        return squares;
    }

    private static Coordinate corner(Random random) {
        return new Coordinate(random.nextInt(WIDTH + 1), random.nextInt(WIDTH + 1));
    }
}
