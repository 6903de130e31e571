package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** One edited parcel, 1, a square of 20 m; what lies around it has the ids from 2 on. */
class CoverageCheckTest {

    private static final String SQUARE = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                // Sound surroundings.
                "edge-matched;        POLYGON ((20 0, 40 0, 40 20, 20 20, 20 0));                             ",
                "across a street;     POLYGON ((26 0, 40 0, 40 20, 26 20, 26 0));                             ",
                "far;                 POLYGON ((90 0, 99 0, 99 20, 90 20, 90 0));                             ",
                "wedge between;       POLYGON ((20 0, 40 0, 40 20, 24 20, 20 0));                             ",
                // Overlap.
                "two metres over;     POLYGON ((18 -5, 40 -5, 40 25, 18 25, 18 -5)); OVERLAP ERROR 40.0000 2",
                // Vertices: of the other on this border, of this on the border of the other, and beside each other.
                "shares half an edge; POLYGON ((20 5, 40 5, 40 20, 20 20, 20 5));  VERTEX_MISMATCH WARNING 0.0000 2",
                "longer than this;    POLYGON ((20 0, 40 0, 40 30, 20 30, 20 0));  VERTEX_MISMATCH WARNING 0.0000 2",
                "half a cluster off;  POLYGON ((20 0.00005, 40 0, 40 20, 20 20, 20 0.00005));                 ",
                "five off, along;     POLYGON ((20 0.005, 40 0, 40 20, 20 20, 20 0.005)); VERTEX_MISMATCH WARNING 0.0050 2",
                "beyond the search;   POLYGON ((20.03 5, 40 5, 40 7, 20.03 7, 20.03 5)); GAP WARNING 0.0600 0",
                // A strip of 5 mm is a gap, and two vertices that were meant to coincide.
                "five millimetres;    POLYGON ((20.005 0, 40 0, 40 20, 20.005 20, 20.005 0)); "
                        + "GAP WARNING 0.1000 0, VERTEX_MISMATCH WARNING 0.0050 2, VERTEX_MISMATCH WARNING 0.0050 2",
                "narrow, open;        POLYGON ((20.08 0, 40 0, 40 20, 20.08 20, 20.08 0)); GAP WARNING 1.6000 0",
                "a hand's breadth;    POLYGON ((20.2 0, 40 0, 40 20, 20.2 20, 20.2 0));                       ",
                // Enclosed: a courtyard of 2 m by 2 m, and one of half a metre.
                "courtyard;           POLYGON ((0 20, 9 20, 9 22, 11 22, 11 20, 20 20, 20 40, 0 40, 0 20));   "
                        + "VERTEX_MISMATCH WARNING 0.0000 2, VERTEX_MISMATCH WARNING 0.0000 2",
                "crack;               POLYGON ((0 20, 9 20, 9 20.5, 9.5 20.5, 9.5 20, 20 20, 20 40, 0 40, 0 20)); "
                        + "GAP WARNING 0.2500 0, VERTEX_MISMATCH WARNING 0.0000 2, VERTEX_MISMATCH WARNING 0.0000 2",
            })
    void tellsWhatIsWrongBesideTheParcel(String name, String around, String expected) {
        assertThat(of(LayerRules.PARCELS, SQUARE, around)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "courtyard; POLYGON ((0 20, 9 20, 9 22, 11 22, 11 20, 20 20, 20 40, 0 40, 0 20)); GAP ERROR 4.0000 0",
                "ring;      POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5), (-1 0, 20 0, 20 20, -1 20, -1 0)); "
                        + "GAP ERROR 20.0000 0",
                "island;    POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5), (-1 -1, 21 -1, 21 21, -1 21, -1 -1)); "
                        + "GAP ERROR 84.0000 0",
                // The walls of the gap cross: what is left of it is a triangle, and the rest an overlap.
                "crossing;  POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5), (0 0, 22 0, 18 20, 0 20, 0 0)); "
                        + "OVERLAP ERROR 10.0000 2, GAP ERROR 10.0000 0",
            })
    void aLayerThatCoversHasNoGaps(String name, String around, String expected) {
        String found = of(LayerRules.COVERAGE, SQUARE, around);
        assertThat(found.replaceAll("(, )?VERTEX_MISMATCH WARNING 0.0000 2", ""))
                .isEqualTo(expected);
    }

    /** Two arms of 20 m by 0.08 m and the square between them. */
    @Test
    void aStripIsOneGapAroundACorner() {
        String angle = "POLYGON ((20.08 -5, 20.08 20.08, -5 20.08, -5 40, 40 40, 40 -5, 20.08 -5))";
        List<CoverageFinding> found = check(LayerRules.PARCELS).of(parcels(SQUARE), rest(2, angle), null);
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.finding().size()).isCloseTo(3.2064, within(0.0064)));
    }

    @Test
    void theGapIsLessTheIslandInIt() {
        String ring = "POLYGON ((-20 -20, 60 -20, 60 60, -20 60, -20 -20), (-10 -10, 50 -10, 50 50, -10 50, -10 -10))";
        assertThat(of(LayerRules.COVERAGE, SQUARE, ring, "POLYGON ((30 30, 40 30, 40 40, 30 40, 30 30))"))
                .isEqualTo("GAP ERROR 3100.0000 0");
    }

    /** The gap between 2 and 3 is not the edited parcel's business; nor is one that only touches it in a corner. */
    @Test
    void onlyGapsOfAnEditedParcelAreTold() {
        String two = "POLYGON ((0 20, 20 20, 22 22, 22 40, 0 40, 0 20))";
        String three = "POLYGON ((20 0, 40 0, 40 40, 22 40, 24 22, 20 20, 20 0))";
        assertThat(of(LayerRules.COVERAGE, SQUARE, two, three)).isEmpty();
        assertThat(of(LayerRules.COVERAGE, two, SQUARE, three)).isEqualTo("GAP ERROR 20.0000 0");
    }

    @Test
    void aGapThatLeavesTheKnownSurroundingsIsNotTold() {
        String ring = "POLYGON ((-99 -99, 99 -99, 99 99, -99 99, -99 -99), (-60 0, 20 0, 20 20, -60 20, -60 0))";
        assertThat(of(LayerRules.COVERAGE, SQUARE, ring)).doesNotContain("GAP");
        LayerRules wide = new LayerRules(true, 0.1, 1, 0.01, 100);
        assertThat(of(wide, SQUARE, ring)).contains("GAP ERROR 1200.0000 0");
    }

    @Test
    void whatTwoEditedParcelsShareIsToldOnceOfTheLowerId() {
        List<Neighbour> edited = parcels(SQUARE, "POLYGON ((18 0, 40 0, 40 20, 18 20, 18 0))");
        List<CoverageFinding> found = check(LayerRules.PARCELS).of(edited, List.of(), null);
        assertThat(found)
                .extracting(
                        CoverageFinding::parcelId, finding -> finding.finding().neighbourId())
                .containsOnly(tuple(1L, 2L));
        assertThat(found).filteredOn(finding -> finding.finding().isError()).hasSize(1);
    }

    @Test
    void aFormerVersionIsPassedOver() {
        List<Neighbour> former = List.of(new Neighbour(1, null, Wkt.read("POLYGON ((0 0, 5 0, 5 9, 0 9, 0 0))")));
        assertThat(check(LayerRules.PARCELS).of(parcels(SQUARE), former, null)).isEmpty();
    }

    /** A figure of eight says not which ground it holds, so that the ground beside it is no gap either. */
    @Test
    void badFormIsToldByItself() {
        String eight = "POLYGON ((0 20, 20 40, 20 20, 0 40, 0 20))";
        String ring = "POLYGON ((-5 -5, 25 -5, 25 45, -5 45, -5 -5), (0 0, 20 0, 20 40, 0 40, 0 0))";
        assertThat(codes(check(LayerRules.COVERAGE).of(parcels(SQUARE, eight), rest(3, ring), null)))
                .doesNotContain("GAP", "OVERLAP")
                .contains("SELF_INTERSECTION");
    }

    @Test
    void groundOutsideTheUnitIsTold() {
        var unit = PreparedGeometryFactory.prepare(Wkt.read("POLYGON ((-9 -9, 15 -9, 15 99, -9 99, -9 -9))"));
        assertThat(text(check(LayerRules.PARCELS).of(parcels(SQUARE), List.of(), unit)))
                .isEqualTo("OUTSIDE_UNIT ERROR 100.0000 0");
    }

    @Test
    void theOrderOfTheParcelsDoesNotMatter() {
        List<Neighbour> edited = new ArrayList<>(parcels(
                SQUARE,
                "POLYGON ((18 0, 40 0, 40 20, 18 20, 18 0))",
                "POLYGON ((0 20.05, 20 20.05, 20 40, 0 40, 0 20.05))",
                "POLYGON ((20 20.05, 40 20.05, 40 40, 20 40, 20 20.05))"));
        List<CoverageFinding> found = check(LayerRules.PARCELS).of(edited, List.of(), null);
        assertThat(codes(found)).contains("OVERLAP", "GAP", "VERTEX_MISMATCH");
        Collections.reverse(edited);
        assertThat(check(LayerRules.PARCELS).of(edited, List.of(), null)).isEqualTo(found);
    }

    @Test
    void anIdIsEditedOnce() {
        List<Neighbour> twice = List.of(parcels(SQUARE).get(0), parcels(SQUARE).get(0));
        assertThatThrownBy(() -> check(LayerRules.PARCELS).of(twice, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String of(LayerRules rules, String edited, String... around) {
        return text(check(rules).of(parcels(edited), rest(2, around), null));
    }

    private static CoverageCheck check(LayerRules rules) {
        return new CoverageCheck(Tolerances.DEFAULT, rules);
    }

    private static List<Neighbour> parcels(String... wkt) {
        return rest(1, wkt);
    }

    private static List<Neighbour> rest(long firstId, String... wkt) {
        List<Neighbour> parcels = new ArrayList<>();
        Arrays.stream(wkt).forEach(one -> parcels.add(new Neighbour(firstId + parcels.size(), null, Wkt.read(one))));
        return parcels;
    }

    private static List<String> codes(List<CoverageFinding> found) {
        return found.stream().map(one -> one.finding().code().name()).toList();
    }

    private static String text(List<CoverageFinding> found) {
        return String.join(
                ", ",
                found.stream()
                        .map(CoverageFinding::finding)
                        .map(one -> String.format(
                                Locale.ROOT,
                                "%s %s %.4f %d",
                                one.code(),
                                one.severity(),
                                one.size(),
                                one.neighbourId()))
                        .toList());
    }
}
