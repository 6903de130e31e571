package org.qianmo.kernel.topology;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * New shapes that remove a finding. All of them are put in together; parcels that are not named stay as they are.
 *
 * @param shapes by id of the parcel, EPSG:4547: the edited parcel, and neighbours whose borders get new vertices
 */
public record Repair(RepairKind kind, Map<Long, Geometry> shapes) {

    public Repair {
        Objects.requireNonNull(kind);
        shapes = Collections.unmodifiableMap(new TreeMap<>(shapes));
    }
}
