package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class TopologyNeighboursTest {

    private static final Geometry SQUARE = Wkt.read("POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))");

    private final TopologyCheck check = new TopologyCheck(Tolerances.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the next plot;               POLYGON ((20 0, 40 0, 40 20, 20 20, 20 0));                       0",
                "shares half an edge;         POLYGON ((20 5, 40 5, 40 15, 20 15, 20 5));                       0",
                "touches at a corner;         POLYGON ((20 20, 40 20, 40 40, 20 40, 20 20));                    0",
                "touches from an L;           POLYGON ((20 0, 40 0, 40 40, 0 40, 0 20, 20 20, 20 0));           0",
                "surrounds it as a ring;      POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5), (0 0, 20 0, 20 20, 0 20, 0 0)); 0",
                "two metres over;             POLYGON ((18 0, 40 0, 40 20, 18 20, 18 0));                       40",
                "the same plot;               POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0));                          400",
                "inside;                      POLYGON ((5 5, 10 5, 10 10, 5 10, 5 5));                          25",
                "around;                      POLYGON ((-5 -5, 25 -5, 25 25, -5 25, -5 -5));                    400",
                "half of it, corner to corner; POLYGON ((0 0, 20 0, 20 20, 0 0));                                200",
                "crosses like a road;         POLYGON ((-5 5, 25 5, 25 8, -5 8, -5 5));                         60",
                "half a millimetre over;      POLYGON ((19.9995 0, 40 0, 40 20, 19.9995 20, 19.9995 0));        0",
                "two millimetres over;        POLYGON ((19.998 0, 40 0, 40 20, 19.998 20, 19.998 0));           0.04",
                "far away;                    POLYGON ((100 0, 120 0, 120 20, 100 20, 100 0));                  0",
            })
    void overlapIsGroundAndNotABorder(String name, String wkt, double squareMetres) {
        List<Finding> findings = check.against(SQUARE, List.of(new Neighbour(7, "JC00007", Wkt.read(wkt))));
        if (squareMetres == 0) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.OVERLAP);
                assertThat(finding.size()).isCloseTo(squareMetres, within(1e-6));
                assertThat(finding.where().getArea()).isEqualTo(finding.size());
                assertThat(finding.neighbourId()).isEqualTo(7);
            });
        }
    }

    @Test
    void eachNeighbourIsTold() {
        Neighbour west = new Neighbour(2, null, Wkt.read("POLYGON ((-5 0, 1 0, 1 20, -5 20, -5 0))"));
        Neighbour east = new Neighbour(1, null, Wkt.read("POLYGON ((19 0, 25 0, 25 20, 19 20, 19 0))"));
        assertThat(check.against(SQUARE, List.of(west, east)))
                .extracting(Finding::neighbourId)
                .containsExactly(1L, 2L);
    }

    /** Turned by an angle that no double expresses, and shifted to where coordinates have seven digits before the point. */
    @Test
    void bordersPassAfterReprojection() {
        AffineTransformation there = AffineTransformation.rotationInstance(0.3).translate(407_761, 2_550_358);
        Geometry ground = there.transform(SQUARE);
        Geometry next = there.transform(Wkt.read("POLYGON ((20 -5, 40 -5, 40 25, 20 25, 20 -5))"));
        assertThat(check.against(ground, List.of(new Neighbour(7, null, next)))).isEmpty();
    }

    /** Callers check the form first; if one does not, the answer may be vague, but there is one. */
    @Test
    void invalidGroundDoesNotThrow() {
        Geometry bowTie = Wkt.read("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");
        assertThat(check.against(bowTie, List.of(new Neighbour(7, null, SQUARE))))
                .hasSize(1);
        assertThat(check.within(bowTie, Wkt.read("POLYGON ((0 0, 5 0, 5 20, 0 20, 0 0))")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50));      0",
                "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0));                  0",
                "POLYGON ((0 0, 19.9995 0, 19.9995 20, 0 20, 0 0));        0",
                "POLYGON ((0 0, 15 0, 15 20, 0 20, 0 0));                  100",
                "POLYGON ((100 0, 150 0, 150 20, 100 20, 100 0));          400",
            })
    void groundOutsideItsUnitIsShown(String unit, double squareMetres) {
        List<Finding> findings = check.within(SQUARE, Wkt.read(unit));
        assertThat(findings.stream().mapToDouble(Finding::size).sum()).isCloseTo(squareMetres, within(1e-6));
        assertThat(findings).allMatch(finding -> finding.code() == FindingCode.OUTSIDE_UNIT && finding.isError());
    }
}
