package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
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
class ShiftToAreaTest {

    private static final FabricParcel WEST = Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))");
    private static final FabricParcel EAST = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel NORTH = Fabric.parcel(3, "POLYGON ((0 60, 30 60, 90 60, 90 99, 0 99, 0 60))");

    private final ShiftToArea shift = new ShiftToArea(Tolerances.DEFAULT);

    @Test
    void parcelGrowsAndShrinksToTheHundredth() {
        for (String wanted : List.of("1000", "1799.99", "1800", "2400.37", "5000")) {
            FabricReshape reshape = done(WEST, EAST, wanted);
            assertThat(measured(reshape.parcels().get(0))).isCloseTo(Double.parseDouble(wanted), within(0.01));
            assertThat(reshape.booked()).isEqualTo(WEST.booked().plus(EAST.booked()));
            Fabric.assertIsFabric(Fabric.after(List.of(WEST, EAST, NORTH), reshape));
        }
    }

    @Test
    void eitherMayBeTheOne() {
        FabricReshape reshape = done(EAST, WEST, "1200");
        assertThat(reshape.parcels().get(0).id()).isEqualTo(2);
        assertThat(measured(reshape.parcels().get(0))).isCloseTo(1200, within(0.01));
    }

    /** The boundary steps: 30 0, 30 30, 50 30, 50 60. It keeps its steps while it moves. */
    @Test
    void everyEdgeMovesInParallel() {
        FabricParcel west = Fabric.parcel(1, "POLYGON ((0 0, 30 0, 30 30, 50 30, 50 60, 0 60, 0 0))");
        FabricParcel east = Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 50 60, 50 30, 30 30, 30 0))");
        FabricReshape reshape = (FabricReshape) shift.shift(west, east, acreage("3000"), List.of());
        assertThat(measured(reshape.parcels().get(0))).isCloseTo(3000, within(0.01));
        assertThat(reshape.parcels().get(0).plane().getNumPoints()).isEqualTo(7);
    }

    /** All around a pond: it grows on every side. */
    @Test
    void closedBoundaryGrowsOutwards() {
        FabricParcel pond = Fabric.parcel(4, "POLYGON ((40 20, 60 20, 60 40, 40 40, 40 20))");
        FabricParcel around =
                Fabric.parcel(2, "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0), (40 20, 60 20, 60 40, 40 40, 40 20))");
        FabricReshape reshape = (FabricReshape) shift.shift(pond, around, acreage("576"), List.of());
        assertThat(measured(reshape.parcels().get(0))).isCloseTo(576, within(0.01));
        assertThat(reshape.parcels().get(0).plane().getEnvelopeInternal().getWidth())
                .isCloseTo(24, within(0.01));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(why(shift.shift(WEST, EAST, acreage("6000"), List.of()))).isEqualTo(FabricRefusal.AREAS_DO_NOT_FIT);
        FabricParcel far = Fabric.parcel(5, "POLYGON ((200 0, 230 0, 230 30, 200 30, 200 0))");
        assertThat(why(shift.shift(WEST, far, acreage("100"), List.of()))).isEqualTo(FabricRefusal.NOT_ADJACENT);
        FabricParcel field = Fabric.parcel(6, "POLYGON ((30 0, 90 0, 90 60, 70 60, 50 60, 30 60, 30 0))");
        FabricParcel bridge =
                Fabric.parcel(7, "POLYGON ((30 60, 50 60, 50 70, 70 70, 70 60, 90 60, 90 99, 30 99, 30 60))");
        assertThat(why(shift.shift(field, bridge, acreage("3000"), List.of())))
                .isEqualTo(FabricRefusal.SEVERAL_BORDERS);
    }

    private FabricReshape done(FabricParcel one, FabricParcel other, String wanted) {
        return (FabricReshape) shift.shift(one, other, acreage(wanted), List.of(NORTH));
    }

    private static Acreage acreage(String squareMetres) {
        return Acreage.ofSquareMetres(new BigDecimal(squareMetres));
    }

    private static double measured(FabricParcel parcel) {
        return OfficialArea.ofPolygonal(parcel.plane());
    }

    private static FabricRefusal why(FabricOutcome outcome) {
        return ((FabricRefused) outcome).why();
    }
}
