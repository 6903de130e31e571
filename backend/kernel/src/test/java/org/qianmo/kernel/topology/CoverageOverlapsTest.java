package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Overlaps planted in a sound grid of 10 m plots: 20 columns and 20 rows, number = row * 20 + column. */
class CoverageOverlapsTest {

    private static final int COLUMNS = 20;

    private final CoverageOverlaps check = new CoverageOverlaps(Tolerances.DEFAULT, 1000);
    private final List<Geometry> layer = new ArrayList<>();

    @BeforeEach
    void soundGrid() {
        for (int row = 0; row < COLUMNS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                layer.add(plot(column * 10, row * 10, column * 10 + 10, row * 10 + 10));
            }
        }
    }

    @Test
    void aSoundLayerHasNone() {
        assertThat(check.pairs(layer)).isEmpty();
    }

    @Test
    void aDuplicateIsFound() {
        layer.add(layer.get(45).reverse());
        assertThat(planted()).containsExactly("45+400: 100.0");
    }

    @Test
    void containmentIsFoundBothWays() {
        layer.add(plot(52, 22, 58, 28));
        layer.add(Wkt.read("POLYGON ((-50 -50, 5 -50, 5 -40, -50 -40, -50 -50))"));
        layer.add(plot(-60, -60, 10, -30));
        assertThat(planted()).containsExactly("45+400: 36.0", "401+402: 550.0");
    }

    /** Every edge of this block of three by three is an edge of the grid as well. */
    @Test
    void aBlockOverMatchedEdgesIsFound() {
        layer.add(Wkt.read("POLYGON ((40 20, 50 20, 60 20, 70 20, 70 30, 70 40, 70 50, 60 50, 50 50, 40 50, 40 40, "
                + "40 30, 40 20))"));
        assertThat(planted())
                .containsExactly(
                        "44+400: 100.0",
                        "45+400: 100.0",
                        "46+400: 100.0",
                        "64+400: 100.0",
                        "65+400: 100.0",
                        "66+400: 100.0",
                        "84+400: 100.0",
                        "85+400: 100.0",
                        "86+400: 100.0");
    }

    @Test
    void partialOverlapIsFound() {
        layer.add(plot(55, 25, 65, 28));
        assertThat(planted()).containsExactly("45+400: 15.0", "46+400: 15.0");
    }

    @Test
    void neighboursThatMeetInAnEdgeAreNone() {
        // East of the grid: a plot along three rows, whose border has none of the grid's vertices between its ends.
        layer.add(plot(200, 3, 210, 33));
        assertThat(planted()).isEmpty();
    }

    @Test
    void thinOverlapIsNoise() {
        layer.add(plot(199.9995, 0, 210, 10));
        assertThat(planted()).isEmpty();
        layer.add(plot(199.99, 30, 210, 40));
        assertThat(planted()).containsExactly("79+401: 0.1");
    }

    @Test
    void anotherLayerIsComparedPairByPair() {
        List<Geometry> incoming = List.of(plot(-10, 0, 0, 10), plot(3, 3, 6, 6), plot(0, 0, 10, 10));
        assertThat(check.pairsAgainst(incoming, layer))
                .extracting(CoverageOverlapsTest::describe)
                .containsExactly("1+0: 9.0", "2+0: 100.0");
    }

    @Test
    void theNumberOfPairsIsBounded() {
        List<Geometry> pile = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pile.add(plot(0, 0, 10, 10));
        }
        assertThat(check.pairs(pile)).hasSize(1000);
    }

    private List<String> planted() {
        return check.pairs(layer).stream().map(CoverageOverlapsTest::describe).toList();
    }

    private static String describe(CoverageOverlaps.Overlap overlap) {
        return overlap.first() + "+" + overlap.second() + ": " + Math.round(overlap.squareMetres() * 100) / 100.0;
    }

    private static Geometry plot(double x1, double y1, double x2, double y2) {
        return Wkt.read("POLYGON ((" + x1 + " " + y1 + ", " + x2 + " " + y1 + ", " + x2 + " " + y2 + ", " + x1 + " "
                + y2 + ", " + x1 + " " + y1 + "))");
    }
}
