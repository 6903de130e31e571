package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Places that are almost, but not quite, on borders and corners: a fabric comes of it, or a refusal. */
class FinePlacesProperties {

    @Property(tries = 500)
    void boundaryShiftedAlmostOntoTheBorder(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        if (!two.isEmpty()) {
            assertFabric(
                    fabric.parcels,
                    new ShiftBoundary(Fabric.NO_MINIMUM)
                            .shift(two.get(0), two.get(1), fabric.lineAlmostOnBorder(two.get(0)), fabric.allBut(two)));
        }
    }

    @Property(tries = 500)
    void cornerMovedAlmostOntoABorder(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate corner = fabric.anyCorner();
        assertFabric(
                fabric.parcels,
                new MoveCorner(Fabric.NO_MINIMUM, 0).move(corner, fabric.almostOnBorder(fabric.any()), fabric.parcels));
    }

    @Property(tries = 500)
    void cornerInsertedAlmostOnABorder(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        assertFabric(fabric.parcels, new InsertCorner(1).insert(fabric.almostOnBorder(fabric.any()), fabric.parcels));
    }

    @Property(tries = 500)
    void holeAlmostOnTheBorder(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parcel = fabric.any();
        List<FabricParcel> others = fabric.allBut(List.of(parcel));
        FabricOutcome outcome =
                new CutHole(Fabric.NO_MINIMUM).cut(parcel, fabric.triangleAlmostOnBorder(parcel), others);
        collect(outcome);
        if (outcome instanceof FabricChange change
                && change.results().stream().noneMatch(piece -> hasTouchingRings(piece.plane()))) {
            Fabric.assertIsFabric(Fabric.after(fabric.parcels, List.of(parcel), change));
            assertThat(change.booked()).isEqualTo(parcel.booked());
        }
    }

    /** A corner of one parcel alone is off by a little: its neighbours are clipped until nothing overlaps. */
    @Property(tries = 500)
    void overlapOfALittle(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel keeper = fabric.any();
        Coordinate corner = keeper.plane().getCoordinate();
        if (new MoveCorner(Fabric.NO_MINIMUM, 0).move(corner, fabric.almost(corner), List.of(keeper))
                instanceof FabricReshape moved) {
            List<FabricParcel> now = Fabric.after(fabric.parcels, moved);
            boolean isDone = true;
            for (FabricParcel other : fabric.allBut(List.of(keeper))) {
                FabricOutcome outcome = clip(now, other.id(), keeper.id());
                collect(outcome);
                isDone &= !(outcome instanceof FabricRefused refused) || refused.why() == FabricRefusal.NO_OVERLAP;
                now = outcome instanceof FabricReshape reshape ? Fabric.after(now, reshape) : now;
            }
            if (isDone) {
                Fabric.assertIsFabric(now);
            }
        }
    }

    private static FabricOutcome clip(List<FabricParcel> fabric, long loserId, long keeperId) {
        FabricParcel loser = Fabric.withId(fabric, loserId);
        FabricParcel keeper = Fabric.withId(fabric, keeperId);
        List<FabricParcel> others = fabric.stream()
                .filter(parcel -> parcel != loser && parcel != keeper)
                .toList();
        return new ClipOverlap(Fabric.NO_MINIMUM).clip(loser, keeper, others);
    }

    private static void assertFabric(List<FabricParcel> fabric, FabricOutcome outcome) {
        collect(outcome);
        if (outcome instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric, reshape);
            if (after.stream().noneMatch(parcel -> hasTouchingRings(parcel.plane()))) {
                Fabric.assertIsFabric(after);
            }
            if (reshape.unionKept()) {
                assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric));
            }
        }
    }

    private static void collect(FabricOutcome outcome) {
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
    }

    /** Where a hole touches its shell, the coverage check of JTS 1.20 blames edges of parcels that nobody changed. */
    private static boolean hasTouchingRings(Geometry plane) {
        Coordinate[] positions = plane.getCoordinates();
        int rings = plane.getBoundary().getNumGeometries();
        return new HashSet<>(List.of(positions)).size() < positions.length - rings;
    }
}
