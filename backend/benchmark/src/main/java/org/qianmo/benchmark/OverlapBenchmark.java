package org.qianmo.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
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
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.Tolerances;

/**
 * How long does an import search a whole layer for overlaps, beside an index with a general test of each pair?
 *
 * <p>The baselines look at the first {@link #SAMPLE} members only, against the whole layer: at 15,000 parcels that is
 * all of them; at 200,000 their time times {@code 200,000 / SAMPLE} is the time for the layer. Index included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class OverlapBenchmark {

    private static final int SAMPLE = 15_000;

    private static final long SEED = 20_250_102;
    private static final int PAIRS_MAX = 200_000;

    /** {@code T} in the first place: the interiors meet, in however thin a strip. */
    private static final String INTERIORS_MEET = "T********";

    @Param({"15000", "200000"})
    public int parcels;

    private List<Polygon> layer;

    @Setup
    public void layer() {
        layer = GridCoverage.of(parcels, SEED);
    }

    @Benchmark
    public int coverageOverlaps() {
        return asPlanted(
                new CoverageOverlaps(Tolerances.DEFAULT, PAIRS_MAX).pairs(layer).size());
    }

    @Benchmark
    public int relateBaseline() {
        return sampled((a, b) -> a.relate(b, INTERIORS_MEET));
    }

    @Benchmark
    public int overlayBaseline() {
        double squareMetres = 1;
        return sampled(
                (a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea() > squareMetres);
    }

    private interface PairTest {

        boolean overlap(Geometry a, Geometry b);
    }

    private int sampled(PairTest test) {
        STRtree index = new STRtree();
        for (int i = 0; i < layer.size(); i++) {
            index.insert(layer.get(i).getEnvelopeInternal(), i);
        }
        int pairs = 0;
        for (int i = 0; i < SAMPLE; i++) {
            pairs += pairsOf(i, index, test);
        }
        return pairs;
    }

    private int pairsOf(int first, STRtree index, PairTest test) {
        int pairs = 0;
        for (Object near : index.query(layer.get(first).getEnvelopeInternal())) {
            int second = (Integer) near;
            if (second > first && test.overlap(layer.get(first), layer.get(second))) {
                pairs++;
            }
        }
        return pairs;
    }

    /** A search that is fast and wrong is of no use. */
    private int asPlanted(int pairs) {
        if (pairs != GridCoverage.duplicates(parcels)) {
            throw new IllegalStateException(pairs + " overlaps instead of " + GridCoverage.duplicates(parcels));
        }
        return pairs;
    }
}
