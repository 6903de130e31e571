package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.kernel.topology.FindingCode.DUPLICATE_VERTEX;
import static org.qianmo.kernel.topology.FindingCode.GAP;
import static org.qianmo.kernel.topology.FindingCode.HOLE_OUTSIDE;
import static org.qianmo.kernel.topology.FindingCode.OUTSIDE_UNIT;
import static org.qianmo.kernel.topology.FindingCode.OVERLAP;
import static org.qianmo.kernel.topology.FindingCode.SELF_INTERSECTION;
import static org.qianmo.kernel.topology.FindingCode.SPIKE;
import static org.qianmo.kernel.topology.FindingCode.VERTEX_MISMATCH;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What is proposed for parcel 1, and what becomes of it and of parcel 2. */
class RepairTest {

    private static final String SQUARE = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))";

    @Test
    void theEditedParcelGivesWayAndBothGetTheCrossings() {
        Repair repair = repair(OVERLAP, SQUARE, "POLYGON ((18 5, 40 5, 40 15, 18 15, 18 5))");
        assertRepair(
                repair,
                RepairKind.CLIP_OVERLAP,
                "POLYGON ((0 0, 20 0, 20 5, 18 5, 18 15, 20 15, 20 20, 0 20, 0 0))",
                "POLYGON ((18 5, 20 5, 40 5, 40 15, 20 15, 18 15, 18 5))");
    }

    @Test
    void aThinOverlapIsSnappedAway() {
        Repair repair = repair(OVERLAP, SQUARE, "POLYGON ((19.96 0, 40 0, 40 20, 19.96 20, 19.96 0))");
        assertRepair(repair, RepairKind.SNAP_TO_NEIGHBOUR, "POLYGON ((0 0, 19.96 0, 19.96 20, 0 20, 0 0))");
    }

    @Test
    void aNarrowGapIsSnappedShut() {
        Repair repair = repair(GAP, SQUARE, "POLYGON ((20.05 0, 40 0, 40 30, 20.05 30, 20.05 0))");
        assertRepair(
                repair,
                RepairKind.SNAP_TO_NEIGHBOUR,
                "POLYGON ((0 0, 20.05 0, 20.05 20, 0 20, 0 0))",
                "POLYGON ((20.05 0, 40 0, 40 30, 20.05 30, 20.05 20, 20.05 0))");
    }

    @Test
    void aCourtyardIsFilled() {
        String around = "POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5), (-2 0, 0 0, 20 0, 20 20, 0 20, -2 20, -2 0))";
        assertRepair(
                repair(GAP, SQUARE, around),
                RepairKind.FILL_GAP,
                "POLYGON ((-2 0, 0 0, 20 0, 20 20, 0 20, -2 20, -2 0))");
    }

    @Test
    void theBorderGetsTheVertexOfTheNeighbour() {
        Repair repair = repair(VERTEX_MISMATCH, SQUARE, "POLYGON ((20 5, 40 5, 40 20, 20 20, 20 5))");
        assertRepair(repair, RepairKind.INSERT_NODE, "POLYGON ((0 0, 20 0, 20 5, 20 20, 0 20, 0 0))");
    }

    @Test
    void theNeighbourGetsTheVertexOfTheBorder() {
        String longer = "POLYGON ((20 -5, 40 -5, 40 20, 20 20, 20 -5))";
        Repair repair = repair(VERTEX_MISMATCH, SQUARE, longer);
        assertThat(repair.kind()).isEqualTo(RepairKind.INSERT_NODE);
        assertThat(repair.shapes()).containsOnlyKeys(2L);
        assertThat(repair.shapes().get(2L).norm())
                .isEqualTo(Wkt.read("POLYGON ((20 -5, 40 -5, 40 20, 20 20, 20 0, 20 -5))")
                        .norm());
    }

    @Test
    void whatLiesOutsideOfTheUnitGoes() {
        PreparedGeometry unit =
                PreparedGeometryFactory.prepare(Wkt.read("POLYGON ((-9 -9, 15 -9, 15 99, -9 99, -9 -9))"));
        Repair repair = repair(OUTSIDE_UNIT, SQUARE, "POLYGON ((0 20, 20 20, 20 40, 0 40, 0 20))", unit);
        assertRepair(
                repair,
                RepairKind.CLIP_TO_UNIT,
                "POLYGON ((0 0, 15 0, 15 20, 0 20, 0 0))",
                "POLYGON ((0 20, 15 20, 20 20, 20 40, 0 40, 0 20))");
    }

    @Test
    void aFigureOfEightBecomesTwoParts() {
        assertRepair(
                repair(SELF_INTERSECTION, "POLYGON ((0 0, 20 20, 20 0, 0 20, 0 0))", EAST),
                RepairKind.FIX_RINGS,
                "MULTIPOLYGON (((0 0, 10 10, 0 20, 0 0)), ((20 0, 20 20, 10 10, 20 0)))");
    }

    @Test
    void aHoleOutsideGoes() {
        assertRepair(
                repair(HOLE_OUTSIDE, "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (50 0, 55 0, 55 5, 50 0))", EAST),
                RepairKind.FIX_RINGS,
                SQUARE);
    }

    @Test
    void aSpikeGoes() {
        assertRepair(
                repair(SPIKE, "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 10, -9 10, 0 10, 0 0))", EAST),
                RepairKind.DROP_SPIKE,
                "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 10, 0 0))");
    }

    /** Of the two, the one stays that the neighbour has as well. */
    @Test
    void aDoubledVertexGoes() {
        assertRepair(
                repair(DUPLICATE_VERTEX, "POLYGON ((0 0, 20 0, 20 19.99995, 20 20, 0 20, 0 0))", EAST),
                RepairKind.DROP_VERTEX,
                SQUARE);
    }

    @Test
    void groundThatIsWhollyTakenHasNoRepair() {
        assertThat(repair(OVERLAP, SQUARE, SQUARE)).isNull();
    }

    private static final String EAST = "POLYGON ((20 0, 40 0, 40 20, 20 20, 20 0))";

    private static void assertRepair(Repair repair, RepairKind kind, String... shapes) {
        assertThat(repair.kind()).isEqualTo(kind);
        assertThat(repair.shapes()).hasSize(shapes.length);
        for (Map.Entry<Long, Geometry> shape : repair.shapes().entrySet()) {
            Geometry expected = Wkt.read(shapes[(int) (shape.getKey() - 1)]);
            assertThat(shape.getValue().norm()).isEqualTo(expected.norm());
        }
        assertThat(CoverageValidator.isValid(repair.shapes().values().toArray(Geometry[]::new)))
                .isTrue();
    }

    private static Repair repair(FindingCode code, String edited, String around) {
        return repair(code, edited, around, null);
    }

    private static Repair repair(FindingCode code, String edited, String around, PreparedGeometry unit) {
        List<Neighbour> one = List.of(new Neighbour(1, null, Wkt.read(edited)));
        List<Neighbour> two = List.of(new Neighbour(2, null, Wkt.read(around)));
        LayerRules rules = code == GAP ? LayerRules.COVERAGE : LayerRules.PARCELS;
        return new CoverageCheck(Tolerances.DEFAULT, rules)
                .of(one, two, unit).stream()
                        .filter(found -> found.finding().code() == code)
                        .findFirst()
                        .orElseThrow()
                        .repair();
    }
}
