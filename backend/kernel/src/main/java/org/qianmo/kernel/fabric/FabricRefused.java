package org.qianmo.kernel.fabric;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * An operation that was not done; nothing changed.
 *
 * @param why the first reason in the order of {@link FabricRefusal}
 * @param where what to show on the map, EPSG:4547: the line that does not cut, the part that is too small
 */
public record FabricRefused(FabricRefusal why, Geometry where) implements FabricOutcome {

    public FabricRefused {
        Objects.requireNonNull(why);
        Objects.requireNonNull(where);
    }
}
