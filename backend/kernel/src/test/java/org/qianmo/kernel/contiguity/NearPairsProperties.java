package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Envelope;

/** Pairs of the grid against all pairs, one by one. */
class NearPairsProperties {

    private record Pair(int low, int high) {}

    /** Small boxes and a few that lie over many, points and lines among them. */
    @Provide
    Arbitrary<List<Envelope>> boxes() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 200);
        Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 6)),
                Tuple.of(1, Arbitraries.integers().between(0, 150)));
        return Combinators.combine(places, places, sizes, sizes)
                .as((x, y, width, height) -> new Envelope(x, x + width, y, y + height))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void everyPairThatIsNearIsVisitedOnce(
            @ForAll("boxes") List<Envelope> boxes, @ForAll @IntRange(max = 12) int reach) {
        List<Pair> expected = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Envelope grown = boxes.get(i).copy();
                grown.expandBy(reach);
                if (grown.intersects(boxes.get(j))) {
                    expected.add(new Pair(i, j));
                }
            }
        }
        List<Pair> visited = new ArrayList<>();
        NearPairs near = new NearPairs(boxes, reach);

        for (int cell = 0; cell < near.cells(); cell++) {
            near.visit(cell, (low, high) -> visited.add(new Pair(low, high)));
        }

        assertThat(visited).containsExactlyInAnyOrderElementsOf(expected);
    }
}
