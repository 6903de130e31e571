package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Gives vertices that mean the same place the same digits. */
final class VertexWeld {

    private final HPRtree index = new HPRtree();
    private final double metres;

    /**
     * @param places whose digits count
     * @param metres how far from a place a vertex may be that means it; less than between any two places
     */
    VertexWeld(Collection<Coordinate> places, double metres) {
        this.metres = metres;
        places.forEach(place -> index.insert(new Envelope(place), place));
    }

    /** The same land with the digits of the places; the very same object if no vertex is near one. */
    Geometry into(Geometry plane) {
        return Rings.mapped(plane, this::intoRing);
    }

    /** The nearest place that a vertex may mean. */
    Optional<Coordinate> placeOf(Coordinate vertex) {
        Envelope near = new Envelope(vertex);
        near.expandBy(metres);
        List<?> places = index.query(near);
        return places.stream()
                .map(place -> (Coordinate) place)
                .filter(place -> place.distance(vertex) <= metres)
                .min(Comparator.<Coordinate>comparingDouble(vertex::distance).thenComparing(Comparator.naturalOrder()));
    }

    private Coordinate[] intoRing(Coordinate[] ring) {
        Coordinate[] welded = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            welded[i] = placeOf(ring[i]).orElse(ring[i]);
        }
        return welded;
    }
}
