package org.qianmo.ogc;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.http.Messages;

/** One collection. */
public interface Collection {

    /** Name in addresses. */
    String id();

    Messages title();

    /** What its features have besides their geometry, in the order of {@link Item#value}. */
    List<Field> fields();

    /** Whether another day shows another state of it. */
    boolean hasHistory();

    /** Whether programs may write to it. */
    default boolean isWritable() {
        return false;
    }

    /** Whether there are vector tiles of it, under the same name. */
    default boolean hasTiles() {
        return true;
    }

    /** Box of what is seen of the collection, degrees; null if that is nothing. */
    Envelope extent(Reader reader);

    /** One page, in the order of the ids. */
    Page page(Reader reader, Asked asked);

    /**
     * One feature; empty if there is none.
     *
     * @throws org.qianmo.http.Problem 403 OUTSIDE_TERRITORY
     */
    Optional<Item> item(Reader reader, long id);

    /**
     * A page.
     *
     * @param matched how many there are in all pages
     * @param isFirst whether no page comes before it
     * @param isLast whether no page comes after it
     */
    record Page(long matched, List<Item> items, boolean isFirst, boolean isLast) {}
}
