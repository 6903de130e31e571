package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Parcels by id and by place, and what becomes of them if some are given other shapes. */
final class Surroundings {

    private final Map<Long, Neighbour> parcels = new HashMap<>();
    private final HPRtree index = new HPRtree();

    /** @param parcels with different ids */
    Surroundings(Collection<Neighbour> parcels) {
        for (Neighbour parcel : parcels) {
            this.parcels.put(parcel.id(), parcel);
            index.insert(parcel.plane().getEnvelopeInternal(), parcel);
        }
    }

    Geometry plane(long id) {
        return parcels.get(id).plane();
    }

    /** Ascending by id. */
    List<Neighbour> near(Envelope envelope) {
        List<Neighbour> near = new ArrayList<>();
        for (Object parcel : index.query(envelope)) {
            near.add((Neighbour) parcel);
        }
        near.sort(Comparator.comparingLong(Neighbour::id));
        return near;
    }

    /** Ascending by id, those with these ids left out. */
    List<Neighbour> near(Envelope envelope, Set<Long> except) {
        return near(envelope).stream()
                .filter(parcel -> !except.contains(parcel.id()))
                .toList();
    }

    /** How many parcels have a vertex at a position. */
    long countAt(Coordinate position) {
        return near(new Envelope(position)).stream()
                .filter(parcel -> Vertices.of(parcel.plane()).contains(position))
                .count();
    }

    /** The parcels with these ids, in the shapes given for them or as they are. */
    List<Neighbour> with(Set<Long> ids, Map<Long, Geometry> shapes) {
        return ids.stream()
                .sorted()
                .map(id -> new Neighbour(id, parcels.get(id).code(), shapes.getOrDefault(id, plane(id))))
                .toList();
    }

    /**
     * New shapes together with the neighbours that get new vertices from them.
     *
     * @param metres how far beside the border of a neighbour a new vertex may lie
     */
    Map<Long, Geometry> withNodes(Map<Long, Geometry> shapes, double metres) {
        Map<Long, Geometry> noded = new HashMap<>(shapes);
        for (Map.Entry<Long, Geometry> shape : shapes.entrySet()) {
            Set<Coordinate> added = Vertices.of(shape.getValue());
            added.removeAll(Vertices.of(plane(shape.getKey())));
            for (Neighbour other : near(shape.getValue().getEnvelopeInternal(), Set.of(shape.getKey()))) {
                Geometry before = noded.getOrDefault(other.id(), other.plane());
                Geometry after = Vertices.inserted(before, added, metres);
                if (after != before) {
                    noded.put(other.id(), after);
                }
            }
        }
        return noded;
    }
}
