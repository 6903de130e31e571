package org.qianmo.ogc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.AccessPolicy;
import org.qianmo.cql2.Evaluation;
import org.qianmo.http.Messages;

/**
 * A collection of a few thousand features that are at hand: boxes and filters are tried one by one.
 *
 * @param source all that there are at the reader's moment, each with whether the reader sees it
 */
record ListedCollection(
        String id,
        Messages title,
        List<Field> fields,
        boolean hasHistory,
        boolean hasTiles,
        Function<Reader, List<Place>> source)
        implements Collection {

    /** A feature, and whether the reader may see it. */
    record Place(Item item, boolean seen) {

        long id() {
            return item.id();
        }
    }

    private List<Item> seen(Reader reader) {
        return source.apply(reader).stream()
                .filter(Place::seen)
                .map(Place::item)
                .sorted(Comparator.comparingLong(Item::id))
                .toList();
    }

    @Override
    public Envelope extent(Reader reader) {
        Envelope box = new Envelope();
        for (Item item : seen(reader)) {
            Geometry ground = item.ground();
            if (ground != null) {
                box.expandToInclude(ground.getEnvelopeInternal());
            }
        }
        return box.isNull() ? null : box;
    }

    @Override
    public Page page(Reader reader, Asked asked) {
        List<Item> matched = seen(reader).stream()
                .filter(item -> asked.box() == null || meets(item.ground(), asked.box()))
                .filter(item -> Evaluation.holds(asked.condition(), name -> item.named(name, fields)))
                .toList();
        Cursor cursor = asked.cursor();
        int from = cursor.backwards() ? before(matched, cursor.id(), asked.limit()) : after(matched, cursor.id());
        int to = cursor.backwards() ? after(matched, cursor.id() - 1) : Math.min(matched.size(), from + asked.limit());
        return new Page(matched.size(), matched.subList(from, to), from == 0, to == matched.size());
    }

    private static boolean meets(Geometry ground, Envelope box) {
        return ground != null && ground.getEnvelopeInternal().intersects(box);
    }

    /** How many come up to the id, which is the place of the next. */
    private static int after(List<Item> matched, long id) {
        return (int) matched.stream().filter(item -> item.id() <= id).count();
    }

    private static int before(List<Item> matched, long id, int limit) {
        return Math.max(0, after(matched, id - 1) - limit);
    }

    @Override
    public Optional<Item> item(Reader reader, long id) {
        Optional<Place> found =
                source.apply(reader).stream().filter(place -> place.id() == id).findFirst();
        if (found.isPresent() && !found.get().seen()) {
            throw AccessPolicy.outsideTerritory();
        }
        return found.map(Place::item);
    }
}
