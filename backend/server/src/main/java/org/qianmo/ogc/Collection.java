package org.qianmo.ogc;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.http.Feature;
import org.qianmo.parcel.View;

/** One collection. */
public interface Collection {

    /** Name in addresses. */
    String id();

    String titleZh();

    String titleEn();

    /** Box of what is seen of the collection, degrees; null if that is nothing. */
    Envelope extent(View view);

    /**
     * One page, in a fixed order.
     *
     * @param view which ground, and as of when; only parcels have a history
     * @param box null for all
     * @param after the last id of the page before; 0 for the first page
     */
    Page page(View view, Envelope box, long after, int limit);

    /**
     * One feature; empty if there is none.
     *
     * @throws org.qianmo.http.Problem 403 OUTSIDE_TERRITORY
     */
    Optional<Feature> feature(View view, long id);

    /**
     * A page.
     *
     * @param matched how many there are in all pages
     * @param next id after which the next page begins; 0 if this is the last
     */
    record Page(long matched, List<Feature> features, long next) {}
}
