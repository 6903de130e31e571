package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;

/** A field of 90 by 60 m with another to its north. */
class CutHoleTest {

    private static final FabricParcel FIELD = Fabric.parcel(1, "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))");
    private static final FabricParcel NORTH = Fabric.parcel(2, "POLYGON ((0 60, 90 60, 90 99, 0 99, 0 60))");

    private final CutHole cut = new CutHole(Tolerances.DEFAULT);

    @Test
    void holeInsideBecomesLandOfItsOwn() {
        FabricChange change = done(FIELD, "POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))");
        assertThat(planes(change))
                .containsExactly(
                        norm("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (30 20, 60 20, 60 40, 30 40, 30 20))"),
                        norm("POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))"));
        assertThat(change.booked()).isEqualTo(FIELD.booked());
        assertThat(change.neighbours()).isEmpty();
    }

    /** A triangle whose tip is on the northern border: the neighbour gets the tip as a node. */
    @Test
    void holeMayTouchTheBorderInANode() {
        FabricChange change = done(FIELD, "POLYGON ((30 20, 60 20, 45 60, 30 20))");
        assertThat(planes(change).get(1)).isEqualTo(norm("POLYGON ((30 20, 60 20, 45 60, 30 20))"));
        assertThat(change.results().get(0).plane().getArea())
                .isEqualTo(FIELD.plane().getArea() - 600);
        assertThat(change.neighbours()).hasSize(1);
        assertThat(change.neighbours().get(0).plane().norm())
                .isEqualTo(norm("POLYGON ((0 60, 45 60, 90 60, 90 99, 0 99, 0 60))"));
    }

    /** A bay from 30 to 60 in the northern border. */
    @Test
    void holeMayTouchTheBorderAlongAnEdge() {
        FabricChange change = done(FIELD, "POLYGON ((30 20, 60 20, 60 60, 30 60, 30 20))");
        assertThat(planes(change))
                .containsExactly(
                        norm("POLYGON ((0 0, 90 0, 90 60, 60 60, 60 20, 30 20, 30 60, 0 60, 0 0))"),
                        norm("POLYGON ((30 20, 60 20, 60 60, 30 60, 30 20))"));
    }

    @Test
    void islandInTheHoleStaysWithTheParcel() {
        FabricChange change =
                done(FIELD, "POLYGON ((20 10, 70 10, 70 50, 20 50, 20 10), (40 25, 50 25, 50 35, 40 35, 40 25))");
        assertThat(planes(change).get(0))
                .isEqualTo(norm("MULTIPOLYGON (((0 0, 90 0, 90 60, 0 60, 0 0), (20 10, 70 10, 70 50, 20 50, 20 10)),"
                        + " ((40 25, 50 25, 50 35, 40 35, 40 25)))"));
    }

    @Test
    void whatCannotBeCutOutIsNamed() {
        assertThat(why("POLYGON ((30 20, 60 40, 60 20, 30 40, 30 20))")).isEqualTo(FabricRefusal.LINE_CROSSES_ITSELF);
        assertThat(why("POLYGON ((30 20, 60 20, 60 61, 30 61, 30 20))")).isEqualTo(FabricRefusal.HOLE_OUTSIDE);
        assertThat(why("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))")).isEqualTo(FabricRefusal.LOSES_ALL);
        assertThat(why("POLYGON ((30 20, 60 20, 60 20.01, 30 20.01, 30 20))")).isEqualTo(FabricRefusal.SLIVER);
        FabricParcel underBooked = new FabricParcel(1, FIELD.plane(), new Acreage(new BigDecimal("2.00")));
        assertThat(outcome(underBooked, "POLYGON ((30 20, 60 20, 60 40, 30 40, 30 20))"))
                .isInstanceOfSatisfying(
                        FabricRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(FabricRefusal.ACREAGE_DOES_NOT_REACH));
    }

    private FabricOutcome outcome(FabricParcel parcel, String wkt) {
        return cut.cut(parcel, (Polygon) Fabric.plane(wkt), List.of(NORTH));
    }

    private FabricChange done(FabricParcel parcel, String wkt) {
        return (FabricChange) outcome(parcel, wkt);
    }

    private FabricRefusal why(String wkt) {
        return ((FabricRefused) outcome(FIELD, wkt)).why();
    }

    private static List<Geometry> planes(FabricChange change) {
        return change.results().stream().map(piece -> piece.plane().norm()).toList();
    }

    private static Geometry norm(String wkt) {
        return Fabric.plane(wkt).norm();
    }
}
