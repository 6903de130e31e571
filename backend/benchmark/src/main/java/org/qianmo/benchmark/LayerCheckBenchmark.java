package org.qianmo.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qianmo.kernel.topology.CoverageFinding;
import org.qianmo.kernel.topology.LayerCheck;
import org.qianmo.kernel.topology.LayerRules;
import org.qianmo.kernel.topology.Neighbour;
import org.qianmo.kernel.topology.Tolerances;

/**
 * How long does a check of a whole layer take: form, overlaps, gaps, vertices that do not coincide?
 *
 * <p>The baseline is what JTS has for it: validity of each parcel, then {@link CoverageValidator} with the same width of
 * gaps. It answers with lines and not with codes, and tells no enclosed gap that is wider; for these the union of the layer
 * would have to be added, which is timed by itself, on the parcels without duplicates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class LayerCheckBenchmark {

    private static final long SEED = 20_250_102;

    @Param({"15000", "200000"})
    public int parcels;

    private List<Polygon> planes;
    private List<Neighbour> layer;

    @Setup
    public void layer() {
        planes = GridCoverage.of(parcels, SEED);
        layer = IntStream.range(0, planes.size())
                .mapToObj(i -> new Neighbour(i + 1, null, planes.get(i)))
                .toList();
    }

    @Benchmark
    public List<CoverageFinding> layerCheck() {
        List<CoverageFinding> found = new LayerCheck(Tolerances.DEFAULT, LayerRules.COVERAGE).of(layer, null);
        if (found.size() != GridCoverage.duplicates(parcels)) {
            throw new IllegalStateException(found.size() + " findings");
        }
        return found;
    }

    @Benchmark
    public boolean validatorBaseline() {
        boolean valid = planes.stream().allMatch(Geometry::isValid);
        Geometry[] coverage = planes.toArray(Geometry[]::new);
        Geometry[] invalid = CoverageValidator.validate(coverage, LayerRules.COVERAGE.gapMetresMax());
        return valid && CoverageValidator.hasInvalidResult(invalid);
    }

    @Benchmark
    public Geometry unionBaseline() {
        Geometry[] sound = planes.subList(0, parcels).toArray(Geometry[]::new);
        return CoverageUnion.union(sound[0].getFactory().createGeometryCollection(sound));
    }
}
