package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds the gap between parcels in which a place lies. */
public final class GapFinder {

    private GapFinder() {}

    /**
     * The gap that holds a place. O(n log n) in the edges of the parcels around.
     *
     * @param place x easting, y northing, EPSG:4547, finite
     * @param around all parcels that border on the gap, and those within it; others do no harm
     * @return the gap with the very vertices of the parcels that border on it, and a hole for each island; empty if the
     *         place is on a parcel or on a border, or not enclosed
     */
    public static Optional<Polygon> gapAt(Coordinate place, Collection<FabricParcel> around) {
        if (around.isEmpty()) {
            return Optional.empty();
        }
        Geometry land =
                OverlayNGRobust.union(around.stream().map(FabricParcel::plane).toList());
        if (SimplePointInAreaLocator.locate(place, land) != Location.EXTERIOR) {
            return Optional.empty();
        }
        return new Faces(land.getFactory(), Rings.edges(land))
                .all().stream()
                        .filter(face -> SimplePointInAreaLocator.locate(place, face) == Location.INTERIOR)
                        .findFirst();
    }
}
