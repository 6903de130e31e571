package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.kernel.geometry.Acreage;

/** Split, merge and their reverse on what comes back from a store, where straight is straight to some µm only. */
class MergeAgainProperties {

    private static final SplitByLine SPLIT = new SplitByLine(Fabric.NO_MINIMUM);

    @Property(tries = 500)
    void mergeOfAStoredSplitRestoresEveryParcel(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parent = fabric.any();
        List<FabricParcel> others = fabric.allBut(List.of(parent));
        if (SPLIT.split(parent, fabric.lineAcross(parent), others) instanceof FabricChange change) {
            StoreNoise store = new StoreNoise(seed);
            List<FabricParcel> stored = store.stored(Fabric.after(fabric.parcels, List.of(parent), change));
            Fabric.assertIsFabric(stored);
            int first = stored.size() - change.results().size();
            List<FabricParcel> parts = stored.subList(first, stored.size());
            FabricChange merged = (FabricChange) new Merge().merge(parts, stored.subList(0, first));
            List<FabricParcel> back = Fabric.after(stored, List.copyOf(parts), merged);
            Fabric.assertIsFabric(back);
            Fabric.assertRestored(
                    store.stored(parent.plane()), merged.results().get(0).plane());
            for (FabricParcel other : store.stored(others)) {
                Fabric.assertRestored(
                        other.plane(), Fabric.withId(back, other.id()).plane());
            }
        }
    }

    @Property(tries = 500)
    void storedShapeIsTheSameGround(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parcel = fabric.any();
        FabricReshape noded = (FabricReshape) new InsertCorner(1).insert(fabric.anyOnBorder(parcel), List.of(parcel));
        StoreNoise store = new StoreNoise(seed);
        assertThat(SameGround.test(
                        parcel.plane(), store.stored(noded.neighbours().get(0).plane())))
                .isTrue();
        assertThat(SameGround.test(store.stored(noded.neighbours().get(0).plane()), parcel.plane()))
                .isTrue();
    }

    @Property(tries = 500)
    void movedCornerIsOtherGround(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parcel = fabric.any();
        Coordinate corner = parcel.plane().getCoordinate();
        if (new MoveCorner(Fabric.NO_MINIMUM, 0).move(corner, fabric.beside(corner, 1), List.of(parcel))
                instanceof FabricReshape moved) {
            assertThat(SameGround.test(parcel.plane(), moved.parcels().get(0).plane()))
                    .isFalse();
        }
    }

    /** Merge, then a split next door that puts nodes on the border, then back. */
    @Property(tries = 500)
    void unmergeRestoresTheFormerParcelsWithWhatCameSince(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> former = fabric.neighbours();
        if (former.isEmpty() || !(new Merge().merge(former, fabric.allBut(former)) instanceof FabricChange merge)) {
            return;
        }
        StoreNoise store = new StoreNoise(seed);
        List<FabricParcel> now = splitAnother(fabric, Fabric.after(fabric.parcels, former, merge));
        now = store.stored(now);
        int place = fabric.parcels.size() - former.size();
        FabricParcel merged = now.stream()
                .filter(parcel -> parcel.id() == 1_000_000 + place)
                .findFirst()
                .orElseThrow();
        List<FabricParcel> others = new ArrayList<>(now);
        others.remove(merged);
        FabricChange change = (FabricChange) Unmerge.restore(merged, store.stored(former), others);
        Fabric.assertIsFabric(Fabric.after(now, List.of(merged), change));
        assertThat(change.booked()).isEqualTo(merged.booked());
        for (int i = 0; i < former.size(); i++) {
            Piece piece = change.results().get(i);
            assertThat(SameGround.test(piece.plane(), former.get(i).plane())).isTrue();
            assertThat(piece.booked()).isEqualTo(former.get(i).booked());
        }
    }

    private static List<FabricParcel> splitAnother(RandomFabric fabric, List<FabricParcel> now) {
        FabricParcel other = fabric.any();
        if (now.contains(other)
                && SPLIT.split(other, fabric.lineAcross(other), without(now, other)) instanceof FabricChange change) {
            return Fabric.after(now, List.of(other), change);
        }
        return now;
    }

    @Property(tries = 500)
    void lineageOfASplitAndOfItsMergeIsExact(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        FabricParcel parent = fabric.any();
        FabricParcel contract = new FabricParcel(
                parent.id(), parent.plane(), parent.booked().plus(new Acreage(new BigDecimal("3.21"))));
        if (SPLIT.split(contract, fabric.lineAcross(parent), List.of()) instanceof FabricChange change) {
            List<FabricParcel> parts = Fabric.after(List.of(contract), List.of(contract), change);
            assertThat(LineageShares.of(List.of(contract), parts))
                    .filteredOn(edge -> edge.area().squareMetres().signum() > 0)
                    .allMatch(edge -> edge.area().equals(parts.get(edge.child()).booked()));
            assertThat(LineageShares.of(parts, List.of(contract)))
                    .allMatch(
                            edge -> edge.area().equals(parts.get(edge.parent()).booked()));
        }
    }

    @Property(tries = 500)
    void lineageOfAShiftSumsToEachParent(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        if (!two.isEmpty()
                && new ShiftBoundary(Fabric.NO_MINIMUM)
                                .shift(two.get(0), two.get(1), fabric.lineAcross(two.get(0)), List.of())
                        instanceof FabricReshape reshape) {
            List<LineageEdge> edges = LineageShares.of(two, reshape.parcels());
            for (int i = 0; i < 2; i++) {
                int parent = i;
                assertThat(Acreage.sum(edges.stream()
                                .filter(edge -> edge.parent() == parent)
                                .map(LineageEdge::area)
                                .toList()))
                        .isEqualTo(two.get(i).booked());
            }
        }
    }

    private static List<FabricParcel> without(List<FabricParcel> fabric, FabricParcel one) {
        return fabric.stream().filter(parcel -> parcel != one).toList();
    }
}
