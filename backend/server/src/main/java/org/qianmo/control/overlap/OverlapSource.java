package org.qianmo.control.overlap;

import java.util.List;
import org.qianmo.access.Actor;

/** Somebody who knows grounds by an id: zones, parcels, records, units. */
public interface OverlapSource {

    /**
     * Grounds of one thing.
     *
     * @param before as they were; empty where nothing is about to change
     * @param now as they are, or as a record would leave them
     */
    record Grounds(List<OverlapGround> before, List<OverlapGround> now) {

        public static Grounds of(OverlapGround one) {
            return new Grounds(List.of(), List.of(one));
        }
    }

    /** Name of the parameter by which it is asked, e.g. {@code zone}. */
    String name();

    /** @throws org.qianmo.http.Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not see it */
    Grounds find(long id, Actor actor);
}
