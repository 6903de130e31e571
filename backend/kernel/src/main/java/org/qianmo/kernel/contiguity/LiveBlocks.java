package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.quadtree.Quadtree;

/**
 * Blocks that follow one change after another, and are always those that {@link Contiguity} would make of the present
 * plots.
 *
 * <p>A change gathers anew the blocks that lose a plot and those near a plot that comes; no link leads from them to any
 * other block, so all others stay. Not safe for threads.
 *
 * <p>Known weakness: a change costs what the blocks that it touches cost. Where all land is one block, that is
 * everything.
 */
public final class LiveBlocks {

    private final CorridorSurface surface;
    private final Gap gap;
    private final double reachMetres;
    private final Map<Long, Held> held = new HashMap<>();
    private final Quadtree places = new Quadtree();
    private final Set<Group> groups = new LinkedHashSet<>();

    /**
     * @param plots with different ids, in any order
     * @param corridors surfaces that bridge; they do not change
     * @param gap lengths in metres
     * @throws IllegalArgumentException if two plots have one id
     */
    public LiveBlocks(List<Plot> plots, List<Corridor> corridors, Gap gap) {
        this.surface = new CorridorSurface(corridors);
        this.gap = gap;
        this.reachMetres = corridors.isEmpty() ? gap.gapMetresMax() : gap.corridorMetresMax();
        gather(plots);
    }

    /**
     * Takes plots away and puts others in their places. A plot that changes goes and comes under the same id. Either all
     * of it happens or nothing.
     *
     * @param gone ids, each of a present plot
     * @param come plots with different ids that are not present, or go in the same change
     * @throws IllegalArgumentException if an id that goes is not there, or one that comes is there or comes twice
     */
    public void change(Set<Long> gone, Collection<Plot> come) {
        requirePossible(gone, come);
        Set<Group> touched = touched(gone, come);
        List<Plot> anew = new ArrayList<>(come);
        for (Group group : touched) {
            group.members.stream().filter(plot -> !gone.contains(plot.id())).forEach(anew::add);
        }
        groups.removeAll(touched);
        gone.forEach(this::forget);
        gather(anew);
    }

    /** As {@link Contiguity#blocks} would give them, in its order; outlines are kept until their block changes. */
    public List<Block> blocks() {
        return groups.parallelStream()
                .map(Group::block)
                .sorted(Contiguity.LARGEST_FIRST)
                .toList();
    }

    /** Each block as its plots, ascending by id; the blocks in no order. */
    public List<List<Plot>> sets() {
        return groups.stream().map(group -> group.members).toList();
    }

    /** The block that holds a plot; empty if there is no such plot. */
    public Optional<Block> around(long id) {
        return Optional.ofNullable(held.get(id)).map(plot -> plot.group.block());
    }

    /**
     * The blocks that a plot with this ground would become one with, but for what corridors bridge.
     *
     * @param plane polygon or multipolygon, metres, EPSG:4547
     * @return those with a plot no further away than the gap, the largest first
     */
    public List<Block> near(Geometry plane) {
        return standingIn(window(plane, gap.gapMetresMax()))
                .filter(plot -> plot.plane().isWithinDistance(plane, gap.gapMetresMax()))
                .map(plot -> held.get(plot.id()).group)
                .distinct()
                .map(Group::block)
                .sorted(Contiguity.LARGEST_FIRST)
                .toList();
    }

    private void requirePossible(Set<Long> gone, Collection<Plot> come) {
        for (long id : gone) {
            if (!held.containsKey(id)) {
                throw new IllegalArgumentException("no plot " + id + " to take away");
            }
        }
        Set<Long> coming = new HashSet<>();
        for (Plot plot : come) {
            if (!coming.add(plot.id()) || (held.containsKey(plot.id()) && !gone.contains(plot.id()))) {
                throw new IllegalArgumentException("plot " + plot.id() + " is there already");
            }
        }
    }

    private Set<Group> touched(Set<Long> gone, Collection<Plot> come) {
        Set<Group> touched = new LinkedHashSet<>();
        gone.forEach(id -> touched.add(held.get(id).group));
        for (Plot plot : come) {
            standingIn(window(plot.plane(), reachMetres)).forEach(other -> touched.add(held.get(other.id()).group));
        }
        return touched;
    }

    private Stream<Plot> standingIn(Envelope window) {
        List<?> found = places.query(window);
        return found.stream()
                .map(Plot.class::cast)
                .filter(plot -> plot.plane().getEnvelopeInternal().intersects(window));
    }

    private static Envelope window(Geometry plane, double metres) {
        Envelope window = new Envelope(plane.getEnvelopeInternal());
        window.expandBy(metres);
        return window;
    }

    private void forget(long id) {
        Plot plot = held.remove(id).plot;
        places.remove(plot.plane().getEnvelopeInternal(), plot);
    }

    private void gather(List<Plot> plots) {
        for (List<Plot> members : Contiguity.sets(plots, surface, gap)) {
            Group group = new Group(members);
            groups.add(group);
            members.forEach(plot -> put(plot, group));
        }
    }

    private void put(Plot plot, Group group) {
        if (held.put(plot.id(), new Held(plot, group)) == null) {
            places.insert(plot.plane().getEnvelopeInternal(), plot);
        }
    }

    private record Held(Plot plot, Group group) {}

    /** Same only as itself. */
    private static final class Group {

        private final List<Plot> members;
        private Block block;

        private Group(List<Plot> members) {
            this.members = members;
        }

        private Block block() {
            if (block == null) {
                block = Block.of(members);
            }
            return block;
        }
    }
}
