package org.qianmo.acreage.acceptance;

import java.util.List;
import org.qianmo.acreage.Counting.Counted;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What would become of a work.
 *
 * @param place where it lies, most of it
 * @param whole official area of all of its ground
 * @param counted of this, what would count
 * @param overlaps with earlier work, of its category and of others
 * @param zoneHere the zone in whose middle it lies; null for none
 */
public record PlannedWork(
        StatedWork stated, WorkPlace place, Acreage whole, Acreage counted, List<WorkOverlap> overlaps, Long zoneHere) {

    /** As it would be booked under the id. */
    Counted counted(long id) {
        NewWork work = stated.at(place, id);
        return new Counted(work, whole, counted);
    }

    /** Ground that counts with an earlier work. */
    public List<WorkOverlap> ofItsCategory() {
        return overlaps.stream()
                .filter(overlap -> overlap.with().category() == stated.category())
                .toList();
    }

    /** Ground that counts here as well as there. */
    public List<WorkOverlap> ofOthers() {
        return overlaps.stream()
                .filter(overlap -> overlap.with().category() != stated.category())
                .toList();
    }
}
