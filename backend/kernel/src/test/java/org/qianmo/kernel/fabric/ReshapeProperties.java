package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/** The laws of parcels that keep their ids, over random fabrics. */
class ReshapeProperties {

    /** A hundredth for each of two measurings, and one that goes to the larger. */
    private static final BigDecimal ROUNDING_SQUARE_METRES = new BigDecimal("0.03");

    private static final ShiftBoundary SHIFT = new ShiftBoundary(Fabric.NO_MINIMUM);
    private static final MoveCorner MOVE = new MoveCorner(Fabric.NO_MINIMUM, 0);
    private static final InsertCorner INSERT = new InsertCorner(0.01);
    private static final DeleteCorner DELETE = new DeleteCorner(Fabric.NO_MINIMUM, 0.01);
    private static final ShiftToArea TO_AREA = new ShiftToArea(Fabric.NO_MINIMUM);

    @Property(tries = 1000)
    void shiftKeepsTheFabricTheLandAndTheAcreage(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        if (boundary(two).isPresent()
                && shift(fabric.parcels, two, fabric.shifted(boundary(two).get(), 15))
                        instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
            Fabric.assertIsFabric(after);
            assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
            Fabric.assertSameLand(union(two), union(reshape.parcels()));
            Fabric.assertSameGrounds(others(fabric.parcels, two), others(after, reshape.parcels()));
        }
    }

    @Property(tries = 500)
    void anyLineLeavesAFabricOrIsRefused(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        if (!two.isEmpty()
                && shift(fabric.parcels, two, fabric.lineAcross(two.get(0))) instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
            Fabric.assertIsFabric(after);
            assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
            Fabric.assertSameLand(union(two), union(reshape.parcels()));
        }
    }

    @Property(tries = 500)
    void shiftingBackRestoresEveryParcel(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        Optional<LineString> boundary = boundary(two);
        if (boundary.isPresent()
                && shift(fabric.parcels, two, fabric.shifted(boundary.get(), 5)) instanceof FabricReshape there
                && boundary(there.parcels()).isPresent()) {
            List<FabricParcel> shifted = Fabric.after(fabric.parcels, there);
            boolean twins = hasTwins(shifted);
            Statistics.label("corners within the tolerance").collect(twins);
            if (twins) {
                // Which of two corners a line ends at is not decided below the tolerance of the layer.
                return;
            }
            FabricReshape back = (FabricReshape) shift(shifted, there.parcels(), boundary.get());
            List<FabricParcel> restored = Fabric.after(shifted, back);
            Fabric.assertIsFabric(restored);
            Fabric.assertSameGrounds(fabric.parcels, restored);
            assertThat(back.parcels().get(0).booked().squareMetres())
                    .isCloseTo(two.get(0).booked().squareMetres(), within(ROUNDING_SQUARE_METRES));
        }
    }

    private static boolean hasTwins(List<FabricParcel> parcels) {
        List<Coordinate> corners = corners(parcels).stream().distinct().toList();
        return corners.stream()
                .anyMatch(one -> corners.stream()
                        .anyMatch(other ->
                                !one.equals2D(other) && one.distance(other) < Tolerances.DEFAULT.layerMetres()));
    }

    @Property(tries = 1000)
    void movedCornerKeepsTheFabric(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate corner = fabric.anyCorner();
        FabricOutcome outcome = move(fabric.parcels, corner, fabric.beside(corner, 12));
        if (outcome instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
            Fabric.assertIsFabric(after);
            List<FabricParcel> followers = fabric.parcels.stream()
                    .filter(parcel -> List.of(parcel.plane().getCoordinates()).contains(corner))
                    .toList();
            assertThat(reshape.parcels())
                    .extracting(FabricParcel::id)
                    .containsExactlyElementsOf(
                            followers.stream().map(FabricParcel::id).toList());
            boolean isInner = union(followers).getBoundary().distance(Rings.PLANE.createPoint(corner)) > 0;
            assertThat(reshape.unionKept()).isEqualTo(isInner);
            if (isInner) {
                Fabric.assertSameLand(union(followers), union(reshape.parcels()));
                assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
            }
        }
    }

    @Property(tries = 500)
    void movingBackRestoresEveryParcel(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate corner = fabric.anyCorner();
        Coordinate place = fabric.beside(corner, 12);
        if (move(fabric.parcels, corner, place) instanceof FabricReshape there) {
            List<FabricParcel> moved = Fabric.after(fabric.parcels, there);
            FabricReshape back = (FabricReshape) move(moved, place, corner);
            Fabric.assertSameGrounds(fabric.parcels, Fabric.after(moved, back));
        }
    }

    @Property(tries = 500)
    void insertedCornerIsInEveryParcelOfTheBorderAndCanBeTakenOut(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate place = fabric.anyOnBorder(fabric.any());
        FabricReshape reshape = (FabricReshape) INSERT.insert(place, fabric.parcels);
        List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
        Fabric.assertIsFabric(after);
        Fabric.assertSameGrounds(fabric.parcels, after);
        assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
        List<Coordinate> nodes = new ArrayList<>(corners(after));
        nodes.removeAll(corners(fabric.parcels));
        assertThat(nodes.stream().distinct()).hasSize(1);
        assertThat(nodes).hasSameSizeAs(reshape.neighbours());
        assertThat(NodeRemoval.idle(after, nodes.subList(0, 1))).isEqualTo(fabric.parcels);
    }

