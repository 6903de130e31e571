package org.qianmo.kernel.topology;

import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The members of a layer with their edges, numbered from 0, and an index over them. Safe for concurrent reading. */
final class Members {

    final List<? extends Geometry> plane;
    final List<AreaEdges> edges;
    private final HPRtree index = new HPRtree();

    /** @param plane polygons or multipolygons without errors of form; an empty one is near nothing */
    Members(List<? extends Geometry> plane) {
        this.plane = plane;
        this.edges = plane.parallelStream().map(AreaEdges::of).toList();
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).envelope.isNull()) {
                index.insert(edges.get(i).envelope, i);
            }
        }
        index.build();
    }

    int size() {
        return edges.size();
    }

    /** Ascending, from a number on. */
    int[] near(Envelope envelope, int from) {
        Numbers numbers = new Numbers(from);
        index.query(envelope, numbers);
        return numbers.sorted();
    }

    /** Whether any member holds a position, border included. */
    boolean hold(Coordinate position) {
        for (int i : near(new Envelope(position), 0)) {
            if (SimplePointInAreaLocator.locate(position, plane.get(i)) != Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }
}
