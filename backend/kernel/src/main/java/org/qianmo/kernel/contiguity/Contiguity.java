package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/**
 * Blocks of contiguous plots (集中连片): the connected components of the links between them.
 *
 * <p>Two plots are linked if one of these holds:
 * <ol>
 * <li>their distance is at most {@code gapMetresMax}. Touching in one point is distance 0;
 * <li>they are <em>bridged</em>: from a corner of either plot a straight line to the nearest point of the other is at
 *     most {@code corridorMetresMax} long, and at most {@code gapMetresMax} of its length lies outside of all
 *     corridors. Where several points are nearest, each counts. The line that spans the distance of the two plots is one of these
 *     lines; the others find a bridge at either end of two borders that face each other.
 * </ol>
 * The corners decide: a corridor that joins two long sides in their middle, where neither has a corner, is no bridge.
 * Links do not depend on the order of plots, corridors, corners, or the two plots of a link, and a longer gap or
 * corridor never breaks one.
 *
 * <p>Source: no official definition was found; this one is the project's. Cost: an index finds the pairs near enough,
 * a few times the number of plots. Plots with a corner in common are joined first, and pairs already in one block are passed over.
 *
 * <p>Known weakness: a bridge is sought corner by side, which for two plots of thousands of corners each is slow.
 */
public final class Contiguity {

    /** Of equal acreage, the one with the lowest id first. */
    static final Comparator<Block> LARGEST_FIRST = Comparator.comparing(Block::acreage)
            .reversed()
            .thenComparing(block -> block.members().get(0).id());

    /** More than there are threads, so that none waits long for another. */
    private static final int PORTIONS = 32;

    private final List<Plot> plots;
    private final List<Sides> sides;
    private final CorridorSurface surface;
    private final Gap gap;
    private final Clusters clusters;

    private Contiguity(List<Plot> plots, CorridorSurface surface, Gap gap) {
        this.plots = plots;
        this.sides = plots.parallelStream().map(plot -> new Sides(plot.plane())).toList();
        this.surface = surface;
        this.gap = gap;
        this.clusters = new Clusters(plots.size());
    }

    /**
     * Every plot in exactly one block.
     *
     * @param plots with different ids, in any order
     * @param corridors surfaces that bridge, in any order; none of them becomes part of a block
     * @param gap lengths in metres
     * @return largest acreage first, of equal ones the one with the lowest id first; empty for no plots
     * @throws IllegalArgumentException if two plots have one id
     */
    public static List<Block> blocks(List<Plot> plots, List<Corridor> corridors, Gap gap) {
        return sets(plots, corridors, gap).parallelStream()
                .map(Block::of)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /**
     * The same blocks as their plots alone: the outlines, which cost more than finding the blocks, are not made.
     *
     * @param plots with different ids, in any order
     * @param corridors surfaces that bridge, in any order
     * @param gap lengths in metres
     * @return each block's plots ascending by id, the blocks by their lowest id; empty for no plots
     * @throws IllegalArgumentException if two plots have one id
     */
    public static List<List<Plot>> sets(List<Plot> plots, List<Corridor> corridors, Gap gap) {
        return sets(plots, new CorridorSurface(corridors), gap);
    }

    static List<List<Plot>> sets(List<Plot> plots, CorridorSurface surface, Gap gap) {
        List<Plot> byId =
                plots.stream().sorted(Comparator.comparingLong(Plot::id)).toList();
        requireDifferentIds(byId);
        Contiguity contiguity = new Contiguity(byId, surface, gap);
        contiguity.joinAtCorners();
        contiguity.joinTouching();
        if (!surface.isEmpty()) {
            contiguity.joinBridged();
        }
        return contiguity.sets();
    }

    private static void requireDifferentIds(List<Plot> byId) {
        for (int i = 1; i < byId.size(); i++) {
            if (byId.get(i - 1).id() == byId.get(i).id()) {
                throw new IllegalArgumentException(
                        "two plots with id " + byId.get(i).id());
            }
        }
    }

    /** By several threads, each with a share of the places. */
    private void joinAtCorners() {
        int corners = sides.stream().mapToInt(Sides::corners).sum();
        IntStream.range(0, SharedCorners.SHARES)
                .parallel()
                .mapToObj(share -> joinedAt(new SharedCorners(corners, share)))
                .toList()
                .forEach(clusters::joinAsIn);
    }

    private Clusters joinedAt(SharedCorners corners) {
        Clusters joined = new Clusters(plots.size());
        for (int i = 0; i < sides.size(); i++) {
            for (Coordinate[] ring : sides.get(i).rings) {
                for (int k = 1; k < ring.length; k++) {
                    joined.join(corners.firstAt(ring[k].x, ring[k].y, i), i);
                }
            }
        }
        return joined;
    }

    /** By several threads, each of which looks at what corners have joined; few pairs are left then. */
    private void joinTouching() {
        NearPairs near = near(gap.gapMetresMax());
        int[] roots = clusters.roots();
        IntStream.range(0, PORTIONS)
                .parallel()
                .mapToObj(portion -> touching(near, portion, roots))
                .toList()
                .forEach(links -> links.forEach(link -> clusters.join(link.low, link.high)));
    }

    private List<Link> touching(NearPairs near, int portion, int[] roots) {
        List<Link> links = new ArrayList<>();
        for (int cell = portion; cell < near.cells(); cell += PORTIONS) {
            near.visit(cell, (low, high) -> {
                if (roots[low] != roots[high] && touch(sides.get(low), sides.get(high))) {
                    links.add(new Link(low, high));
                }
            });
        }
        return links;
    }

    /** One after another: a bridge is sought only between what is not one block yet. */
    private void joinBridged() {
        NearPairs near = near(gap.corridorMetresMax());
        for (int cell = 0; cell < near.cells(); cell++) {
            near.visit(cell, (low, high) -> {
                if (!clusters.together(low, high) && bridged(sides.get(low), sides.get(high))) {
                    clusters.join(low, high);
                }
            });
        }
    }

    private NearPairs near(double metres) {
        return new NearPairs(sides.stream().map(each -> each.envelope).toList(), metres);
    }

    private boolean touch(Sides a, Sides b) {
        return a.within(gap.gapMetresMax(), b);
    }

    private boolean bridged(Sides a, Sides b) {
        Envelope between =
                a.envelopeGrownBy(gap.corridorMetresMax()).intersection(b.envelopeGrownBy(gap.corridorMetresMax()));
        return surface.isNear(between) && (leads(a, b) || leads(b, a));
    }

    private boolean leads(Sides from, Sides to) {
        for (LineSegment line : from.linesTo(to, gap.corridorMetresMax())) {
            if (surface.uncoveredMetres(line) <= gap.gapMetresMax()) {
                return true;
            }
        }
        return false;
    }

    /** Plots are by id, and so are sets that begin where their first plot is met. */
    private List<List<Plot>> sets() {
        return clusters.sets().stream()
                .map(set -> set.stream().map(plots::get).toList())
                .toList();
    }

    /** Two plots that are one block, by their numbers. */
    private record Link(int low, int high) {}
}
