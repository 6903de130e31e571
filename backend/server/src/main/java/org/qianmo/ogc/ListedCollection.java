package org.qianmo.ogc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.AccessPolicy;
import org.qianmo.http.Feature;
import org.qianmo.parcel.View;

/** A collection of a few hundred features that are at hand. */
record ListedCollection(String id, String titleZh, String titleEn, Supplier<List<Place>> source) implements Collection {

    /**
     * A feature and who may see it.
     *
     * @param open to everybody, wherever it lies
     */
    record Place(Feature feature, boolean open, String townCode, String villageCode) {

        static Place open(Feature feature) {
            return new Place(feature, true, null, null);
        }

        static Place in(String townCode, String villageCode, Feature feature) {
            return new Place(feature, false, townCode, villageCode);
        }

        boolean isSeenIn(View view) {
            return open || view.shows(townCode, villageCode);
        }

        long id() {
            return ((Number) feature.id()).longValue();
        }

        Envelope box() {
            return feature.geometry().getEnvelopeInternal();
        }
    }

    private List<Place> seen(View view) {
        return source.get().stream().filter(place -> place.isSeenIn(view)).toList();
    }

    @Override
    public Envelope extent(View view) {
        Envelope box = new Envelope();
        seen(view).forEach(place -> box.expandToInclude(place.box()));
        return box.isNull() ? null : box;
    }

    @Override
    public Page page(View view, Envelope box, long after, int limit) {
        List<Place> matched = seen(view).stream()
                .filter(place -> box == null || place.box().intersects(box))
                .sorted(Comparator.comparingLong(Place::id))
                .toList();
        List<Place> rest = matched.stream().filter(place -> place.id() > after).toList();
        boolean more = rest.size() > limit;
        List<Place> page = more ? rest.subList(0, limit) : rest;
        long next = more ? page.get(limit - 1).id() : 0;
        return new Page(matched.size(), page.stream().map(Place::feature).toList(), next);
    }

    @Override
    public Optional<Feature> feature(View view, long id) {
        Optional<Place> found =
                source.get().stream().filter(place -> place.id() == id).findFirst();
        if (found.isPresent() && !found.get().isSeenIn(view)) {
            throw AccessPolicy.outsideTerritory();
        }
        return found.map(Place::feature);
    }
}
