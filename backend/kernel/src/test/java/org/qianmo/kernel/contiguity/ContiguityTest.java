package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qianmo.kernel.contiguity.Land.corridor;
import static org.qianmo.kernel.contiguity.Land.plot;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A block is written as the ids of its members; blocks come largest first. */
class ContiguityTest {

    private static final Gap GAP = new Gap(0.5, 50);

    @Test
    void plotsThatShareAnEdgeAreOneBlock() {
        assertThat(blocks(plot(1, 0, 0, 10, 10), plot(2, 10, 0, 20, 10))).containsExactly("1 2");
    }

    @Test
    void plotsThatShareOneCornerAreOneBlock() {
        assertThat(blocks(plot(1, 0, 0, 10, 10), plot(2, 10, 10, 20, 20))).containsExactly("1 2");
    }

    @Test
    void theGapItselfStillLinks() {
        assertThat(blocks(plot(1, 0, 0, 10, 10), plot(2, 10.5, 0, 20, 10))).containsExactly("1 2");
        assertThat(blocks(plot(1, 0, 0, 10, 10), plot(2, 10.75, 0, 20, 10))).containsExactly("1", "2");
    }

    /** The first holds the second within, the third lies in a hole of the fourth, 5 m from its rim. */
    @Test
    void containmentIsNoDistanceButAHoleIs() {
        Plot ring = plot(
                4,
                Land.read(
                        "POLYGON ((100 0, 130 0, 130 30, 100 30, 100 0), " + "(105 5, 125 5, 125 25, 105 25, 105 5))"));
        assertThat(blocks(plot(1, 0, 0, 30, 30), plot(2, 10, 10, 20, 20), plot(3, 110, 10, 120, 20), ring))
                .containsExactly("1 2", "4", "3");
    }

    @Test
    void linksAddUpAlongAChain() {
        assertThat(blocks(plot(3, 20, 0, 30, 10), plot(1, 0, 0, 10, 10), plot(2, 10, 0, 20, 10), plot(9, 60, 0, 61, 1)))
                .containsExactly("1 2 3", "9");
    }

    @Test
    void partsOfOnePlotTieTheirNeighboursTogether() {
        Plot parts = plot(
                5,
                Land.read("MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)), "
                        + "((500 0, 510 0, 510 10, 500 10, 500 0)))"));
        assertThat(blocks(plot(1, 0, 0, 10, 10), plot(2, 510, 0, 520, 10), parts))
                .containsExactly("1 2 5");
    }

    // 1 | road | 2        the road is 20 m wide
    @Test
    void aRoadBridges() {
        List<Plot> plots = List.of(plot(1, 0, 0, 10, 10), plot(2, 30, 0, 40, 10));
        assertThat(ids(plots, List.of(corridor(10, -100, 30, 100)), GAP)).containsExactly("1 2");
        assertThat(ids(plots, List.of(), GAP)).containsExactly("1", "2");
        assertThat(ids(plots, List.of(corridor(10, 50, 30, 100)), GAP)).containsExactly("1", "2");
    }

    /** The border from corner to corner is the bridge, cut where another road meets it. */
    @Test
    void theBorderOfARoadBridgesWhateverCrossesIt() {
        List<Plot> plots = List.of(
                plot(10, Land.read("POLYGON ((11 12, 11 13, 12 12, 11 12))")),
                plot(6, Land.read("POLYGON ((6 18, 10 18, 10 19, 6 19, 6 18))")));
        List<Corridor> roads = List.of(
                new Corridor(Land.read("POLYGON ((8 5, 8 6, 11 15, 8 5))")),
                new Corridor(Land.read("POLYGON ((2 10, 10 18, 11 13, 2 10))")));
        assertThat(ids(plots, roads, new Gap(0.0371, 9.1544))).containsExactly("6 10");
    }

    /** A frame: the line from plot to plot leaves the road at the border of its hole. */
    @Test
    void theHoleOfARoadIsOtherGround() {
        List<Plot> plots = List.of(
                plot(10, Land.read("POLYGON ((0 0, 0 1, 1 0, 0 0))")),
                plot(6, Land.read("POLYGON ((2 2, 2 3, 3 2, 2 2))")));
        Corridor frame =
                new Corridor(Land.read("POLYGON ((0 0, 0 12, 12 12, 12 0, 0 0), (1 1, 11 1, 11 11, 1 11, 1 1))"));
        assertThat(ids(plots, List.of(frame), new Gap(0.0371, 2.1544))).containsExactly("6", "10");
        assertThat(ids(plots, List.of(frame, corridor(1, 1, 2, 2)), new Gap(0.0371, 2.1544)))
                .containsExactly("6 10");
    }

    @Test
    void aRoadWiderThanTheCorridorLengthDoesNot() {
        List<Corridor> river = List.of(corridor(10, -100, 100, 100));
        assertThat(ids(List.of(plot(1, 0, 0, 10, 10), plot(2, 60, 0, 70, 10)), river, GAP))
                .containsExactly("1 2");
        assertThat(ids(List.of(plot(1, 0, 0, 10, 10), plot(2, 61, 0, 70, 10)), river, GAP))
                .containsExactly("1", "2");
    }

    // 1 | verge | road | verge | 2     half a metre beside the road in all is forgiven, more is other ground
    @Test
    void theRestOfABridgeIsAGap() {
        List<Plot> plots = List.of(plot(1, 0, 0, 10, 10), plot(2, 30, 0, 40, 10));
        assertThat(ids(plots, List.of(corridor(10.25, -9, 29.75, 99)), GAP)).containsExactly("1 2");
        assertThat(ids(plots, List.of(corridor(10.25, -9, 29.5, 99)), GAP)).containsExactly("1", "2");
        assertThat(ids(plots, List.of(corridor(10, -9, 18, 99), corridor(22, -9, 30, 99)), GAP))
                .containsExactly("1", "2");
    }

