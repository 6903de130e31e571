package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The laws of holes, gaps and overlaps, over random fabrics. */
class RepairProperties {

    private static final CutHole CUT = new CutHole(Fabric.NO_MINIMUM);
    private static final FillGap FILL = new FillGap(Fabric.NO_MINIMUM);
    private static final ClipOverlap CLIP = new ClipOverlap(Fabric.NO_MINIMUM);
    private static final MoveCorner MOVE = new MoveCorner(Fabric.NO_MINIMUM, 0);

    @Property(tries = 500)
    void holeKeepsTheFabricTheLandAndTheAcreageAndMergesBack(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parcel = fabric.any();
        List<FabricParcel> others = fabric.allBut(List.of(parcel));
        FabricOutcome outcome = CUT.cut(parcel, fabric.triangleIn(parcel), others);
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
        if (outcome instanceof FabricChange change) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, List.of(parcel), change);
            Fabric.assertIsFabric(after);
            assertThat(change.booked()).isEqualTo(parcel.booked());
            List<FabricParcel> parts = List.copyOf(after.subList(after.size() - 2, after.size()));
            Fabric.assertSameLand(parcel.plane(), union(parts));
            List<FabricParcel> rest = after.subList(0, after.size() - 2);
            FabricChange merged = (FabricChange) new Merge().merge(parts, rest);
            Fabric.assertRestored(parcel.plane(), merged.results().get(0).plane());
            assertThat(merged.booked()).isEqualTo(parcel.booked());
            List<FabricParcel> back = Fabric.after(after, parts, merged);
            Fabric.assertSameGrounds(others, back.subList(0, back.size() - 1));
        }
    }

    /** A parcel is taken out; where others lie all around, the gap is found and filled with the very same land. */
    @Property(tries = 1000)
    void gapIsFoundAndFilledWithTheVerySameVertices(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel taken = fabric.any();
        List<FabricParcel> others = fabric.allBut(List.of(taken));
        Coordinate inside = taken.plane().getInteriorPoint().getCoordinate();
        Optional<Polygon> gap = GapFinder.gapAt(inside, others);
        boolean isSurrounded = Rings.edges(taken.plane()).stream()
                .allMatch(edge -> others.stream()
                        .anyMatch(other -> Rings.edges(other.plane()).contains(edge)));
        Statistics.collect(isSurrounded, gap.isPresent());
        if (isSurrounded) {
            assertThat(gap.orElseThrow().norm()).isEqualTo(taken.plane().norm());
        }
        if (gap.isPresent()) {
            FabricChange change = (FabricChange) FILL.fillWithNew(gap.get(), others);
            assertThat(change.neighbours()).isEmpty();
            Fabric.assertIsFabric(Fabric.after(others, List.of(), change));
        }
    }

    @Property(tries = 500)
    void parcelThatTakesTheGapKeepsTheFabric(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel taken = fabric.any();
        List<FabricParcel> others = new ArrayList<>(fabric.allBut(List.of(taken)));
        FabricParcel into = others.remove(fabric.below(others.size()));
        List<FabricParcel> all = fabric.allBut(List.of(taken));
        Optional<Polygon> gap = GapFinder.gapAt(taken.plane().getInteriorPoint().getCoordinate(), all);
        if (gap.isPresent() && FILL.fill(gap.get(), into, others) instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(all, reshape);
            Fabric.assertIsFabric(after);
            Fabric.assertSameLand(
                    OverlayNGRobust.overlay(gap.get(), into.plane(), OverlayNG.UNION),
                    reshape.parcels().get(0).plane());
            Fabric.assertSameGrounds(others, Fabric.after(others, reshape));
        }
    }

    /** A corner of one parcel alone is moved, over others or away from them; then each of those is clipped. */
    @Property(tries = 500)
    void clippedOverlapsLeaveAFabric(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parcel = fabric.any();
        Coordinate corner = parcel.plane().getCoordinate();
        if (MOVE.move(corner, fabric.beside(corner, 10), List.of(parcel)) instanceof FabricReshape moved) {
            List<FabricParcel> now = Fabric.after(fabric.parcels, moved);
            for (FabricParcel other : fabric.allBut(List.of(parcel))) {
                now = clipped(now, other.id(), parcel.id());
            }
            Fabric.assertIsFabric(now);
            Geometry land = union(Fabric.after(fabric.parcels, moved));
            Fabric.assertNoLandMoved(land, union(now));
        }
    }

    private static List<FabricParcel> clipped(List<FabricParcel> fabric, long loserId, long keeperId) {
        FabricParcel loser = Fabric.withId(fabric, loserId);
        FabricParcel keeper = Fabric.withId(fabric, keeperId);
        List<FabricParcel> others = fabric.stream()
                .filter(parcel -> parcel != loser && parcel != keeper)
                .toList();
        FabricOutcome outcome = CLIP.clip(loser, keeper, others);
        if (outcome instanceof FabricReshape reshape) {
            Statistics.collect("DONE");
            return Fabric.after(fabric, reshape);
        }
        FabricRefused refused = (FabricRefused) outcome;
        Statistics.collect(refused.why());
        assertThat(refused.why()).isIn(FabricRefusal.NO_OVERLAP, FabricRefusal.LOSES_ALL);
        return refused.why() == FabricRefusal.LOSES_ALL
                ? fabric.stream().filter(parcel -> parcel != loser).toList()
                : fabric;
    }

    private static Geometry union(List<FabricParcel> parcels) {
        return OverlayNGRobust.union(parcels.stream().map(FabricParcel::plane).toList());
    }
}
