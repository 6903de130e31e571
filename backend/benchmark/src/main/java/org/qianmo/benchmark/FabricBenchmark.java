package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qianmo.kernel.fabric.FabricChange;
import org.qianmo.kernel.fabric.FabricParcel;
import org.qianmo.kernel.fabric.FabricReshape;
import org.qianmo.kernel.fabric.Merge;
import org.qianmo.kernel.fabric.MoveCorner;
import org.qianmo.kernel.fabric.ShiftBoundary;
import org.qianmo.kernel.fabric.SplitByLine;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * How long does one operation on a parcel and its 8 neighbours take, beside the overlay that a union alone would cost?
 *
 * <p>Acreages, new nodes in the neighbours and the checks of the results are included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FabricBenchmark {

    private static final long SEED = 20_250_102;
    private static final int COLUMNS = 5;
    private static final int CENTRE = 2 * COLUMNS + 2;

    private final SplitByLine split = new SplitByLine(Tolerances.DEFAULT);
    private final Merge merge = new Merge();
    private final ShiftBoundary shift = new ShiftBoundary(Tolerances.DEFAULT);
    private final MoveCorner move = new MoveCorner(Tolerances.DEFAULT, 0);

    private List<FabricParcel> all;
    private FabricParcel one;
    private FabricParcel other;
    private List<FabricParcel> aroundOne;
    private List<FabricParcel> aroundBoth;
    private LineString across;
    private LineString boundary;
    private Coordinate corner;
    private Coordinate place;

    @Setup
    public void neighbourhood() {
        List<Polygon> layer = GridCoverage.of(COLUMNS * COLUMNS, SEED);
        all = new ArrayList<>();
        for (Polygon plane : layer) {
            Acreage booked = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
            all.add(new FabricParcel(all.size() + 1, plane, booked));
        }
        one = all.get(CENTRE);
        other = all.get(CENTRE + 1);
        aroundOne = touching(one.plane(), List.of(one));
        aroundBoth = touching(OverlayNGRobust.union(List.of(one.plane(), other.plane())), List.of(one, other));
        across = northward(one.plane().getCentroid().getX());
        boundary = northward(other.plane().getCentroid().getX());
        corner = one.plane().getCoordinates()[3];
        place = new Coordinate(corner.x + 2, corner.y + 1);
    }

    private List<FabricParcel> touching(Geometry plane, List<FabricParcel> but) {
        return all.stream()
                .filter(parcel -> !but.contains(parcel) && parcel.plane().intersects(plane))
                .toList();
    }

    private LineString northward(double eastingMetres) {
        double south = one.plane().getEnvelopeInternal().getMinY() - 30;
        double north = one.plane().getEnvelopeInternal().getMaxY() + 30;
        return new GeometryFactory()
                .createLineString(
                        new Coordinate[] {new Coordinate(eastingMetres, south), new Coordinate(eastingMetres, north)});
    }

    @Benchmark
    public FabricChange splitByLine() {
        return (FabricChange) split.split(one, across, aroundOne);
    }

    @Benchmark
    public FabricChange merge() {
        return (FabricChange) merge.merge(List.of(one, other), aroundBoth);
    }

    @Benchmark
    public FabricReshape shiftBoundary() {
        return (FabricReshape) shift.shift(one, other, boundary, aroundBoth);
    }

    @Benchmark
    public FabricReshape moveCorner() {
        return (FabricReshape) move.move(corner, place, all);
    }

    @Benchmark
    public Geometry overlayBaseline() {
        return OverlayNGRobust.union(List.of(one.plane(), other.plane()));
    }
}
