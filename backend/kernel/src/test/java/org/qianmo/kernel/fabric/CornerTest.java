package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Four fields around a corner, and one that stands apart:
 *
 * <pre>
 *  60 +-----+-----+   +-----+
 *     |  3  |  4  |   |  5  |
 *  30 +-----+-----+   +-----+
 *     |  1  |  2  |
 *   0 +-----+-----+
 *     0     30    60  70    99
 * </pre>
 */
class CornerTest {

    private static final List<FabricParcel> FIELDS = List.of(
            Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0))"),
            Fabric.parcel(2, "POLYGON ((30 0, 60 0, 60 30, 30 30, 30 0))"),
            Fabric.parcel(3, "POLYGON ((0 30, 30 30, 30 60, 0 60, 0 30))"),
            Fabric.parcel(4, "POLYGON ((30 30, 60 30, 60 60, 30 60, 30 30))"),
            Fabric.parcel(5, "POLYGON ((70 30, 99 30, 99 60, 70 60, 70 30))"));

    private final MoveCorner move = new MoveCorner(Tolerances.DEFAULT, 1);
    private final DeleteCorner delete = new DeleteCorner(Tolerances.DEFAULT, 1);
    private final InsertCorner insert = new InsertCorner(1);

    @Test
    void newCornerIsInBothParcelsOfTheBorder() {
        FabricReshape reshape = (FabricReshape) insert.insert(at(30.4, 20), FIELDS);
        assertThat(reshape.parcels()).isEmpty();
        assertThat(reshape.neighbours()).extracting(FabricParcel::id).containsExactly(1L, 2L);
        assertThat(norm(reshape.neighbours().get(0))).isEqualTo(norm("POLYGON ((0 0, 30 0, 30 20, 30 30, 0 30, 0 0))"));
        assertThat(norm(reshape.neighbours().get(1)))
                .isEqualTo(norm("POLYGON ((30 0, 60 0, 60 30, 30 30, 30 20, 30 0))"));
        assertThat(reshape.neighbours()).extracting(FabricParcel::booked).containsExactly(booked(0), booked(1));
    }

    @Test
    void whereNoCornerCanBeInsertedIsNamed() {
        assertThat(why(insert.insert(at(15, 15), FIELDS))).isEqualTo(FabricRefusal.NO_BORDER_THERE);
        assertThat(why(insert.insert(at(30, 29.99995), FIELDS))).isEqualTo(FabricRefusal.CORNER_THERE_ALREADY);
    }

    @Test
    void allFourFollowAnInnerCorner() {
        FabricReshape reshape = moved(at(30, 30), at(40, 35));
        assertThat(reshape.unionKept()).isTrue();
        assertThat(reshape.parcels()).extracting(FabricParcel::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((0 0, 30 0, 40 35, 0 30, 0 0))"));
        assertThat(norm(reshape.parcels().get(3))).isEqualTo(norm("POLYGON ((40 35, 60 30, 60 60, 30 60, 40 35))"));
        assertThat(reshape.booked()).isEqualTo(Fabric.booked(FIELDS.subList(0, 4)));
        assertThat(reshape.neighbours()).isEmpty();
    }

    @Test
    void outerCornerIsMeasuredAnew() {
        FabricReshape reshape = moved(at(60, 60), at(65, 66));
        assertThat(reshape.unionKept()).isFalse();
        assertThat(reshape.parcels()).hasSize(1);
        Geometry plane = Fabric.plane("POLYGON ((30 30, 60 30, 65 66, 30 60, 30 30))");
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(plane.norm());
        assertThat(reshape.parcels().get(0).booked())
                .isEqualTo(Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane)));
    }

    /** The corner of 4 comes to lie on the edge of 5, which gets it as a node. */
    @Test
    void cornerBroughtToAnotherParcelBecomesANodeThere() {
        FabricReshape reshape = moved(at(60, 60), at(69.99995, 50));
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((30 30, 60 30, 70 50, 30 60, 30 30))"));
        assertThat(reshape.neighbours()).hasSize(1);
        assertThat(norm(reshape.neighbours().get(0)))
                .isEqualTo(norm("POLYGON ((70 30, 99 30, 99 60, 70 60, 70 50, 70 30))"));
    }

    /** The edge from 30 30 to the new corner passes the tip of a triangle at 40 15 by 0.04 mm: the tip is its node. */
    @Test
    void movedEdgeTakesTheCornerByWhichItPasses() {
        FabricParcel triangle = Fabric.parcel(6, "POLYGON ((40 15, 60 0, 60 30, 40 15))");
        FabricReshape reshape = (FabricReshape) move.move(at(30, 0), at(49.9999, 0), List.of(FIELDS.get(0), triangle));
        assertThat(norm(reshape.parcels().get(0)))
                .isEqualTo(norm("POLYGON ((0 0, 49.9999 0, 40 15, 30 30, 0 30, 0 0))"));
        assertThat(reshape.neighbours()).isEmpty();
    }

    @Test
    void whatCannotBeMovedIsNamed() {
        assertThat(why(move.move(at(15, 15), at(20, 20), FIELDS))).isEqualTo(FabricRefusal.NO_CORNER_THERE);
        assertThat(why(move.move(at(30, 30), at(60, 60), FIELDS))).isEqualTo(FabricRefusal.CORNER_THERE_ALREADY);
        assertThat(why(move.move(at(0, 0), at(15, 40), FIELDS))).isEqualTo(FabricRefusal.RING_CROSSES_ITSELF);
        assertThat(why(move.move(at(60, 60), at(80, 50), FIELDS))).isEqualTo(FabricRefusal.OVERLAPS_NEIGHBOUR);
    }

    @Test
    void partThatBecomesASliverIsShown() {
        FabricParcel triangle = Fabric.parcel(6, "POLYGON ((200 0, 230 0, 215 20, 200 0))");
        FabricRefused refused = (FabricRefused) move.move(at(215, 20), at(215, 0.05), List.of(triangle));
        assertThat(refused.why()).isEqualTo(FabricRefusal.SLIVER);
        assertThat(refused.where().norm()).isEqualTo(norm("POLYGON ((200 0, 230 0, 215 0.05, 200 0))"));
    }

    @Test
    void nodeOnAStraightBorderGoesFromBoth() {
        FabricReshape inserted = (FabricReshape) insert.insert(at(30, 20), FIELDS);
        FabricReshape deleted = (FabricReshape) delete.delete(at(30.4, 20), Fabric.after(FIELDS, inserted));
        assertThat(deleted.parcels()).isEmpty();
        assertThat(deleted.unionKept()).isTrue();
        assertThat(deleted.neighbours()).containsExactly(FIELDS.get(0), FIELDS.get(1));
    }

    /** The border from 30 0 to 30 30 has a corner at 40 20; without it the land east of the straight line is 2's again. */
    @Test
    void borderIsStraightenedForBoth() {
        List<FabricParcel> noded = Fabric.after(FIELDS, (FabricReshape) insert.insert(at(30, 20), FIELDS));
        List<FabricParcel> bent = Fabric.after(noded, (FabricReshape) move.move(at(30, 20), at(40, 20), noded));
        FabricReshape straight = (FabricReshape) delete.delete(at(40, 20), bent);
        assertThat(straight.unionKept()).isTrue();
        assertThat(straight.parcels()).extracting(FabricParcel::id).containsExactly(1L, 2L);
        assertThat(norm(straight.parcels().get(0))).isEqualTo(norm(FIELDS.get(0)));
        assertThat(straight.booked()).isEqualTo(booked(0).plus(booked(1)));
    }

    @Test
    void whatCannotBeDeletedIsNamed() {
        FabricParcel triangle = Fabric.parcel(6, "POLYGON ((200 0, 230 0, 215 20, 200 0))");
        assertThat(why(delete.delete(at(15, 15), FIELDS))).isEqualTo(FabricRefusal.NO_CORNER_THERE);
        assertThat(why(delete.delete(at(30, 30), FIELDS))).isEqualTo(FabricRefusal.BORDERS_MEET_THERE);
        assertThat(why(delete.delete(at(30, 0), FIELDS))).isEqualTo(FabricRefusal.BORDERS_MEET_THERE);
        assertThat(why(delete.delete(at(215, 20), List.of(triangle)))).isEqualTo(FabricRefusal.TOO_FEW_CORNERS);
    }

    /** Without its corner at 60 60 field 4 gives up land that nobody takes. */
    @Test
    void outerCornerThatGoesIsMeasuredAnew() {
        FabricReshape reshape = (FabricReshape) delete.delete(at(60, 60), FIELDS);
        assertThat(reshape.unionKept()).isFalse();
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((30 30, 60 30, 30 60, 30 30))"));
    }

    private FabricReshape moved(Coordinate from, Coordinate to) {
        return (FabricReshape) move.move(from, to, FIELDS);
    }

    private static FabricRefusal why(FabricOutcome outcome) {
        return ((FabricRefused) outcome).why();
    }

    private static Acreage booked(int number) {
        return FIELDS.get(number).booked();
    }

    private static Coordinate at(double x, double y) {
        return Fabric.plane("POINT (" + x + " " + y + ")").getCoordinate();
    }

    private static Geometry norm(FabricParcel parcel) {
        return parcel.plane().norm();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
