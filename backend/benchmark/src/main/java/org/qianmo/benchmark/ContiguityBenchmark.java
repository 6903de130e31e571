package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.geometry.Acreage;

/**
 * How long does it take to gather plots into blocks, plots that touch and plots across roads?
 *
 * <p>In the grid every seventh parcel is a road, and every third of the rest is not asked for. The baseline is what one
 * would write with JTS: an index, the distance of each near pair, and a list of links to follow. It knows no roads, so it
 * stands beside {@link #touching}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class ContiguityBenchmark {

    private static final long SEED = 20_250_102;
    private static final int ROAD = 7;
    private static final int LEFT_OUT = 3;

    @Param({"1000", "10000", "100000"})
    public int parcels;

    private final List<Plot> plots = new ArrayList<>();
    private final List<Corridor> roads = new ArrayList<>();

    @Setup
    public void layer() {
        List<Polygon> planes = GridCoverage.of(parcels, SEED).subList(0, parcels);
        for (int i = 0; i < parcels; i++) {
            Polygon plane = planes.get(i);
            if (i % ROAD == 0) {
                roads.add(new Corridor(plane));
            } else if (i % LEFT_OUT != 0) {
                plots.add(new Plot(i, plane, Acreage.ofSquareMetres(plane.getArea())));
            }
        }
    }

    @Benchmark
    public List<Block> touching() {
        return Contiguity.blocks(plots, List.of(), Gap.DEFAULT);
    }

    @Benchmark
    public List<Block> acrossRoads() {
        return Contiguity.blocks(plots, roads, Gap.DEFAULT);
    }

    @Benchmark
    public int distanceBaseline() {
        STRtree index = new STRtree();
        for (int i = 0; i < plots.size(); i++) {
            index.insert(plots.get(i).plane().getEnvelopeInternal(), i);
        }
        boolean[] seen = new boolean[plots.size()];
        int blocks = 0;
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start]) {
                blocks++;
                follow(start, index, seen);
            }
        }
        return blocks;
    }

    private void follow(int start, STRtree index, boolean[] seen) {
        List<Integer> block = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int i = 0; i < block.size(); i++) {
            Geometry plane = plots.get(block.get(i)).plane();
            Envelope window = new Envelope(plane.getEnvelopeInternal());
            window.expandBy(Gap.DEFAULT.gapMetresMax());
            for (Object near : index.query(window)) {
                int other = (Integer) near;
                if (!seen[other] && plane.isWithinDistance(plots.get(other).plane(), Gap.DEFAULT.gapMetresMax())) {
                    seen[other] = true;
                    block.add(other);
                }
            }
        }
    }
}
