package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * A gap between three fields, and an island in it:
 *
 * <pre>
 *  60 +------------------+
 *     |       3          |
 *  40 +----+--------+    |
 *     | 1  |  [4]   |    |
 *  10 |    +--------+----+
 *     |    |      2      |
 *   0 +----+-------------+
 *     0    20       60   90
 * </pre>
 */
class GapTest {

    private static final FabricParcel ONE = Fabric.parcel(1, "POLYGON ((0 0, 20 0, 20 10, 20 40, 0 40, 0 0))");
    private static final FabricParcel TWO = Fabric.parcel(2, "POLYGON ((20 0, 90 0, 90 10, 60 10, 20 10, 20 0))");
    private static final FabricParcel THREE =
            Fabric.parcel(3, "POLYGON ((0 40, 20 40, 60 40, 60 10, 90 10, 90 60, 0 60, 0 40))");
    private static final FabricParcel ISLAND = Fabric.parcel(4, "POLYGON ((35 20, 45 20, 45 30, 35 30, 35 20))");
    private static final Polygon GAP = (Polygon) Fabric.plane("POLYGON ((20 10, 60 10, 60 40, 20 40, 20 10))");

    private final FillGap fill = new FillGap(Tolerances.DEFAULT);

    @Test
    void gapHasTheCornersOfTheParcelsAround() {
        assertThat(GapFinder.gapAt(at(30, 15), List.of(ONE, TWO, THREE))
                        .orElseThrow()
                        .norm())
                .isEqualTo(GAP.norm());
        assertThat(GapFinder.gapAt(at(30, 15), List.of(ONE, TWO, THREE, ISLAND))
                        .orElseThrow()
                        .norm())
                .isEqualTo(norm("POLYGON ((20 10, 60 10, 60 40, 20 40, 20 10), (35 20, 45 20, 45 30, 35 30, 35 20))"));
    }

    @Test
    void placeOnAParcelOrInTheOpenIsInNoGap() {
        List<FabricParcel> all = List.of(ONE, TWO, THREE, ISLAND);
        assertThat(GapFinder.gapAt(at(40, 25), all)).isEmpty();
        assertThat(GapFinder.gapAt(at(20, 20), all)).isEmpty();
        assertThat(GapFinder.gapAt(at(-5, 20), all)).isEmpty();
        assertThat(GapFinder.gapAt(at(30, 15), List.of(ONE, TWO))).isEmpty();
        assertThat(GapFinder.gapAt(at(30, 15), List.of())).isEmpty();
    }

    /** At 20 10 the first and the second still meet; at 20 40 the border of the first with the third runs straight on. */
    @Test
    void gapGivenToAParcelIsItsLand() {
        FabricReshape reshape = (FabricReshape) fill.fill(GAP, TWO, List.of(ONE, THREE));
        assertThat(reshape.unionKept()).isFalse();
        Geometry filled = Fabric.plane("POLYGON ((20 0, 90 0, 90 10, 60 10, 60 40, 20 40, 20 10, 20 0))");
        assertThat(reshape.parcels().get(0).id()).isEqualTo(2);
        assertThat(SameGround.test(reshape.parcels().get(0).plane(), filled)).isTrue();
        assertThat(reshape.parcels().get(0).booked()).isEqualTo(measured(filled));
    }

    @Test
    void nodesThatMarkNothingGoOnBothSides() {
        FabricReshape reshape = (FabricReshape) fill.fill(GAP, TWO, List.of(ONE, THREE));
        assertThat(reshape.parcels().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((20 0, 90 0, 90 10, 60 10, 60 40, 20 40, 20 0))"));
        assertThat(reshape.neighbours()).hasSize(1);
        assertThat(reshape.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 0, 20 0, 20 40, 0 40, 0 0))"));
    }

    @Test
    void gapBecomesLandOfItsOwn() {
        FabricChange change = (FabricChange) fill.fillWithNew(GAP, List.of(ONE, TWO, THREE));
        assertThat(change.results()).containsExactly(new Piece(GAP, measured(GAP)));
        assertThat(change.neighbours()).isEmpty();
    }

    /** A gap drawn in one long edge past 20 10, with a corner in the middle of an edge of the first. */
    @Test
    void drawnGapAndNeighboursGetTheNodesOfEachOther() {
        Polygon drawn = (Polygon) Fabric.plane("POLYGON ((20 30, 60 40, 60 10, 20.00004 10.00003, 20 30))");
        FabricChange change = (FabricChange) fill.fillWithNew(drawn, List.of(ONE, TWO, THREE));
        assertThat(change.results().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((20 30, 60 40, 60 10, 20 10, 20 30))"));
        assertThat(change.neighbours()).hasSize(1);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 0, 20 0, 20 10, 20 30, 20 40, 0 40, 0 0))"));
    }

    @Test
    void whatCannotBeFilledIsNamed() {
        assertThat(why(fill.fill(GAP, ISLAND, List.of(ONE, TWO, THREE)))).isEqualTo(FabricRefusal.NOT_ADJACENT);
        assertThat(why(fill.fill(GAP, TWO, List.of(ONE, THREE, ISLAND)))).isEqualTo(FabricRefusal.OVERLAPS_NEIGHBOUR);
        assertThat(why(fill.fillWithNew(GAP, List.of(ONE, TWO, THREE, ISLAND))))
                .isEqualTo(FabricRefusal.OVERLAPS_NEIGHBOUR);
        Polygon strip = (Polygon) Fabric.plane("POLYGON ((20 10, 60 10, 60 10.01, 20 10.01, 20 10))");
        assertThat(why(fill.fillWithNew(strip, List.of(ONE, TWO, THREE)))).isEqualTo(FabricRefusal.SLIVER);
    }

    private static FabricRefusal why(FabricOutcome outcome) {
        return ((FabricRefused) outcome).why();
    }

    private static Acreage measured(Geometry plane) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
    }

    private static Coordinate at(double x, double y) {
        return Fabric.plane("POINT (" + x + " " + y + ")").getCoordinate();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
