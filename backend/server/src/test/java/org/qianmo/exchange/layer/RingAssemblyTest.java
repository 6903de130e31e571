package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Rings are squares, given by corner and side; clockwise unless turned. */
class RingAssemblyTest {

    @Test
    void counterClockwiseRingInsideIsAHole() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)))", square(0, 9), turned(2, 2));
    }

    @Test
    void holeComesBeforeItsShell() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)))", turned(2, 2), square(0, 9));
    }

    @Test
    void islandInAHoleIsAPartOfItsOwn() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((3 3, 3 5, 5 5, 5 3, 3 3)))",
                square(0, 9),
                turned(1, 7),
                square(3, 2));
    }

    @Test
    void holeInAnIslandBelongsToTheIsland() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 0 20, 20 20, 20 0, 0 0), (1 1, 18 1, 18 18, 1 18, 1 1)),"
                        + " ((3 3, 3 9, 9 9, 9 3, 3 3), (4 4, 6 4, 6 6, 4 6, 4 4)))",
                square(0, 20),
                turned(1, 17),
                square(3, 6),
                turned(4, 2));
    }

    @Test
    void holeThatTouchesItsShellWithAVertexStaysAHole() {
        // The hole's first vertex lies on the left edge of the shell.
        LinearRing hole = ring("LINEARRING (0 4, 3 2, 3 6, 0 4)");

        assertAssembled("MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (0 4, 3 2, 3 6, 0 4)))", square(0, 9), hole);
    }

    @Test
    void ringsThatAllRunTheWrongWayAreSortedByDepth() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((3 3, 5 3, 5 5, 3 5, 3 3)))",
                turned(0, 9),
                turned(1, 7),
                turned(3, 2));
    }

    @Test
    void directionsOfOtherFormatsAreUnderstood() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2)))", turned(0, 9), square(2, 2));
    }

    @Test
    void clockwiseRingInsideAnotherIsLeftForTheCheckToReport() {
        assertAssembled(
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0)), ((2 2, 2 4, 4 4, 4 2, 2 2)))", square(0, 9), square(2, 2));
    }

    private static void assertAssembled(String expected, LinearRing... rings) {
        Geometry assembled = RingAssembly.assemble(List.of(rings), new GeometryFactory());

        assertThat(assembled.norm().toText()).isEqualTo(read(expected).norm().toText());
    }

    private static LinearRing square(int corner, int side) {
        int far = corner + side;
        return ring("LINEARRING (%1$d %1$d, %1$d %2$d, %2$d %2$d, %2$d %1$d, %1$d %1$d)".formatted(corner, far));
    }

    private static LinearRing turned(int corner, int side) {
        return square(corner, side).reverse();
    }

    private static LinearRing ring(String wkt) {
        return (LinearRing) read(wkt);
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(wkt, broken);
        }
    }
}
