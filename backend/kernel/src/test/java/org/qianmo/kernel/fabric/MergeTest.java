package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class MergeTest {

    private static final FabricParcel WEST = Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))");
    private static final FabricParcel EAST = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel NORTH = Fabric.parcel(3, "POLYGON ((0 60, 30 60, 90 60, 90 99, 0 99, 0 60))");

    private final Merge merge = new Merge();

    @Test
    void nodesOfTheVanishedBorderGoOnBothSides() {
        FabricChange change = done(List.of(WEST, EAST), NORTH);
        assertThat(result(change)).isEqualTo(norm("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))"));
        assertThat(change.neighbours()).extracting(FabricParcel::id).containsExactly(3L);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 60, 90 60, 90 99, 0 99, 0 60))"));
        assertThat(change.booked()).isEqualTo(WEST.booked().plus(EAST.booked()));
    }

    @Test
    void nodeStaysWhereTwoOthersMeet() {
        FabricParcel northWest = Fabric.parcel(4, "POLYGON ((0 60, 30 60, 30 99, 0 99, 0 60))");
        FabricParcel northEast = Fabric.parcel(5, "POLYGON ((30 60, 90 60, 90 99, 30 99, 30 60))");
        FabricChange change = done(List.of(WEST, EAST), northWest, northEast);
        assertThat(result(change)).isEqualTo(norm("POLYGON ((0 0, 90 0, 90 60, 30 60, 0 60, 0 0))"));
        assertThat(change.neighbours()).isEmpty();
    }

    @Test
    void cornerStays() {
        FabricParcel bent = Fabric.parcel(6, "POLYGON ((30 0, 90 9, 90 60, 30 60, 30 0))");
        assertThat(result(done(List.of(WEST, bent)))).isEqualTo(norm("POLYGON ((0 0, 30 0, 90 9, 90 60, 0 60, 0 0))"));
    }

    @Test
    void parcelAndTheIslandInItsHoleBecomeOne() {
        FabricParcel holed =
                Fabric.parcel(7, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (30 20, 60 20, 60 40, 30 40, 30 20))");
        FabricParcel island = Fabric.parcel(8, "POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))");
        assertThat(result(done(List.of(holed, island)))).isEqualTo(norm("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))"));
    }

    @Test
    void ringOfParcelsKeepsWhatItEnclosesAsAHole() {
        FabricParcel south = Fabric.parcel(9, "POLYGON ((0 0, 90 0, 90 60, 60 60, 60 20, 30 20, 30 60, 0 60, 0 0))");
        FabricParcel lid = Fabric.parcel(10, "POLYGON ((0 60, 30 60, 60 60, 90 60, 90 90, 0 90, 0 60))");
        assertThat(result(done(List.of(south, lid))))
                .isEqualTo(norm("POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0), (30 20, 60 20, 60 60, 30 60, 30 20))"));
    }

    @Test
    void whatCannotBeMergedIsNamed() {
        FabricParcel atCorner = Fabric.parcel(11, "POLYGON ((30 60, 90 60, 90 99, 30 99, 30 60))");
        assertThat(why(WEST, atCorner)).isEqualTo(FabricRefusal.NOT_ADJACENT);
        assertThat(why(WEST)).isEqualTo(FabricRefusal.TOO_FEW_PARCELS);
    }

    private FabricChange done(List<FabricParcel> parcels, FabricParcel... neighbours) {
        return (FabricChange) merge.merge(parcels, List.of(neighbours));
    }

    private FabricRefusal why(FabricParcel... parcels) {
        return ((FabricRefused) merge.merge(List.of(parcels), List.of())).why();
    }

    private static Geometry result(FabricChange change) {
        return change.results().get(0).plane().norm();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
