package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The laws of merging changes, over random moves of corners and over cuts. */
class ThreeWayMergeProperties {

    private static final MoveCorner MOVE = new MoveCorner(Fabric.NO_MINIMUM, 0);
    private static final SplitByLine SPLIT = new SplitByLine(Fabric.NO_MINIMUM);

    @Property(tries = 1000)
    void changeOfOneIsTheResult(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel base = fabric.any();
        Geometry changed = changed(fabric, base);
        assertThat(merged(base.plane(), changed, base.plane())).isEqualTo(changed.norm());
        assertThat(merged(base.plane(), base.plane(), changed)).isEqualTo(changed.norm());
        assertThat(merged(base.plane(), changed, changed)).isEqualTo(changed.norm());
    }

    @Property(tries = 1000)
    void mineAndTheirsAreAlike(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel base = fabric.any();
        Geometry mine = changed(fabric, base);
        Geometry theirs = changed(fabric, base);
        ThreeWayOutcome outcome = ThreeWayMerge.merge(base.plane(), mine, theirs);
        ThreeWayOutcome swapped = ThreeWayMerge.merge(base.plane(), theirs, mine);
        Statistics.collect(outcome.getClass().getSimpleName());
        assertThat(normalized(outcome)).isEqualTo(normalized(swapped));
        if (outcome instanceof ThreeWayOutcome.Merged merged) {
            assertThat(merged.plane().isValid()).isTrue();
        }
    }

    @Property(tries = 1000)
    void movesOfTwoCornersEqualOneAfterTheOther(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel base = fabric.any();
        Coordinate[] corners = base.plane().getCoordinates();
        Coordinate one = corners[0];
        Coordinate other = corners[2];
        Coordinate oneGoes = fabric.beside(one, 8);
        Coordinate otherGoes = fabric.beside(other, 8);
        if (move(base, one, oneGoes) instanceof FabricReshape mine
                && move(base, other, otherGoes) instanceof FabricReshape theirs
                && move(mine.parcels().get(0), other, otherGoes) instanceof FabricReshape both) {
            ThreeWayOutcome outcome = ThreeWayMerge.merge(base.plane(), plane(mine), plane(theirs));
            // In a triangle any two corners are ends of one edge; a shape turned inside out has no edge in common.
            boolean isDisjoint = corners.length > 4
                    && isClockwise(base.plane()) == isClockwise(plane(mine))
                    && isClockwise(base.plane()) == isClockwise(plane(theirs));
            Statistics.collect(isDisjoint ? outcome.getClass().getSimpleName() : "NOT DISJOINT");
            if (isDisjoint) {
                assertThat(normalized(outcome)).isEqualTo(plane(both).norm());
            }
        }
    }

    private static boolean isClockwise(Geometry plane) {
        return !Orientation.isCCW(Rings.parts(plane).get(0).getExteriorRing().getCoordinates());
    }

    /** A part of a cut, or the shape with one corner moved. */
    private static Geometry changed(RandomFabric fabric, FabricParcel base) {
        Coordinate corner = base.plane().getCoordinates()[fabric.below(3)];
        FabricOutcome outcome = fabric.below(2) == 0
                ? SPLIT.split(base, fabric.lineAcross(base), List.of())
                : move(base, corner, fabric.beside(corner, 8));
        if (outcome instanceof FabricChange change) {
            return change.results().get(0).plane();
        }
        return outcome instanceof FabricReshape reshape ? plane(reshape) : base.plane();
    }

    private static FabricOutcome move(FabricParcel parcel, Coordinate from, Coordinate to) {
        return MOVE.move(from, to, List.of(parcel));
    }

    private static Geometry plane(FabricReshape reshape) {
        return reshape.parcels().get(0).plane();
    }

    private static Geometry merged(Geometry base, Geometry mine, Geometry theirs) {
        return ((ThreeWayOutcome.Merged) ThreeWayMerge.merge(base, mine, theirs))
                .plane()
                .norm();
    }

    private static Geometry normalized(ThreeWayOutcome outcome) {
        return outcome instanceof ThreeWayOutcome.Merged merged
                ? merged.plane().norm()
                : ((ThreeWayOutcome.Conflict) outcome).where();
    }
}
