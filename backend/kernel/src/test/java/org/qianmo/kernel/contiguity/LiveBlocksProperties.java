package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LiveBlocksProperties {

    private static final int PLOTS = 14;
    private static final List<Corridor> ROADS = List.of(Land.corridor(9, 0, 12, 24), Land.corridor(0, 14, 24, 16));
    private static final Gap GAP = new Gap(0.5371, 4.1173);

    @Property(tries = 300)
    void followedBlocksAreThoseOfAFullComputation(@ForAll Random random, @ForAll boolean roads) {
        List<Corridor> corridors = roads ? ROADS : List.of();
        TreeMap<Long, Plot> present = new TreeMap<>();
        LiveBlocks followed = new LiveBlocks(List.of(), corridors, GAP);
        for (int step = 0; step < 8; step++) {
            Set<Long> gone = new HashSet<>(present.keySet());
            gone.removeIf(id -> random.nextInt(3) > 0);
            present.keySet().removeAll(gone);
            List<Plot> come = coming(present.keySet(), random);
            come.forEach(plot -> present.put(plot.id(), plot));
            followed.change(gone, come);
            assertThat(described(followed.blocks()))
                    .isEqualTo(described(Contiguity.blocks(List.copyOf(present.values()), corridors, GAP)));
            assertThat(ids(followed.sets()))
                    .isEqualTo(new EveryPair(corridors, GAP).blocks(List.copyOf(present.values())));
        }
    }

    @Property(tries = 300)
    void orderOfTheChangesDoesNotMatter(@ForAll Random random) {
        List<Plot> plots = new ArrayList<>(coming(Set.of(), random));
        LiveBlocks one = new LiveBlocks(plots, ROADS, GAP);
        Collections.shuffle(plots, random);
        LiveBlocks other = new LiveBlocks(List.of(), ROADS, GAP);
        plots.forEach(plot -> other.change(Set.of(), List.of(plot)));
        assertThat(described(other.blocks())).isEqualTo(described(one.blocks()));
    }

    @Example
    void tellsTheBlockAroundAPlot() {
        Plot west = Land.plot(1, 0, 0, 5, 5);
        Plot east = Land.plot(2, 5, 0, 9, 5);
        LiveBlocks blocks = new LiveBlocks(List.of(east, west, Land.plot(3, 50, 0, 60, 5)), List.of(), GAP);
        assertThat(blocks.around(2).orElseThrow().members()).containsExactly(west, east);
        blocks.change(Set.of(1L), List.of());
        assertThat(blocks.around(2).orElseThrow().members()).containsExactly(east);
        assertThat(blocks.around(1)).isEmpty();
    }

    @Property(tries = 300)
    void groundIsNearTheBlocksOfAllPlotsWithinTheGap(@ForAll Random random) {
        List<Plot> plots = coming(Set.of(), random);
        LiveBlocks blocks = new LiveBlocks(plots, ROADS, GAP);
        Plot ground = Land.plot(99, random.nextInt(20), random.nextInt(20), 21, 21);
        Set<Long> near = new HashSet<>();
        for (Plot plot : plots) {
            if (plot.plane().distance(ground.plane()) <= GAP.gapMetresMax()) {
                near.add(blocks.around(plot.id()).orElseThrow().members().get(0).id());
            }
        }
        assertThat(blocks.near(ground.plane()))
                .extracting(block -> block.members().get(0).id())
                .containsExactlyInAnyOrderElementsOf(near);
    }

    @Example
    void impossibleChangeChangesNothing() {
        Plot plot = Land.plot(1, 0, 0, 5, 5);
        Plot other = Land.plot(2, 5, 0, 9, 5);
        LiveBlocks blocks = new LiveBlocks(List.of(plot), List.of(), GAP);
        assertThatThrownBy(() -> blocks.change(Set.of(1L, 9L), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blocks.change(Set.of(), List.of(other, plot)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blocks.change(Set.of(), List.of(other, other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(blocks.sets()).containsExactly(List.of(plot));
    }

    private static List<Plot> coming(Set<Long> present, Random random) {
        List<Plot> come = new ArrayList<>();
        for (long id = 0; id < PLOTS; id++) {
            if (!present.contains(id) && random.nextBoolean()) {
                int x = random.nextInt(20);
                int y = random.nextInt(20);
                come.add(Land.plot(id, x, y, x + 1 + random.nextInt(4), y + 1 + random.nextInt(4)));
            }
        }
        return come;
    }

    private static List<String> described(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.members().stream().map(Plot::id).toList() + " " + block.acreage() + " "
                        + block.outline().norm())
                .toList();
    }

    private static Set<Set<Long>> ids(List<List<Plot>> sets) {
        Set<Set<Long>> ids = new HashSet<>();
        sets.forEach(set -> ids.add(new HashSet<>(set.stream().map(Plot::id).toList())));
        return ids;
    }
}
