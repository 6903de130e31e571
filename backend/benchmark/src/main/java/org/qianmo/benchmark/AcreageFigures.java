package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.LiveBlocks;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.dissolve.ZoneAreas;
import org.qianmo.kernel.dissolve.ZoneGround;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Dissolved acreage by zone and contiguous blocks beside the same in SQL, as Markdown. Fails if the results differ.
 *
 * <p>Arguments: JDBC address, user, parcels, consolidated parcels, rounds; the password is in {@code PGPASSWORD}. The
 * database is empty but for PostGIS.
 */
public final class AcreageFigures {

    private static final Gap TOUCHING = new Gap(0.5, 0.5);
    private static final double PERMITTED_SQUARE_METRES = 0.01;
    private static final int WARMING = 4;
    private static final int CHANGES = 300;

    private final AcreageRows rows;
    private final AcreageQueries queries;
    private final int rounds;

    private AcreageFigures(AcreageRows rows, int rounds) {
        this.rows = rows;
        this.queries = new AcreageQueries(rows.connection());
        this.rounds = rounds;
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        int parcels = Integer.parseInt(arguments[2]);
        try (AcreageRows rows = new AcreageRows(arguments[0], arguments[1], System.getenv("PGPASSWORD"), parcels)) {
            AcreageLayer.fill(rows.connection(), parcels, Integer.parseInt(arguments[3]));
            AcreageFigures figures = new AcreageFigures(rows, Integer.parseInt(arguments[4]));
            figures.zones();
            figures.whole();
            figures.blocks();
        }
    }

    private void zones() throws Exception {
        Timed<Map<Long, Double>> ours =
                new Timed<>("kernel, rows read included", () -> new ZoneAreas(rows.consolidated()).squareMetres());
        Timed<Map<Long, Double>> summing = new Timed<>(
                "SQL: sums, ST_Union where parcels overlap",
                () -> queries.areas(AcreageQueries.UNION_WHERE_OVERLAPPING));
        Timed<Map<Long, Double>> union =
                new Timed<>("baseline: SQL, ST_Union by zone", () -> queries.areas(AcreageQueries.UNION_BY_ZONE));
        Timed<Map<Long, Double>> sum = new Timed<>(
                "SQL: sums alone, wrong where parcels overlap", () -> queries.areas(AcreageQueries.PLAIN_SUM_BY_ZONE));
        Timed.inTurn(WARMING, rounds, List.of(ours, summing, union, sum));
        ZoneAreas followed = new ZoneAreas(rows.consolidated());
        Iterator<Long> ids = rows.others(WARMING + CHANGES).iterator();
        Timed<ZoneAreas> change = new Timed<>("kernel, after one approval, its row read", () -> {
            followed.change(Set.of(), List.of(rows.one(ids.next())));
            return followed;
        });
        Timed.inTurn(WARMING, CHANGES, List.of(change));
        print("Consolidated acreage by zone, dissolved", List.of(ours, summing, union, sum), union);
        System.out.println(change.row(ours).replace("× |", "× (the kernel's full one) |"));
        System.out.printf(
                "%nLargest difference of a zone: %.6f m² to SQL that sums what overlaps nothing, %.6f m² to ST_Union, %.2f m² to sums alone%n",
                same(ours.result(), summing.result()),
                same(ours.result(), union.result()),
                difference(ours.result(), sum.result()));
    }

    private void whole() throws Exception {
        Timed<Geometry> ours = new Timed<>(
                "kernel: outlines of what touches, rows read included", () -> outline(plots(rows.consolidated())));
        Timed<Map<Long, Double>> union = new Timed<>("baseline: ST_Union", () -> queries.areas(AcreageQueries.WHOLE));
        Timed.inTurn(WARMING, rounds, List.of(ours, union));
        print("The whole, dissolved", List.of(ours, union), union);
        double right = union.result().get(0L);
        System.out.printf(
                "%nDifference: %.6f m²; %s%n",
                same(Map.of(0L, ours.result().getArea()), union.result()),
                trusting(planes(rows.consolidated()), right));
    }

    private static Geometry outline(List<Plot> plots) {
        List<Geometry> outlines = Contiguity.blocks(plots, List.of(), new Gap(0, 0)).stream()
                .map(Block::outline)
                .toList();
        return outlines.get(0).getFactory().buildGeometry(outlines);
    }

