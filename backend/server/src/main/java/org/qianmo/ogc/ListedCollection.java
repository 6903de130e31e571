package org.qianmo.ogc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.http.Feature;

/** A collection of a few hundred features that are at hand. */
record ListedCollection(String id, String titleZh, String titleEn, Supplier<List<Feature>> source)
        implements Collection {

    private static long idOf(Feature feature) {
        return ((Number) feature.id()).longValue();
    }

    @Override
    public Envelope extent() {
        Envelope box = new Envelope();
        source.get().forEach(feature -> box.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return box.isNull() ? null : box;
    }

    @Override
    public Page page(Envelope box, long after, int limit) {
        List<Feature> matched = source.get().stream()
                .filter(f -> box == null || f.geometry().getEnvelopeInternal().intersects(box))
                .sorted(Comparator.comparingLong(ListedCollection::idOf))
                .toList();
        List<Feature> rest = matched.stream().filter(f -> idOf(f) > after).toList();
        boolean more = rest.size() > limit;
        List<Feature> page = more ? rest.subList(0, limit) : rest;
        return new Page(matched.size(), page, more ? idOf(page.get(limit - 1)) : 0);
    }

    @Override
    public Optional<Feature> feature(long id) {
        return source.get().stream().filter(f -> idOf(f) == id).findFirst();
    }
}
