package org.qianmo.parcel;

import org.locationtech.jts.geom.Point;

/** Says in which renovation zone a place lies, and what a zone is called; {@code zone} answers. */
public interface ZoneLocator {

    /** @return id of the zone; null outside of all */
    Long zoneAt(Point lonLat);

    /** @return the zone's name in Chinese; null for no zone */
    String zoneName(Long zoneId);
}
