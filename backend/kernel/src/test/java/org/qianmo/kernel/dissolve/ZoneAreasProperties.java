package org.qianmo.kernel.dissolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ZoneAreasProperties {

    private static final int ZONES = 3;
    private static final int PARCELS = 12;

    @Property(tries = 300)
    void followedAreasAreThoseOfAFullComputationToTheLastDigit(@ForAll Random random) {
        TreeMap<Long, ZoneGround> present = new TreeMap<>();
        ZoneAreas followed = new ZoneAreas(List.of());
        for (int step = 0; step < 8; step++) {
            Set<Long> gone = some(present.keySet(), random);
            List<ZoneGround> come = coming(present.keySet(), gone, random);
            followed.change(gone, come);
            present.keySet().removeAll(gone);
            come.forEach(ground -> present.put(ground.id(), ground));
            assertThat(followed.squareMetres()).isEqualTo(new ZoneAreas(present.values()).squareMetres());
        }
    }

    @Property(tries = 300)
    void orderOfTheChangesDoesNotMatter(@ForAll Random random) {
        List<ZoneGround> grounds = new ArrayList<>(coming(Set.of(), Set.of(), random));
        ZoneAreas one = new ZoneAreas(grounds);
        Collections.shuffle(grounds, random);
        ZoneAreas other = new ZoneAreas(List.of());
        grounds.forEach(ground -> other.change(Set.of(), List.of(ground)));
        assertThat(other.squareMetres()).isEqualTo(one.squareMetres());
    }

    @Property(tries = 300)
    void eachZoneHasTheSquaresUnderItsGround(@ForAll Random random) {
        List<ZoneGround> grounds = coming(Set.of(), Set.of(), random);
        Map<Long, Double> areas = new ZoneAreas(grounds).squareMetres();
        for (long zone = 0; zone < ZONES; zone++) {
            long wanted = zone;
            int squares = RandomLayer.squaresUnder(grounds.stream()
                    .filter(ground -> ground.zone() == wanted)
                    .map(ZoneGround::plane)
                    .toList());
            assertThat(areas.getOrDefault(zone, 0.0)).isCloseTo(squares, within(1e-4));
        }
    }

    @Example
    void impossibleChangeChangesNothing() {
        ZoneGround ground = new ZoneGround(1, 1, RandomLayer.rectangle(0, 0, 2, 2));
        ZoneGround other = new ZoneGround(2, 1, RandomLayer.rectangle(4, 0, 6, 2));
        ZoneAreas areas = new ZoneAreas(List.of(ground));
        assertThatThrownBy(() -> areas.change(Set.of(1L, 9L), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> areas.change(Set.of(), List.of(other, ground)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> areas.change(Set.of(), List.of(other, other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(areas.squareMetres()).isEqualTo(Map.of(1L, 4.0));
    }

    private static Set<Long> some(Collection<Long> ids, Random random) {
        Set<Long> some = new HashSet<>(ids);
        some.removeIf(id -> random.nextInt(3) > 0);
        return some;
    }

    /** Some of what went comes again elsewhere, and some that was never there comes. */
    private static List<ZoneGround> coming(Set<Long> present, Set<Long> gone, Random random) {
        List<ZoneGround> come = new ArrayList<>();
        for (long id = 0; id < PARCELS; id++) {
            if ((!present.contains(id) || gone.contains(id)) && random.nextBoolean()) {
                come.add(new ZoneGround(id, random.nextInt(ZONES), RandomLayer.rectangle(random)));
            }
        }
        return come;
    }
}
