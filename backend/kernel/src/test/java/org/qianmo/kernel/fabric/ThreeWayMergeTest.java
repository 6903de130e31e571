package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * All start from this field with a pond:
 *
 * <pre>
 *  60 +-----------------+
 *     |     +-----+     |
 *     |     |     |     |
 *     |     +-----+     |
 *   0 +-----------------+
 *     0     30    60    90
 * </pre>
 */
class ThreeWayMergeTest {

    private static final String POND = ", (30 20, 60 20, 60 40, 30 40, 30 20))";
    private static final Geometry BASE = field("0 0, 90 0, 90 60, 0 60, 0 0", POND);

    @Test
    void changesAtTwoCornersOfOneRingMerge() {
        assertMerged(
                field("0 0, 99 -9, 90 60, 0 60, 0 0", POND),
                field("0 0, 90 0, 90 60, -9 69, 0 0", POND),
                field("0 0, 99 -9, 90 60, -9 69, 0 0", POND));
    }

    @Test
    void changesOfTwoRingsMerge() {
        assertMerged(
                field("0 0, 99 -9, 90 60, 0 60, 0 0", POND),
                field("0 0, 90 0, 90 60, 0 60, 0 0", ")"),
                field("0 0, 99 -9, 90 60, 0 60, 0 0", ")"));
    }

    @Test
    void sameChangeOfBothIsOneChange() {
        Geometry moved = field("0 0, 99 -9, 90 60, 0 60, 0 0", POND);
        assertMerged(moved, moved, moved);
    }

    /** Mine at 30 0, theirs at 60 0: the edge has both. */
    @Test
    void newNodesOnOneEdgeMerge() {
        assertMerged(
                field("0 0, 30 0, 90 0, 90 60, 0 60, 0 0", POND),
                field("0 0, 60 0, 90 0, 90 60, 0 60, 0 0", POND),
                field("0 0, 30 0, 60 0, 90 0, 90 60, 0 60, 0 0", POND));
    }

    /** Mine bulges the edge between 10 and 30, theirs between 60 and 80. */
    @Test
    void bulgesOfOneEdgeMerge() {
        assertMerged(
                field("0 0, 10 0, 20 -5, 30 0, 90 0, 90 60, 0 60, 0 0", POND),
                field("0 0, 60 0, 70 -5, 80 0, 90 0, 90 60, 0 60, 0 0", POND),
                field("0 0, 10 0, 20 -5, 30 0, 60 0, 70 -5, 80 0, 90 0, 90 60, 0 60, 0 0", POND));
    }

    @Test
    void nodeThatOneTookOutStaysOut() {
        Geometry noded = field("0 0, 30 0, 90 0, 90 60, 0 60, 0 0", POND);
        Geometry moved = field("0 0, 30 0, 90 0, 90 60, -9 69, 0 0", POND);
        assertThat(merged(noded, BASE, moved)).isEqualTo(field("0 0, 90 0, 90 60, -9 69, 0 0", POND));
    }

    @Test
    void landCutOffAndPondFilledMerge() {
        assertMerged(
                field("0 0, 75 0, 75 60, 0 60, 0 0", POND),
                field("0 0, 90 0, 90 60, 0 60, 0 0", ")"),
                field("0 0, 75 0, 75 60, 0 60, 0 0", ")"));
    }

    /** Mine cuts along x = 75, theirs moves the edge on which the cut ends: it would end blind. */
    @Test
    void cutThatEndsOnAMovedEdgeIsAConflict() {
        assertThat(ThreeWayMerge.merge(
                        BASE, field("0 0, 75 0, 75 60, 0 60, 0 0", POND), field("0 0, 90 0, 90 60, -9 69, 0 0", POND)))
                .isEqualTo(new ThreeWayOutcome.Conflict(Fabric.plane("MULTIPOINT ((75 60), (90 60))")));
    }

    @Test
    void sameCornerMovedApartIsAConflictThere() {
        ThreeWayOutcome outcome = ThreeWayMerge.merge(
                BASE, field("0 0, 99 -9, 90 60, 0 60, 0 0", POND), field("0 0, 95 5, 90 60, 0 60, 0 0", POND));
        assertThat(outcome).isEqualTo(new ThreeWayOutcome.Conflict(Fabric.plane("MULTIPOINT ((0 0), (90 60))")));
    }

    /** Mine moves the pond's corner to 85 10, theirs the field's corner to 70 12: pond and field would cross. */
    @Test
    void bordersThatWouldCrossAreAConflict() {
        ThreeWayOutcome outcome = ThreeWayMerge.merge(
                BASE,
                field("0 0, 90 0, 90 60, 0 60, 0 0", ", (30 20, 85 10, 60 40, 30 40, 30 20))"),
                field("0 0, 70 12, 90 60, 0 60, 0 0", POND));
        assertThat(outcome).isInstanceOf(ThreeWayOutcome.Conflict.class);
    }

    /** A pond that touches the field's border is no conflict by itself. */
    @Test
    void touchingRingsMerge() {
        String atBorder = ", (45 0, 60 20, 30 20, 45 0))";
        Geometry base = field("0 0, 45 0, 90 0, 90 60, 0 60, 0 0", atBorder);
        assertThat(merged(
                        base,
                        field("0 0, 45 0, 99 -9, 90 60, 0 60, 0 0", atBorder),
                        field("0 0, 45 0, 90 0, 90 60, -9 69, 0 0", atBorder)))
                .isEqualTo(field("0 0, 45 0, 99 -9, 90 60, -9 69, 0 0", atBorder));
    }

    private static void assertMerged(Geometry mine, Geometry theirs, Geometry expected) {
        assertThat(merged(BASE, mine, theirs)).isEqualTo(expected);
        assertThat(merged(BASE, theirs, mine)).isEqualTo(expected);
    }

    private static Geometry merged(Geometry base, Geometry mine, Geometry theirs) {
        return ((ThreeWayOutcome.Merged) ThreeWayMerge.merge(base, mine, theirs))
                .plane()
                .norm();
    }

    private static Geometry field(String shell, String holes) {
        return Fabric.plane("POLYGON ((" + shell + ")" + holes).norm();
    }
}
