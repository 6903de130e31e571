package org.qianmo.kernel.dissolve;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Dissolved area of each zone, which follows one change after another.
 *
 * <p>A change computes anew the zones that it touches, by the code that computed them first and in the order of the ids;
 * so the areas hang on the present ground alone, to the last digit, and not on the way to it. Not safe for threads.
 */
public final class ZoneAreas {

    private final Map<Long, Long> zoneOf = new HashMap<>();
    private final Map<Long, TreeMap<Long, Geometry>> grounds = new TreeMap<>();
    private final Map<Long, Double> squareMetres = new TreeMap<>();

    /**
     * @param grounds in any order
     * @throws IllegalArgumentException if two have one id
     */
    public ZoneAreas(Collection<ZoneGround> grounds) {
        change(Set.of(), grounds);
    }

    /**
     * Takes grounds away and puts others in. What changes goes and comes under the same id. Either all of it happens or
     * nothing.
     *
     * @param gone ids, each of a present ground
     * @param come with different ids that are not present, or go in the same change
     * @throws IllegalArgumentException if an id that goes is not there, or one that comes is there or comes twice
     */
    public void change(Set<Long> gone, Collection<ZoneGround> come) {
        requirePossible(gone, come);
        Set<Long> touched = new TreeSet<>();
        gone.forEach(id -> touched.add(remove(id)));
        come.forEach(ground -> touched.add(put(ground)));
        Map<Long, Double> anew = new HashMap<>();
        touched.parallelStream().map(this::computed).toList().forEach(area -> anew.put(area.zone, area.squareMetres));
        squareMetres.putAll(anew);
        touched.stream().filter(zone -> grounds.get(zone).isEmpty()).forEach(this::forget);
    }

    /** Square metres of the plane by zone, ascending; zones without ground are not in it. A view. */
    public Map<Long, Double> squareMetres() {
        return Collections.unmodifiableMap(squareMetres);
    }

    private void requirePossible(Set<Long> gone, Collection<ZoneGround> come) {
        for (long id : gone) {
            if (!zoneOf.containsKey(id)) {
                throw new IllegalArgumentException("no ground " + id + " to take away");
            }
        }
        Set<Long> coming = new HashSet<>();
        for (ZoneGround ground : come) {
            if (!coming.add(ground.id()) || (zoneOf.containsKey(ground.id()) && !gone.contains(ground.id()))) {
                throw new IllegalArgumentException("ground " + ground.id() + " is there already");
            }
        }
    }

    private long remove(long id) {
        long zone = zoneOf.remove(id);
        grounds.get(zone).remove(id);
        return zone;
    }

    private long put(ZoneGround ground) {
        zoneOf.put(ground.id(), ground.zone());
        grounds.computeIfAbsent(ground.zone(), zone -> new TreeMap<>()).put(ground.id(), ground.plane());
        return ground.zone();
    }

    private Area computed(long zone) {
        return new Area(
                zone, DissolvedGround.squareMetres(List.copyOf(grounds.get(zone).values())));
    }

    private void forget(long zone) {
        grounds.remove(zone);
        squareMetres.remove(zone);
    }

    private record Area(long zone, double squareMetres) {}
}
