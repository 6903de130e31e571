package org.qianmo.kernel.fabric;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/** What became of two changes of one shape. */
public sealed interface ThreeWayOutcome {

    /**
     * Both changes together.
     *
     * @param plane valid polygon or multipolygon, EPSG:4547
     */
    record Merged(Geometry plane) implements ThreeWayOutcome {

        public Merged {
            Objects.requireNonNull(plane);
        }
    }

    /**
     * The changes exclude one another.
     *
     * @param where the places, at least one: a multipoint, EPSG:4547
     */
    record Conflict(Geometry where) implements ThreeWayOutcome {

        public Conflict {
            Objects.requireNonNull(where);
        }
    }
}
