package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;

/** A field from 0 to 90 and its parts; what is booked is 6.66 m² more than what is measured. */
class LineageSharesTest {

    private static final FabricParcel WEST = booked("2000.00", "POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))");
    private static final FabricParcel EAST = booked("3406.66", "POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))");
    private static final FabricParcel WHOLE = booked("5406.66", "POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))");
    private static final FabricParcel SOUTH = booked("2700.00", "POLYGON ((0 0, 90 0, 90 30, 0 30, 0 0))");
    private static final FabricParcel NORTH = booked("2706.66", "POLYGON ((0 30, 90 30, 90 60, 0 60, 0 30))");

    @Test
    void edgesOfASplitAreTheAcreagesOfTheChildren() {
        assertThat(LineageShares.of(List.of(WHOLE), List.of(WEST, EAST)))
                .containsExactly(edge(0, 0, "2000.00"), edge(0, 1, "3406.66"));
    }

    @Test
    void edgesOfAMergeAreTheAcreagesOfTheParents() {
        assertThat(LineageShares.of(List.of(WEST, EAST), List.of(WHOLE)))
                .containsExactly(edge(0, 0, "2000.00"), edge(1, 0, "3406.66"));
    }

    /** West and south have 30 by 30 m in common, east and south 60 by 30 m. */
    @Test
    void edgesOfEachParentSumToItsAcreage() {
        List<LineageEdge> edges = LineageShares.of(List.of(WEST, EAST), List.of(SOUTH, NORTH));
        assertThat(edges)
                .extracting(LineageEdge::parent, LineageEdge::child)
                .containsExactly(pair(0, 0), pair(0, 1), pair(1, 0), pair(1, 1));
        assertThat(edges.get(0).area().plus(edges.get(1).area())).isEqualTo(WEST.booked());
        assertThat(edges.get(2).area().plus(edges.get(3).area())).isEqualTo(EAST.booked());
        assertThat(edges.get(3).area()).isEqualTo(measured("POLYGON ((30 30, 90 30, 90 60, 30 60, 30 30))"));
    }

    /** The child has other land as well, and only what came from the parent counts. */
    @Test
    void whereAcreagesDoNotAgreeTheCommonGroundIsMeasured() {
        FabricParcel other = booked("3000.00", "POLYGON ((60 0, 120 0, 120 60, 60 60, 60 0))");
        assertThat(LineageShares.of(List.of(WHOLE), List.of(other)))
                .containsExactly(new LineageEdge(0, 0, measured("POLYGON ((60 0, 90 0, 90 60, 60 60, 60 0))")));
    }

    @Test
    void touchingAndNoiseAreNoEdges() {
        FabricParcel beside = booked("900.00", "POLYGON ((89.99999 0, 99 0, 99 60, 90 60, 89.99999 0))");
        assertThat(LineageShares.of(List.of(WEST), List.of(EAST))).isEmpty();
        assertThat(LineageShares.of(List.of(WHOLE), List.of(beside))).isEmpty();
    }

    private static FabricParcel booked(String squareMetres, String wkt) {
        return new FabricParcel(1, Fabric.plane(wkt), new Acreage(new BigDecimal(squareMetres)));
    }

    private static LineageEdge edge(int parent, int child, String squareMetres) {
        return new LineageEdge(parent, child, new Acreage(new BigDecimal(squareMetres)));
    }

    private static Tuple pair(int parent, int child) {
        return Tuple.tuple(parent, child);
    }

    private static Acreage measured(String wkt) {
        Geometry plane = Fabric.plane(wkt);
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
    }
}
