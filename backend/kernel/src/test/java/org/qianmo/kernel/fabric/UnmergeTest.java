package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Two fields that became one, and what lies north of them now:
 *
 * <pre>
 *  99 +---+-------------+        +-----------------+
 *     | 3 |      4      |        |      NORTH      |
 *  60 +---+-------------+   was  +-----+-----------+
 *     |     MERGED      |        |WEST |   EAST    |
 *   0 +-----------------+        +-----+-----------+
 *     0   20            90       0     30          90
 * </pre>
 */
class UnmergeTest {

    private static final FabricParcel WEST = Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))");
    private static final FabricParcel EAST = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel MERGED =
            parcel(5, "POLYGON ((0 0, 90 0, 90 60, 20 60, 0 60, 0 0))", Fabric.booked(List.of(WEST, EAST)));
    private static final List<FabricParcel> NORTH = List.of(
            Fabric.parcel(3, "POLYGON ((0 60, 20 60, 20 99, 0 99, 0 60))"),
            Fabric.parcel(4, "POLYGON ((20 60, 90 60, 90 99, 20 99, 20 60))"));

    @Test
    void formerParcelsHaveTheNodesOfTodayAndTheNeighbourTheirs() {
        FabricChange change = (FabricChange) Unmerge.restore(MERGED, List.of(WEST, EAST), NORTH);
        assertThat(change.results())
                .extracting(piece -> piece.plane().norm())
                .containsExactly(
                        norm("POLYGON ((0 0, 30 0, 30 60, 20 60, 0 60, 0 0))"),
                        norm("POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))"));
        assertThat(change.results()).extracting(Piece::booked).containsExactly(WEST.booked(), EAST.booked());
        assertThat(change.neighbours()).extracting(FabricParcel::id).containsExactly(4L);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((20 60, 30 60, 90 60, 90 99, 20 99, 20 60))"));
    }

    @Test
    void whatWasBookedMoreSinceGoesToTheLargest() {
        Acreage more = new Acreage(new BigDecimal("1.25"));
        FabricParcel corrected =
                new FabricParcel(5, MERGED.plane(), MERGED.booked().plus(more));
        FabricChange change = (FabricChange) Unmerge.restore(corrected, List.of(WEST, EAST), NORTH);
        assertThat(change.results())
                .extracting(Piece::booked)
                .containsExactly(WEST.booked(), EAST.booked().plus(more));
    }

    @Test
    void changedGroundIsShown() {
        FabricParcel shrunk = parcel(5, "POLYGON ((0 0, 90 0, 90 60, 0 50, 0 0))", MERGED.booked());
        FabricRefused refused = (FabricRefused) Unmerge.restore(shrunk, List.of(WEST, EAST), NORTH);
        assertThat(refused.why()).isEqualTo(FabricRefusal.GROUND_CHANGED);
        assertThat(refused.where().norm()).isEqualTo(norm("POLYGON ((0 50, 90 60, 30 60, 0 60, 0 50))"));
    }

    @Test
    void whatCannotBeRestoredIsNamed() {
        assertThat(why(MERGED, List.of(WEST))).isEqualTo(FabricRefusal.TOO_FEW_PARCELS);
        FabricParcel underBooked = new FabricParcel(5, MERGED.plane(), new Acreage(new BigDecimal("1000.00")));
        assertThat(why(underBooked, List.of(WEST, EAST))).isEqualTo(FabricRefusal.ACREAGE_DOES_NOT_REACH);
    }

    private static FabricRefusal why(FabricParcel merged, List<FabricParcel> former) {
        return ((FabricRefused) Unmerge.restore(merged, former, NORTH)).why();
    }

    private static FabricParcel parcel(long id, String wkt, Acreage booked) {
        return new FabricParcel(id, Fabric.plane(wkt), booked);
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
