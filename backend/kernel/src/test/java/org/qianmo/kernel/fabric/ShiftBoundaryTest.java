package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Two fields under a third:
 *
 * <pre>
 *  99 +-----------------+
 *     |      NORTH      |
 *  60 +-----+-----------+
 *     |WEST |   EAST    |
 *   0 +-----+-----------+
 *     0     30          90
 * </pre>
 */
class ShiftBoundaryTest {

    private static final FabricParcel WEST = Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))");
    private static final FabricParcel EAST = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel NORTH = Fabric.parcel(3, "POLYGON ((0 60, 30 60, 90 60, 90 99, 0 99, 0 60))");

    private final ShiftBoundary shift = new ShiftBoundary(Tolerances.DEFAULT);

    @Test
    void bothFollowAndTheNeighbourGetsTheNewNodeForTheOld() {
        FabricReshape reshape = done(WEST, EAST, "LINESTRING (40 -9, 40 70)");
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((0 0, 40 0, 40 60, 0 60, 0 0))"));
        assertThat(norm(reshape.parcels().get(1))).isEqualTo(norm("POLYGON ((40 0, 90 0, 90 60, 40 60, 40 0))"));
        assertThat(reshape.parcels()).extracting(FabricParcel::id).containsExactly(1L, 2L);
        assertThat(reshape.neighbours()).hasSize(1);
        assertThat(norm(reshape.neighbours().get(0)))
                .isEqualTo(norm("POLYGON ((0 60, 40 60, 90 60, 90 99, 0 99, 0 60))"));
        assertThat(reshape.unionKept()).isTrue();
        assertThat(reshape.booked()).isEqualTo(WEST.booked().plus(EAST.booked()));
    }

    /** Of the western side the west had less than the east, yet all of its own. */
    @Test
    void smallParcelGrowsPastTheMiddleOfTheLarge() {
        FabricReshape reshape = done(WEST, EAST, "LINESTRING (80 -9, 80 70)");
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((0 0, 80 0, 80 60, 0 60, 0 0))"));
    }

    @Test
    void orderOfTheTwoDoesNotMatter() {
        FabricReshape reshape = done(EAST, WEST, "LINESTRING (40 -9, 40 70)");
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((40 0, 90 0, 90 60, 40 60, 40 0))"));
    }

    /** The border with a notch: 30 0, 30 20, 45 30, 30 40, 30 60; ends and corners keep their digits. */
    @Test
    void sameEndsStay() {
        FabricReshape reshape = done(WEST, EAST, "LINESTRING (30 0, 30 20, 45 30, 30 40, 30 60)");
        assertThat(norm(reshape.parcels().get(0)))
                .isEqualTo(norm("POLYGON ((0 0, 30 0, 30 20, 45 30, 30 40, 30 60, 0 60, 0 0))"));
        assertThat(reshape.neighbours()).isEmpty();
    }

    /** The line comes back into the east: the piece that it cuts off there touches only the east and stays with it. */
    @Test
    void pieceBehindTheLineStaysWithItsOwner() {
        FabricReshape reshape = done(WEST, EAST, "LINESTRING (40 -9, 40 70, 60 70, 75 50, 90 50)");
        assertThat(norm(reshape.parcels().get(1))).isEqualTo(norm("POLYGON ((40 0, 90 0, 90 60, 40 60, 40 0))"));
        assertThat(norm(reshape.neighbours().get(0)))
                .isEqualTo(norm("POLYGON ((0 60, 40 60, 90 60, 90 99, 0 99, 0 60))"));
    }

    @Test
    void partsElsewhereStayWithTheirOwner() {
        FabricParcel twoParts = Fabric.parcel(
                1, "MULTIPOLYGON (((0 0, 30 0, 30 60, 0 60, 0 0)), ((200 0, 290 0, 290 60, 200 60, 200 0)))");
        FabricReshape reshape = done(EAST, twoParts, "LINESTRING (20 -9, 20 70)");
        assertThat(norm(reshape.parcels().get(0))).isEqualTo(norm("POLYGON ((20 0, 90 0, 90 60, 20 60, 20 0))"));
        assertThat(norm(reshape.parcels().get(1)))
                .isEqualTo(norm("MULTIPOLYGON (((0 0, 20 0, 20 60, 0 60, 0 0)), "
                        + "((200 0, 290 0, 290 60, 200 60, 200 0)))"));
    }

    /** The pond in the field grows: the line closes around it. */
    @Test
    void closedLineShiftsTheBoundaryOfAnIsland() {
        FabricParcel field =
                Fabric.parcel(5, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (30 20, 60 20, 60 40, 30 40, 30 20))");
        FabricParcel pond = Fabric.parcel(6, "POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))");
        FabricReshape reshape = done(field, pond, "LINESTRING (20 20, 60 20, 60 50, 20 50, 20 20)");
        assertThat(norm(reshape.parcels().get(1))).isEqualTo(norm("POLYGON ((20 20, 60 20, 60 50, 20 50, 20 20))"));
        assertThat(norm(reshape.parcels().get(0)))
                .isEqualTo(norm("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (20 20, 60 20, 60 50, 20 50, 20 20))"));
    }

    @Test
    void contractAcreageStaysWithItsParcel() {
        FabricParcel contract =
                new FabricParcel(1, WEST.plane(), WEST.booked().plus(new Acreage(new BigDecimal("7.13"))));
        FabricReshape reshape = done(contract, EAST, "LINESTRING (40 -9, 40 70)");
        assertThat(reshape.booked()).isEqualTo(contract.booked().plus(EAST.booked()));
        assertThat(reshape.parcels().get(0).booked().squareMetres())
                .isBetween(new BigDecimal("2405"), new BigDecimal("2409"));
    }

    @Test
    void whatCannotBeShiftedIsNamed() {
        FabricParcel far = Fabric.parcel(4, "POLYGON ((200 0, 290 0, 290 60, 200 60, 200 0))");
        assertThat(why(WEST, far, "LINESTRING (40 -9, 40 70)")).isEqualTo(FabricRefusal.NOT_ADJACENT);
        assertThat(why(WEST, EAST, "LINESTRING (40 -9, 40 50)")).isEqualTo(FabricRefusal.DOES_NOT_CUT);
        assertThat(why(WEST, EAST, "LINESTRING (0 -9, 50 70, 50 -9, 0 70)"))
                .isEqualTo(FabricRefusal.LINE_CROSSES_ITSELF);
        assertThat(why(WEST, EAST, "LINESTRING (0.01 -9, 0.01 70)")).isEqualTo(FabricRefusal.SLIVER);
    }

    private FabricReshape done(FabricParcel one, FabricParcel other, String wkt) {
        return (FabricReshape) shift.shift(one, other, (LineString) Fabric.plane(wkt), List.of(NORTH));
    }

    private FabricRefusal why(FabricParcel one, FabricParcel other, String wkt) {
        return ((FabricRefused) shift.shift(one, other, (LineString) Fabric.plane(wkt), List.of(NORTH))).why();
    }

    private static Geometry norm(FabricParcel parcel) {
        return parcel.plane().norm();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