    /** A node that was inserted goes again; nothing else may be left of it. */
    @Property(tries = 500)
    void deletingUndoesInserting(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate place = fabric.anyOnBorder(fabric.any());
        List<FabricParcel> noded = Fabric.after(fabric.parcels, (FabricReshape) INSERT.insert(place, fabric.parcels));
        FabricReshape back = (FabricReshape) DELETE.delete(place, noded);
        assertThat(back.parcels()).isEmpty();
        assertThat(Fabric.after(noded, back)).isEqualTo(fabric.parcels);
    }

    @Property(tries = 1000)
    void deletedCornerIsInNoParcelAndTheFabricStays(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        Coordinate corner = bent(fabric);
        FabricOutcome outcome = DELETE.delete(corner, fabric.parcels);
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
        if (outcome instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
            Fabric.assertIsFabric(after);
            assertThat(corners(after)).doesNotContain(corner);
            if (reshape.unionKept()) {
                assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
                Fabric.assertSameLand(union(fabric.parcels), union(after));
            }
        }
    }

    /** A corner of the fabric, every other time one that was inserted on a border and moved away from it. */
    private static Coordinate bent(RandomFabric fabric) {
        Coordinate place = fabric.anyOnBorder(fabric.any());
        Coordinate target = fabric.beside(place, 5);
        FabricReshape inserted = (FabricReshape) INSERT.insert(place, fabric.parcels);
        List<FabricParcel> noded = Fabric.after(fabric.parcels, inserted);
        if (fabric.below(2) == 0 || !(MOVE.move(place, target, noded) instanceof FabricReshape moved)) {
            return fabric.anyCorner();
        }
        List<FabricParcel> bent = Fabric.after(noded, moved);
        fabric.parcels.replaceAll(parcel -> Fabric.withId(bent, parcel.id()));
        return corners(moved.parcels()).stream()
                .min(Comparator.comparingDouble(target::distance))
                .orElseThrow();
    }

    @Property(tries = 1000)
    void parallelShiftMeetsTheAreaAndKeepsTheRest(@ForAll long seed) {
        RandomFabric fabric = new RandomFabric(seed);
        List<FabricParcel> two = fabric.neighbours();
        if (two.isEmpty()) {
            return;
        }
        double whole = OfficialArea.ofPolygonal(two.get(0).plane())
                + OfficialArea.ofPolygonal(two.get(1).plane());
        Acreage wanted = Acreage.ofSquareMetres(whole * (1 + fabric.below(8)) / 9);
        FabricOutcome outcome = TO_AREA.shift(two.get(0), two.get(1), wanted, others(fabric.parcels, two));
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
        if (outcome instanceof FabricReshape reshape) {
            List<FabricParcel> after = Fabric.after(fabric.parcels, reshape);
            Fabric.assertIsFabric(after);
            assertThat(OfficialArea.ofPolygonal(reshape.parcels().get(0).plane()))
                    .isCloseTo(wanted.squareMetres().doubleValue(), within(0.01));
            assertThat(Fabric.booked(after)).isEqualTo(Fabric.booked(fabric.parcels));
            Fabric.assertSameLand(union(two), union(reshape.parcels()));
            Fabric.assertSameGrounds(others(fabric.parcels, two), others(after, reshape.parcels()));
        }
    }

    private static FabricOutcome shift(List<FabricParcel> fabric, List<FabricParcel> two, LineString line) {
        FabricOutcome outcome = SHIFT.shift(two.get(0), two.get(1), line, others(fabric, two));
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
        return outcome;
    }

    private static FabricOutcome move(List<FabricParcel> fabric, Coordinate from, Coordinate to) {
        FabricOutcome outcome = MOVE.move(from, to, fabric);
        Statistics.collect(outcome instanceof FabricRefused refused ? refused.why() : "DONE");
        return outcome;
    }

    /** The common border of two parcels, if it is one line. */
    private static Optional<LineString> boundary(List<FabricParcel> two) {
        if (two.isEmpty()) {
            return Optional.empty();
        }
        LineMerger merger = new LineMerger();
        for (LineSegment edge : Rings.edges(two.get(0).plane())) {
            if (Rings.edges(two.get(1).plane()).contains(edge)) {
                merger.add(edge.toGeometry(two.get(0).plane().getFactory()));
            }
        }
        Collection<?> lines = merger.getMergedLineStrings();
        return lines.size() == 1 ? Optional.of((LineString) lines.iterator().next()) : Optional.empty();
    }

    private static List<FabricParcel> others(List<FabricParcel> fabric, List<FabricParcel> some) {
        return fabric.stream().filter(parcel -> !some.contains(parcel)).toList();
    }

    private static List<Coordinate> corners(List<FabricParcel> fabric) {
        return fabric.stream()
                .flatMap(parcel -> Rings.corners(parcel.plane()).stream())
                .toList();
    }

    private static Geometry union(List<FabricParcel> parcels) {
        return OverlayNGRobust.union(parcels.stream().map(FabricParcel::plane).toList());
    }
}
