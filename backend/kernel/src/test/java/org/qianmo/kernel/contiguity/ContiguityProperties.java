package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Laws over small shapes on a grid of 24 by 24, where touching, overlap, holes and parallel borders are frequent.
 *
 * <p>The lengths of the gaps have digits that no distance on the grid has, so that no case hangs on a rounding.
 */
class ContiguityProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final PrecisionModel HUNDREDTH_OF_MICROMETRE = new PrecisionModel(1e8);

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void agreesWithEveryPairTriedOneByOne(
            @ForAll("plots") List<Plot> plots, @ForAll("corridors") List<Corridor> corridors, @ForAll("gaps") Gap gap) {
        assertThat(members(Contiguity.blocks(plots, corridors, gap)))
                .as("%s %s %s", plots, corridors, gap)
                .isEqualTo(new EveryPair(corridors, gap).blocks(plots));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void contiguityIsSymmetric(
            @ForAll("plots") List<Plot> plots, @ForAll("corridors") List<Corridor> corridors, @ForAll("gaps") Gap gap) {
        Geometry one = plots.get(0).plane();
        Geometry other = plots.get(plots.size() - 1).plane();
        assertThat(Contiguity.blocks(List.of(Land.plot(1, one), Land.plot(2, other)), corridors, gap))
                .hasSameSizeAs(Contiguity.blocks(List.of(Land.plot(2, one), Land.plot(1, other)), corridors, gap));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void orderOfTheInputDoesNotMatter(
            @ForAll("plots") List<Plot> plots,
            @ForAll("corridors") List<Corridor> corridors,
            @ForAll("gaps") Gap gap,
            @ForAll Random random) {
        List<Plot> shuffled = new ArrayList<>(plots.stream()
                .map(plot -> new Plot(plot.id(), plot.plane().reverse(), plot.acreage()))
                .toList());
        List<Corridor> roads = new ArrayList<>(corridors);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(roads, random);
        assertThat(described(Contiguity.blocks(shuffled, roads, gap)))
                .isEqualTo(described(Contiguity.blocks(plots, corridors, gap)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anOutlineIsTheGroundOfItsMembers(@ForAll("plots") List<Plot> plots, @ForAll("gaps") Gap gap) {
        assertThat(Contiguity.blocks(plots, List.of(), gap)).as("%s", plots).allSatisfy(block -> {
            Geometry ground = OverlayNGRobust.union(
                    block.members().stream().map(Plot::plane).toList());
            assertThat(block.outline().isValid()).isTrue();
            assertThat(OverlayNG.overlay(block.outline(), ground, OverlayNG.SYMDIFFERENCE, HUNDREDTH_OF_MICROMETRE)
                            .getArea())
                    .isCloseTo(0, within(1e-6));
        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void blocksPartitionThePlotsAndTheirAcreage(
            @ForAll("plots") List<Plot> plots, @ForAll("corridors") List<Corridor> corridors, @ForAll("gaps") Gap gap) {
        List<Block> blocks = Contiguity.blocks(plots, corridors, gap);
        assertThat(blocks.stream().flatMap(block -> block.members().stream()))
                .containsExactlyInAnyOrderElementsOf(plots);
        assertThat(Acreage.sum(blocks.stream().map(Block::acreage).toList()))
                .isEqualTo(Acreage.sum(plots.stream().map(Plot::acreage).toList()));
        assertThat(blocks).allSatisfy(block -> {
            assertThat(block.members()).extracting(Plot::id).isSorted();
            assertThat(block.compactness()).isBetween(0.0, 1.0);
        });
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void moreGapOrCorridorNeverMakesMoreBlocks(
            @ForAll("plots") List<Plot> plots,
            @ForAll("corridors") List<Corridor> corridors,
            @ForAll("gaps") Gap one,
            @ForAll("gaps") Gap other) {
        Gap larger = new Gap(
                Math.max(one.gapMetresMax(), other.gapMetresMax()),
                Math.max(one.corridorMetresMax(), other.corridorMetresMax()));
        Set<Set<Long>> wide = members(Contiguity.blocks(plots, corridors, larger));
        for (Set<Long> narrow : members(Contiguity.blocks(plots, corridors.subList(0, corridors.size() / 2), one))) {
            assertThat(wide).as("%s lies within one block", narrow).anyMatch(block -> block.containsAll(narrow));
        }
    }

    private static List<String> described(List<Block> blocks) {
        return blocks.stream()
                .map(block -> ids(block) + " " + block.acreage() + " " + block.blockClass())
                .toList();
    }

    private static Set<Set<Long>> members(List<Block> blocks) {
        return blocks.stream().map(block -> new TreeSet<>(ids(block))).collect(Collectors.toSet());
    }

    private static List<Long> ids(Block block) {
        return block.members().stream().map(Plot::id).toList();
    }

    @Provide
    Arbitrary<Gap> gaps() {
        return Combinators.combine(Arbitraries.of(0.0371, 0.5371, 1.1371, 2.3371), Arbitraries.of(0.0, 2.1173, 9.1173))
                .as((gap, more) -> new Gap(gap, gap + more));
    }

    @Provide
    Arbitrary<List<Corridor>> corridors() {
        return grounds(12).map(Corridor::new).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Plot>> plots() {
        return Combinators.combine(grounds(5), Arbitraries.integers().between(1, 1_000_000))
                .as(ContiguityProperties::booked)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(ContiguityProperties::numbered);
    }

    private static Plot booked(Geometry plane, int hundredths) {
        return new Plot(0, plane, new Acreage(BigDecimal.valueOf(hundredths, 2)));
    }

    /** Ids that are not in the order of the list. */
    private static List<Plot> numbered(List<Plot> plots) {
        List<Plot> numbered = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            numbered.add(new Plot(
                    7 * (i + 3) % 11, plots.get(i).plane(), plots.get(i).acreage()));
        }
        return numbered;
    }

    /** Triangles and quadrangles within a square of the given width, and frames around a hole. */
    private static Arbitrary<Geometry> grounds(int width) {
        Arbitrary<Integer> inside = Arbitraries.integers().between(0, width);
        Arbitrary<Coordinate> corners = Combinators.combine(inside, inside).as(Coordinate::new);
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 24 - width);
        Arbitrary<Geometry> polygons = corners.list().ofMinSize(3).ofMaxSize(4).map(ContiguityProperties::polygon);
        Arbitrary<Geometry> frames = Arbitraries.just(
                Land.rectangle(0, 0, width, width).difference(Land.rectangle(1, 1, width - 1, width - 1)));
        Arbitrary<Geometry> plots =
                Combinators.combine(inside, inside).as((x, y) -> Land.rectangle(0, 0, Math.max(1, x), Math.max(1, y)));
        Arbitrary<Geometry> shapes =
                Arbitraries.oneOf(polygons, plots, plots, frames).filter(Geometry::isValid);
        return Combinators.combine(shapes, grid, grid)
                .as((ground, x, y) ->
                        AffineTransformation.translationInstance(x, y).transform(ground));
    }

    private static Polygon polygon(List<Coordinate> corners) {
        Coordinate[] ring = corners.toArray(new Coordinate[corners.size() + 1]);
        ring[corners.size()] = ring[0].copy();
        return PLANE.createPolygon(ring);
    }
}
