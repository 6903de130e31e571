package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;

class SplitByLineTest {

    private static final FabricParcel FIELD = Fabric.parcel(1, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))");
    private static final FabricParcel NORTH = Fabric.parcel(2, "POLYGON ((0 60, 90 60, 90 99, 0 99, 0 60))");
    private static final FabricParcel FAR = Fabric.parcel(3, "POLYGON ((0 200, 90 200, 90 299, 0 299, 0 200))");

    private final SplitByLine split = new SplitByLine(Tolerances.DEFAULT);

    @Test
    void partsAndNeighbourGetTheSameNodes() {
        FabricChange change = done(FIELD, "LINESTRING (30 -9, 30 70)", NORTH, FAR);
        assertThat(planes(change))
                .containsExactly(
                        norm("POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))"),
                        norm("POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))"));
        assertThat(change.neighbours()).extracting(FabricParcel::id).containsExactly(2L);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 60, 30 60, 90 60, 90 99, 0 99, 0 60))"));
        assertThat(change.booked()).isEqualTo(FIELD.booked());
    }

    @Test
    void lineThatComesBackMakesThreeParts() {
        assertThat(done(FIELD, "LINESTRING (30 -9, 30 70, 60 70, 60 -9)").results())
                .hasSize(3);
    }

    /** The line runs from border to border through the hole; the parcel in the hole gets its two nodes. */
    @Test
    void lineThroughHoleNodesTheIsland() {
        FabricParcel holed =
                Fabric.parcel(4, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (30 20, 60 20, 60 40, 30 40, 30 20))");
        FabricParcel island = Fabric.parcel(5, "POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))");
        FabricChange change = done(holed, "LINESTRING (45 -9, 45 70)", island);
        assertThat(planes(change))
                .contains(norm("POLYGON ((0 0, 45 0, 45 20, 30 20, 30 40, 45 40, 45 60, 0 60, 0 0))"));
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((30 20, 45 20, 60 20, 60 40, 45 40, 30 40, 30 20))"));
    }

    @Test
    void closedLineCutsOutAnIsland() {
        FabricChange change = done(FIELD, "LINESTRING (30 20, 60 20, 60 40, 30 40, 30 20)", NORTH);
        assertThat(planes(change)).contains(norm("POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))"));
        assertThat(change.neighbours()).isEmpty();
    }

    @Test
    void uncutPartsStayWithTheLargestResult() {
        FabricParcel twoParts = Fabric.parcel(
                6, "MULTIPOLYGON (((0 0, 90 0, 90 60, 0 60, 0 0)), ((200 0, 290 0, 290 60, 200 60, 200 0)))");
        FabricChange change = done(twoParts, "LINESTRING (30 -9, 30 70)");
        assertThat(planes(change))
                .containsExactly(
                        norm("MULTIPOLYGON (((30 0, 90 0, 90 60, 30 60, 30 0)), "
                                + "((200 0, 290 0, 290 60, 200 60, 200 0)))"),
                        norm("POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))"));
    }

    /** 0.05 mm is within the cluster tolerance: the corner is the node, and no edge of 0.05 mm arises. */
    @Test
    void lineBesideACornerTakesTheCorner() {
        FabricChange change = done(FIELD, "LINESTRING (0.00005 0, 90 60)", NORTH);
        assertThat(planes(change))
                .containsExactlyInAnyOrder(
                        norm("POLYGON ((0 0, 90 0, 90 60, 0 0))"), norm("POLYGON ((0 0, 90 60, 0 60, 0 0))"));
        assertThat(change.neighbours()).isEmpty();
    }

    @Test
    void blindEndLeavesNoNode() {
        FabricChange change = done(FIELD, "LINESTRING (30 -9, 30 70, 60 70, 60 30)", NORTH);
        assertThat(change.results()).hasSize(2);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 60, 30 60, 90 60, 90 99, 0 99, 0 60))"));
    }

    @Test
    void remainderGoesToTheLargest() {
        FabricParcel contract =
                new FabricParcel(1, FIELD.plane(), FIELD.booked().plus(acreage("7.13")));
        FabricChange change = (FabricChange) split.split(contract, line("LINESTRING (30 -9, 30 70)"), List.of());
        assertThat(change.booked()).isEqualTo(contract.booked());
        assertThat(change.results().get(1).booked().squareMetres())
                .isBetween(new BigDecimal("1798"), new BigDecimal("1802"));
    }

    @Test
    void whatCannotBeCutIsNamed() {
        assertThat(why(FIELD, "LINESTRING (100 0, 100 60)")).isEqualTo(FabricRefusal.DOES_NOT_CUT);
        assertThat(why(FIELD, "LINESTRING (30 -9, 30 50)")).isEqualTo(FabricRefusal.DOES_NOT_CUT);
        assertThat(why(FIELD, "LINESTRING (-9 0, 99 0)")).isEqualTo(FabricRefusal.DOES_NOT_CUT);
        assertThat(why(FIELD, "LINESTRING (0 -9, 50 70, 50 -9, 0 70)")).isEqualTo(FabricRefusal.LINE_CROSSES_ITSELF);
        assertThat(why(FIELD, "LINESTRING (0.01 -9, 0.01 70)")).isEqualTo(FabricRefusal.SLIVER);
        FabricParcel underBooked = new FabricParcel(1, FIELD.plane(), acreage("2.00"));
        assertThat(why(underBooked, "LINESTRING (30 -9, 30 70)")).isEqualTo(FabricRefusal.ACREAGE_DOES_NOT_REACH);
    }

    @Test
    void partBelowTheMinimumIsNamedAndShown() {
        FabricOutcome outcome = new SplitByLine(Tolerances.DEFAULT.withMinimumArea(200))
                .split(FIELD, line("LINESTRING (3 -9, 3 70)"), List.of());
        assertThat(outcome).isInstanceOfSatisfying(FabricRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(FabricRefusal.BELOW_MINIMUM_AREA);
            assertThat(refused.where().norm()).isEqualTo(norm("POLYGON ((0 0, 3 0, 3 60, 0 60, 0 0))"));
        });
    }

    private FabricChange done(FabricParcel parcel, String wkt, FabricParcel... neighbours) {
        return (FabricChange) split.split(parcel, line(wkt), List.of(neighbours));
    }

    private FabricRefusal why(FabricParcel parcel, String wkt) {
        return ((FabricRefused) split.split(parcel, line(wkt), List.of())).why();
    }

    private static List<Geometry> planes(FabricChange change) {
        return change.results().stream().map(piece -> piece.plane().norm()).toList();
    }

    private static LineString line(String wkt) {
        return (LineString) Fabric.plane(wkt);
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }

    private static Acreage acreage(String squareMetres) {
        return new Acreage(new BigDecimal(squareMetres));
    }
}
