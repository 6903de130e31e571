package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
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
import org.qianmo.kernel.topology.CoverageCheck;
import org.qianmo.kernel.topology.CoverageFinding;
import org.qianmo.kernel.topology.LayerRules;
import org.qianmo.kernel.topology.Neighbour;
import org.qianmo.kernel.topology.Tolerances;

/**
 * How long does the check of one edited parcel take among 200,000, the search for its neighbours included?
 *
 * <p>Sound edits take a parcel as it is; faulty ones pull one of its vertices 3 m to the north-east, which makes an overlap
 * or a gap or both. The baseline is validity and {@link CoveragePolygonValidator} of JTS on the neighbours that touch.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class CoverageCheckBenchmark {

    private static final long SEED = 20_250_102;
    private static final int PARCELS = 200_000;

    /** Between two edits, so that each is somewhere else: a prime, coprime to the number of parcels. */
    private static final int STRIDE = 7_919;

    private final CoverageCheck check = new CoverageCheck(Tolerances.DEFAULT, LayerRules.PARCELS);
    private final STRtree index = new STRtree();
    private List<Polygon> planes;
    private int edited;

    @Setup
    public void layer() {
        planes = GridCoverage.of(PARCELS, SEED).subList(0, PARCELS);
        for (int i = 0; i < PARCELS; i++) {
            index.insert(planes.get(i).getEnvelopeInternal(), new Neighbour(i + 1, null, planes.get(i)));
        }
        index.build();
    }

    @Benchmark
    public List<CoverageFinding> soundEdit() {
        Neighbour parcel = next();
        return check.findings(List.of(parcel), around(parcel, LayerRules.PARCELS.reachMetres()), null);
    }

    @Benchmark
    public List<CoverageFinding> faultyEdit() {
        Neighbour parcel = pulled(next());
        return check.findings(List.of(parcel), around(parcel, LayerRules.PARCELS.reachMetres()), null);
    }

    @Benchmark
    public List<CoverageFinding> faultyEditWithRepairs() {
        Neighbour parcel = pulled(next());
        return check.of(List.of(parcel), around(parcel, LayerRules.PARCELS.reachMetres()), null);
    }

    @Benchmark
    public boolean validatorBaseline() {
        Neighbour parcel = pulled(next());
        Geometry[] adjacent = around(parcel, 0).stream()
                .filter(other -> other.id() != parcel.id())
                .map(Neighbour::plane)
                .toArray(Geometry[]::new);
        double gapMetres = LayerRules.PARCELS.gapMetresMax();
        return parcel.plane().isValid()
                && CoveragePolygonValidator.validate(parcel.plane(), adjacent, gapMetres)
                        .isEmpty();
    }

    private Neighbour next() {
        edited = (edited + STRIDE) % PARCELS;
        return new Neighbour(edited + 1, null, planes.get(edited));
    }

    private List<Neighbour> around(Neighbour parcel, double metres) {
        Envelope window = new Envelope(parcel.plane().getEnvelopeInternal());
        window.expandBy(metres);
        List<Neighbour> around = new ArrayList<>();
        index.query(window, item -> around.add((Neighbour) item));
        return around;
    }

    private static Neighbour pulled(Neighbour parcel) {
        Geometry plane = parcel.plane().copy();
        Coordinate corner = plane.getCoordinates()[4];
        corner.setX(corner.x + 3);
        corner.setY(corner.y + 3);
        plane.geometryChanged();
        return new Neighbour(parcel.id(), null, plane);
    }
}