    private static String trusting(List<Geometry> planes, double right) {
        try {
            double area = CoverageUnion.union(planes.toArray(Geometry[]::new)).getArea();
            return String.format(Locale.ROOT, "CoverageUnion of JTS is %.2f m² off", area - right);
        } catch (TopologyException e) {
            return "CoverageUnion of JTS gives up: " + e.getMessage();
        }
    }

    private void blocks() throws Exception {
        Timed<List<List<Plot>>> ours = new Timed<>(
                "kernel, rows read included", () -> Contiguity.sets(plots(rows.consolidated()), List.of(), TOUCHING));
        List<Plot> read = plots(rows.consolidated());
        Timed<List<List<Plot>>> memory =
                new Timed<>("kernel, parcels in memory", () -> Contiguity.sets(read, List.of(), TOUCHING));
        Timed<Map<Long, Long>> clusters = new Timed<>("baseline: ST_ClusterDBSCAN", queries::clusters);
        Timed.inTurn(WARMING, rounds, List.of(ours, memory, clusters));
        LiveBlocks followed = new LiveBlocks(read, List.of(), TOUCHING);
        Iterator<Long> ids = rows.others(WARMING + CHANGES).iterator();
        Timed<LiveBlocks> change = new Timed<>("kernel, after one approval, its row read", () -> {
            followed.change(Set.of(), plots(List.of(rows.one(ids.next()))));
            return followed;
        });
        Timed.inTurn(WARMING, CHANGES, List.of(change));
        print("Contiguous blocks, gap 0.5 m", List.of(ours, memory, clusters), clusters);
        System.out.println(change.row(ours).replace("× |", "× (the kernel's full one) |"));
        if (!lowest(ours.result()).equals(lowest(clusters.result()))) {
            throw new IllegalStateException("the blocks are not those of ST_ClusterDBSCAN");
        }
        System.out.printf(
                "%nThe same %d blocks, the largest of %d parcels%n",
                ours.result().size(),
                ours.result().stream().mapToInt(List::size).max().orElse(0));
    }

    private static void print(String title, List<? extends Timed<?>> all, Timed<?> baseline) {
        System.out.printf(
                "%n### %s%n%n| what | n | ms, median (least–most) | times as fast as the baseline |%n", title);
        System.out.println("|---|---|---|---|");
        all.forEach(each -> System.out.println(each.row(baseline)));
    }

    private static double same(Map<Long, Double> ours, Map<Long, Double> theirs) {
        double difference = difference(ours, theirs);
        if (difference > PERMITTED_SQUARE_METRES) {
            throw new IllegalStateException("areas differ by " + difference + " m²");
        }
        return difference;
    }

    private static double difference(Map<Long, Double> ours, Map<Long, Double> theirs) {
        if (!ours.keySet().equals(theirs.keySet())) {
            throw new IllegalStateException("not the same zones");
        }
        return ours.keySet().stream()
                .mapToDouble(zone -> Math.abs(ours.get(zone) - theirs.get(zone)))
                .max()
                .orElse(0);
    }

    private static List<Geometry> planes(List<ZoneGround> grounds) {
        return grounds.stream().map(ZoneGround::plane).toList();
    }

    private static List<Plot> plots(List<ZoneGround> grounds) {
        return grounds.stream()
                .map(ground -> new Plot(ground.id(), ground.plane(), Acreage.ZERO))
                .toList();
    }

    /** By id the lowest id of its block: the same for the same blocks, whatever their numbers. */
    private static Map<Long, Long> lowest(List<List<Plot>> blocks) {
        Map<Long, Long> lowest = new HashMap<>();
        blocks.forEach(block ->
                block.forEach(plot -> lowest.put(plot.id(), block.get(0).id())));
        return lowest;
    }

    private static Map<Long, Long> lowest(Map<Long, Long> clusters) {
        Map<Long, Long> first = new HashMap<>();
        List<Long> ids = new ArrayList<>(clusters.keySet());
        ids.sort(null);
        ids.forEach(id -> first.putIfAbsent(clusters.get(id), id));
        Map<Long, Long> lowest = new HashMap<>();
        ids.forEach(id -> lowest.put(id, first.get(clusters.get(id))));
        return lowest;
    }
}
