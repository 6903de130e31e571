package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * The west reaches 10 m into the east:
 *
 * <pre>
 *  99 +-----------------+
 *     |      NORTH      |
 *  60 +---+-----------+-+
 *     |   |xx|  EAST    |
 *  10 |   |xx|          |
 *     |WEST--+          |
 *   0 +---+-------------+
 *     0   30 40         90
 * </pre>
 */
class ClipOverlapTest {

    private static final FabricParcel WEST = Fabric.parcel(1, "POLYGON ((0 0, 40 10, 40 60, 0 60, 0 0))");
    private static final FabricParcel EAST = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel NORTH = Fabric.parcel(3, "POLYGON ((0 60, 90 60, 90 99, 0 99, 0 60))");

    private final ClipOverlap clip = new ClipOverlap(Tolerances.DEFAULT);

    /** The southern border of the west, from 0 0 to 40 10, crosses the east's border at 30 7.5. */
    @Test
    void loserEndsAtTheKeeperAndAllGetTheNodes() {
        FabricReshape reshape = done(WEST, EAST);
        Geometry rest = Fabric.plane("POLYGON ((0 0, 30 7.5, 30 60, 0 60, 0 0))");
        assertThat(reshape.parcels()).hasSize(1);
        assertThat(reshape.parcels().get(0).plane().norm()).isEqualTo(rest.norm());
        assertThat(reshape.parcels().get(0).booked()).isEqualTo(Acreage.ofSquareMetres(OfficialArea.ofPolygonal(rest)));
        assertThat(reshape.unionKept()).isFalse();
        assertThat(reshape.neighbours()).extracting(FabricParcel::id).containsExactly(2L, 3L);
        assertThat(reshape.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((30 0, 90 0, 90 60, 40 60, 30 60, 30 7.5, 30 0))"));
        assertThat(reshape.neighbours().get(1).plane().norm())
                .isEqualTo(norm("POLYGON ((0 60, 30 60, 40 60, 90 60, 90 99, 0 99, 0 60))"));
        assertThat(reshape.neighbours().get(0).booked()).isEqualTo(EAST.booked());
    }

    @Test
    void theOtherMayKeepIt() {
        FabricReshape reshape = done(EAST, WEST);
        assertThat(reshape.parcels().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((30 0, 90 0, 90 60, 40 60, 40 10, 30 7.5, 30 0))"));
    }

    @Test
    void keeperInsideBecomesAHole() {
        FabricParcel pond = Fabric.parcel(4, "POLYGON ((50 20, 70 20, 70 40, 50 40, 50 20))");
        FabricReshape reshape = (FabricReshape) clip.clip(EAST, pond, List.of());
        assertThat(reshape.parcels().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0), (50 20, 70 20, 70 40, 50 40, 50 20))"));
        assertThat(reshape.neighbours()).isEmpty();
    }

    /** 0.05 mm apart: one corner, the keeper's, and the neighbour of the loser follows. */
    @Test
    void cornersWithinTheClusterToleranceBecomeOne() {
        FabricParcel loser = Fabric.parcel(5, "POLYGON ((20 0, 50 0, 50 60.00005, 20 60.00005, 20 0))");
        FabricParcel keeper = Fabric.parcel(6, "POLYGON ((40 0, 90 0, 90 60, 50 60, 40 60, 40 0))");
        FabricParcel above = Fabric.parcel(7, "POLYGON ((20 60.00005, 50 60.00005, 50 99, 20 99, 20 60.00005))");
        FabricReshape reshape = (FabricReshape) clip.clip(loser, keeper, List.of(above));
        assertThat(reshape.parcels().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((20 0, 40 0, 40 60, 20 60.00005, 20 0))"));
        assertThat(Fabric.withId(reshape.neighbours(), 7).plane().norm())
                .isEqualTo(norm("POLYGON ((20 60.00005, 40 60, 50 60, 50 99, 20 99, 20 60.00005))"));
    }

    @Test
    void whatCannotBeClippedIsNamed() {
        assertThat(why(WEST, NORTH)).isEqualTo(FabricRefusal.NO_OVERLAP);
        FabricParcel within = Fabric.parcel(8, "POLYGON ((50 20, 70 20, 70 40, 50 40, 50 20))");
        assertThat(why(within, EAST)).isEqualTo(FabricRefusal.LOSES_ALL);
        FabricParcel almost = Fabric.parcel(9, "POLYGON ((30 10, 40 10, 40 60.01, 30 60.01, 30 10))");
        assertThat(why(almost, EAST)).isEqualTo(FabricRefusal.SLIVER);
    }

    private FabricReshape done(FabricParcel loser, FabricParcel keeper) {
        return (FabricReshape) clip.clip(loser, keeper, List.of(NORTH));
    }

    private FabricRefusal why(FabricParcel loser, FabricParcel keeper) {
        return ((FabricRefused) clip.clip(loser, keeper, List.of())).why();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
