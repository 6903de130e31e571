package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;

class SplitByAreasTest {

    /** What one part may be off: a hundredth from rounding, no more. */
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final FabricParcel FIELD = Fabric.parcel(1, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))");
    /** A comb: two teeth to the north, so that a cut across them makes a part of two pieces. */
    private static final FabricParcel COMB =
            Fabric.parcel(2, "POLYGON ((0 0, 90 0, 90 60, 60 60, 60 20, 30 20, 30 60, 0 60, 0 0))");

    private final SplitByAreas split = new SplitByAreas(Tolerances.DEFAULT);

    @Test
    void partsFollowTheDirection() {
        FabricChange change = (FabricChange) split.split(FIELD, areas("1000.00", "1500.00"), 90, List.of());
        assertThat(change.results()).hasSize(3);
        assertThat(change.results().get(0).booked().squareMetres())
                .isCloseTo(new BigDecimal("1000"), within(HUNDREDTH));
        assertThat(change.results().get(1).booked().squareMetres())
                .isCloseTo(new BigDecimal("1500"), within(HUNDREDTH));
        assertThat(change.results().get(0).plane().getEnvelopeInternal().getMinX())
                .isEqualTo(400_000);
        assertThat(change.booked()).isEqualTo(FIELD.booked());
    }

    @Test
    void partMayHaveSeveralPieces() {
        FabricChange change = (FabricChange) split.splitByRatios(COMB, List.of(3.0, 1.0), 0, List.of());
        assertThat(change.results())
                .extracting(piece -> piece.plane().getNumGeometries())
                .containsExactly(1, 2);
    }

    @Test
    void areasThatDoNotFitAreNamed() {
        assertThat(why(areas("5400.01"))).isEqualTo(FabricRefusal.AREAS_DO_NOT_FIT);
        assertThat(why(areas("100.00", "0.00"))).isEqualTo(FabricRefusal.AREAS_DO_NOT_FIT);
        assertThat(why(List.of())).isEqualTo(FabricRefusal.AREAS_DO_NOT_FIT);
        assertThat(why(areas("0.50"))).isEqualTo(FabricRefusal.SLIVER);
    }

    private FabricRefusal why(List<Acreage> wanted) {
        return ((FabricRefused) split.split(FIELD, wanted, 90, List.of())).why();
    }

    private static List<Acreage> areas(String... squareMetres) {
        return List.of(squareMetres).stream()
                .map(area -> new Acreage(new BigDecimal(area)))
                .toList();
    }
}
