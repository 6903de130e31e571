package org.qianmo.ogc;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.http.Feature;

/** One collection. */
public interface Collection {

    /** Name in addresses. */
    String id();

    String titleZh();

    String titleEn();

    /** Box of the whole collection, degrees; null if it is empty. */
    Envelope extent();

    /**
     * One page, in a fixed order.
     *
     * @param box null for all
     * @param after the last id of the page before; 0 for the first page
     */
    Page page(Envelope box, long after, int limit);

    Optional<Feature> feature(long id);

    /**
     * A page.
     *
     * @param matched how many there are in all pages
     * @param next id after which the next page begins; 0 if this is the last
     */
    record Page(long matched, List<Feature> features, long next) {}
}