    // 1 | road | ditch | track | 2     none of the three reaches from plot to plot; the first two overlap
    @Test
    void corridorsAddUpToOneSurface() {
        assertThat(ids(
                        List.of(plot(1, 0, 0, 10, 10), plot(2, 40, 0, 50, 10)),
                        List.of(corridor(10, -9, 20, 99), corridor(18, -9, 24, 99), corridor(24, -9, 40, 99)),
                        GAP))
                .containsExactly("1 2");
    }

    //  3 |   | 4
    // ---+   +---   two roads of 10 m cross: 14.1 m from corner to corner
    // ---+   +---
    //  1 |   | 2
    @Test
    void aCrossingBridgesToAllFour() {
        List<Plot> plots =
                List.of(plot(1, 0, 0, 20, 20), plot(2, 30, 0, 50, 20), plot(3, 0, 30, 20, 50), plot(4, 30, 30, 50, 50));
        List<Corridor> roads = List.of(corridor(20, -100, 30, 100), corridor(-100, 20, 100, 30));
        assertThat(ids(plots, roads, GAP)).containsExactly("1 2 3 4");
        assertThat(ids(plots, roads, new Gap(0.5, 9))).containsExactly("1", "2", "3", "4");
        assertThat(ids(List.of(plots.get(0), plots.get(3)), roads, new Gap(0.5, 15)))
                .containsExactly("1 4");
        assertThat(ids(List.of(plots.get(0), plots.get(3)), roads, new Gap(0.5, 14)))
                .containsExactly("1", "4");
    }

    // The road covers the gap between the upper ends only; below it is a yard.
    @Test
    void aBridgeAtOneEndIsEnough() {
        List<Plot> plots = List.of(plot(1, 0, 0, 10, 100), plot(2, 20, 0, 30, 100));
        assertThat(ids(plots, List.of(corridor(0, 95, 30, 110)), GAP)).containsExactly("1 2");
    }

    // The corners decide: a track that joins the middles of two long sides is a way between them and no bridge.
    @Test
    void aTrackBetweenTheMiddlesIsNoBridge() {
        List<Plot> plots = List.of(plot(1, 0, 0, 10, 100), plot(2, 20, 0, 30, 100));
        assertThat(ids(plots, List.of(corridor(10, 48, 20, 52)), GAP)).containsExactly("1", "2");
    }

    // A straight line has to stay on the surface: the road leads around the yard between the plots.
    @Test
    void aWayAroundIsNoBridge() {
        List<Plot> plots = List.of(plot(1, 0, 0, 10, 10), plot(2, 20, 0, 30, 10));
        assertThat(ids(
                        plots,
                        List.of(new Corridor(
                                Land.read("POLYGON ((0 10, 0 20, 30 20, 30 10, 19 10, 19 11, 11 11, 11 10, 0 10))"))),
                        GAP))
                .containsExactly("1", "2");
    }

    // A third plot in the way does not carry the bridge, unless it is a member itself.
    @Test
    void anIslandInTheRoadIsNotRoad() {
        Corridor road = new Corridor(Land.read(
                "POLYGON ((10 -50, 30 -50, 30 60, 10 60, 10 -50), " + "(15 -10, 15 20, 25 20, 25 -10, 15 -10))"));
        Plot west = plot(1, 0, 0, 10, 10);
        Plot east = plot(2, 30, 0, 40, 10);
        assertThat(ids(List.of(west, east), List.of(road), GAP)).containsExactly("1", "2");
        assertThat(ids(List.of(west, east, plot(3, 15, -10, 25, 20)), List.of(road), GAP))
                .containsExactly("1 2 3");
    }

    /** At the coordinates of Nanhai, where a double has 9 decimals left, and on a slope. */
    @Test
    void borderOfRoadAndPlotNeedNotAgreeInTheLastDigits() {
        Plot west = plot(
                1,
                Land.read("POLYGON ((407500 2550100, 407600.1 2550133.3, 407570.2 2550200.7, "
                        + "407490.3 2550180.9, 407500 2550100))"));
        Plot east = plot(
                2,
                Land.read("POLYGON ((407620.1 2550140.1, 407700 2550160, 407690 2550230, "
                        + "407590.3 2550207.4, 407620.1 2550140.1))"));
        Corridor road = new Corridor(Land.read("POLYGON ((407600.1 2550133.3, 407620.1 2550140.1, "
                + "407590.3 2550207.4, 407570.2 2550200.7, 407600.1 2550133.3))"));
        assertThat(ids(List.of(west, east), List.of(road), GAP)).containsExactly("1 2");
    }

    @Test
    void noPlotsAreNoBlocks() {
        assertThat(ids(List.of(), List.of(corridor(0, 0, 1, 1)), GAP)).isEmpty();
    }

    @Test
    void wrongArgumentsAreRefused() {
        List<Plot> twins = List.of(plot(7, 0, 0, 1, 1), plot(7, 5, 5, 6, 6));
        assertThatThrownBy(() -> Contiguity.blocks(twins, List.of(), GAP)).hasMessageContaining("id 7");
        assertThatThrownBy(() -> new Gap(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Corridor(Land.read("LINESTRING (0 0, 1 1)")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plot(1, Land.read("POLYGON EMPTY"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> blocks(Plot... plots) {
        return ids(List.of(plots), List.of(), GAP);
    }

    private static List<String> ids(List<Plot> plots, List<Corridor> corridors, Gap gap) {
        return Contiguity.blocks(plots, corridors, gap).stream()
                .map(block -> String.join(
                        " ",
                        block.members().stream().map(plot -> "" + plot.id()).toList()))
                .toList();
    }
}
