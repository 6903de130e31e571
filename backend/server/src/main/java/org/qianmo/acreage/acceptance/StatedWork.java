package org.qianmo.acreage.acceptance;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;

/**
 * Work as its author states it.
 *
 * @param documentNo of the acceptance
 * @param acceptedOn from which day it counts
 * @param zoneId in whose figures it counts; null for none
 * @param ground EPSG:4490, of sound form
 */
public record StatedWork(Category category, String documentNo, LocalDate acceptedOn, Long zoneId, MultiPolygon ground) {

    /** The work as it is booked. */
    NewWork at(WorkPlace place, long id) {
        return new NewWork(
                id, category, documentNo, acceptedOn, place.townCode(), place.villageCode(), zoneId, false, ground);
    }
}
