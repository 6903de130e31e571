package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qianmo.kernel.topology.Severity.ERROR;
import static org.qianmo.kernel.topology.Severity.WARNING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TopologyFormTest {

    private final TopologyCheck check = new TopologyCheck(Tolerances.DEFAULT);

    /** Ground, then code, severity, size and place of each finding. */
    static Stream<Arguments> grounds() {
        return Stream.of(
                Arguments.of("POLYGON EMPTY", List.of("EMPTY_GEOMETRY ERROR 0.0 POINT EMPTY")),
                Arguments.of("POINT (1 1)", List.of("NOT_A_POLYGON ERROR 1.0 POINT (1 1)")),
                Arguments.of(
                        "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", List.of("SELF_INTERSECTION ERROR 1.0 POINT (5 5)")),
                // Crosses itself twice: both places are told.
                Arguments.of(
                        "POLYGON ((0 0, 30 0, 30 10, 20 10, 10 -10, 0 10, 0 0))",
                        List.of("SELF_INTERSECTION ERROR 1.0 POINT (5 0)", "SELF_INTERSECTION ERROR 1.0 POINT (15 0)")),
                // A hole across the border.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (15 5, 25 5, 25 10, 15 10, 15 5))",
                        List.of("RING_CROSSING ERROR 1.0 POINT (20 5)", "RING_CROSSING ERROR 1.0 POINT (20 10)")),
                // A hole that crosses the border in its vertices.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (10 15, 15 20, 10 25, 5 20, 10 15))",
                        List.of("RING_CROSSING ERROR 1.0 POINT (5 20)", "RING_CROSSING ERROR 1.0 POINT (15 20)")),
                // A hole that shares a line with the border.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 0, 10 0, 10 5, 5 5, 5 0))",
                        List.of("RING_CROSSING ERROR 5.0 LINESTRING (5 0, 10 0)")),
                // A hole that touches the border at one point is sound.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (10 0, 15 5, 10 10, 5 5, 10 0))",
                        List.of("HOLE_TOUCHING WARNING 1.0 POINT (10 0)")),
                // Two holes that touch each other.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 5, 10 5, 10 10, 5 5), (10 10, 15 10, 15 15, 10 10))",
                        List.of("HOLE_TOUCHING WARNING 1.0 POINT (10 10)")),
                // A hole that touches it at two points cuts the ground in two.
                Arguments.of(
                        "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0), (10 0, 15 5, 10 10, 5 5, 10 0))",
                        List.of("HOLE_TOUCHING ERROR 1.0 POINT (10 10)", "HOLE_TOUCHING WARNING 1.0 POINT (10 0)")),
                Arguments.of(
                        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 0, 24 0, 24 4, 20 4, 20 0))",
                        List.of("HOLE_OUTSIDE ERROR 16.0 POLYGON ((20 0, 20 4, 24 4, 24 0, 20 0))")),
                Arguments.of(
                        "POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (5 5, 25 5, 25 25, 5 25, 5 5), "
                                + "(10 10, 20 10, 20 20, 10 20, 10 10))",
                        List.of("HOLE_OUTSIDE ERROR 1.0 POINT (10 10)")),
                Arguments.of(
                        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((8 0, 18 0, 18 10, 8 10, 8 0)))",
                        List.of("NESTED_SHELL ERROR 20.0 POLYGON ((8 0, 8 10, 10 10, 10 0, 8 0))")),
                Arguments.of(
                        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((10 0, 18 0, 18 5, 10 5, 10 0)))",
                        List.of("NESTED_SHELL ERROR 5.0 LINESTRING (10 0, 10 5)")),
                Arguments.of(
                        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((10 10, 18 10, 18 18, 10 18, 10 10)))",
                        List.of()),
                // Out and back along one line: the spike, and where it leaves the border.
                Arguments.of(
                        "POLYGON ((0 0, 10 0, 10 20, 10 10, 0 10, 0 0))",
                        List.of("SELF_INTERSECTION ERROR 1.0 POINT (10 10)", "SPIKE ERROR 0.0 POINT (10 20)")),
                // 1 m wide at the end of a 100 m arm: a ditch may look like this.
                Arguments.of(
                        "POLYGON ((0 0, 10 0, 10 10, 110 10, 10 11, 0 11, 0 0))",
                        List.of("SPIKE WARNING 1.0 POINT (110 10)")),
                Arguments.of(
                        "POLYGON ((0 0, 10 0, 10 10, 110 10, 10 10.0005, 0 11, 0 0))",
                        List.of("SPIKE ERROR 0.0 POINT (110 10)")),
                Arguments.of(
                        "POLYGON ((0 0, 1000 0, 1000 1, 0 1, 0 0))",
                        List.of("SLIVER WARNING 1000.0 POLYGON ((0 0, 0 1, 1000 1, 1000 0, 0 0))")),
                Arguments.of(
                        "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 20.5 0, 20.5 0.5, 20 0.5, 20 0)))",
                        List.of("SLIVER ERROR 0.3 POLYGON ((20 0, 20 0.5, 20.5 0.5, 20.5 0, 20 0))")));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void tellsEverythingThatIsWrong(String wkt, List<String> expected) {
        assertThat(check.form(Wkt.read(wkt)).stream().map(TopologyFormTest::describe))
                .containsExactlyElementsOf(expected);
    }

    private static String describe(Finding finding) {
        // The place is normalised, since the start vertex of an area says nothing.
        return finding.code() + " " + finding.severity() + " " + Math.round(finding.size() * 10) / 10.0 + " "
                + finding.where().norm();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void brokenNumbersAreCountedAtTheFirstGoodPosition(double broken) {
        Geometry ground = Wkt.read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        ground.getCoordinates()[2].x = broken;
        assertThat(check.form(ground)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.NOT_FINITE);
            assertThat(finding.where()).isEqualTo(Wkt.read("POINT (0 0)"));
            assertThat(finding.size()).isEqualTo(1);
        });
    }

    @Test
    void placesMayBeCapped() {
        Tolerances three = new Tolerances(0.001, 0.0001, 10, 1, 0.01, 0, 1000, 3);
        Geometry star = Wkt.read("POLYGON ((0 10, 6 -8, -10 3, 10 3, -6 -8, 0 10))");
        assertThat(new TopologyCheck(three).form(star)).hasSize(3);
    }

    /** Every pair of its edges meets, in a handful of places; without a bound this takes minutes. */
    @Test
    @Timeout(10)
    void aRingThatRunsToAndFroIsAnswered() {
        Coordinate[] ring = new Coordinate[20_000];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(i % 2 * 10, i == 5 ? 5 : 0);
        }
        ring[ring.length - 1] = ring[0].copy();
        assertThat(check.form(new GeometryFactory().createPolygon(ring)))
                .extracting(Finding::code)
                .contains(FindingCode.SELF_INTERSECTION);
    }

    @Test
    void tooManyVerticesAreNotLookedAt() {
        Tolerances four = new Tolerances(0.001, 0.0001, 10, 1, 0.01, 0, 4, 500);
        assertThat(new TopologyCheck(four).form(Wkt.read("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")))
                .extracting(Finding::code, Finding::size)
                .containsExactly(tuple(FindingCode.TOO_MANY_VERTICES, 5.0));
    }

    @Test
    void smallGroundIsAWarningWhereTheLayerHasAMinimum() {
        Geometry ground = Wkt.read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        Finding finding = Finding.warning(FindingCode.BELOW_MINIMUM_AREA, ground, 100, SizeUnit.SQUARE_METRES);
        assertThat(new TopologyCheck(Tolerances.DEFAULT.withMinimumArea(200)).form(ground))
                .containsExactly(finding);
        assertThat(new TopologyCheck(Tolerances.DEFAULT.withMinimumArea(100)).form(ground))
                .isEmpty();
    }

    @Test
    void openRingsShowTheirGap() {
        List<Finding> findings = new RingCheck(Tolerances.DEFAULT)
                .of(Wkt.read("LINESTRING (0 0, 10 0, 10 10, 0 10)").getCoordinates());
        assertThat(findings)
                .containsExactly(new Finding(
                        FindingCode.RING_OPEN, ERROR, Wkt.read("LINESTRING (0 10, 0 0)"), 10, SizeUnit.METRES, 0));
    }

    @Test
    void swappedAxesAreOutOfBand() {
        Geometry swapped = Wkt.read("POLYGON ((2550300 407700, 2550300 408100, 2550500 408100, 2550300 407700))");
        assertThat(check.inBand(swapped)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OUT_OF_BAND);
            assertThat(finding.size()).isEqualTo(4);
        });
        assertThat(check.inBand(Wkt.read("POLYGON ((407700 2550300, 408100 2550300, 408100 2550500, 407700 2550300))")))
                .isEmpty();
    }

    @Test
    void warningsDoNotForbid() {
        assertThat(check.form(Wkt.read("POLYGON ((0 0, 1000 0, 1000 1, 0 1, 0 0))")))
                .extracting(Finding::severity)
                .containsExactly(WARNING);
    }
}
