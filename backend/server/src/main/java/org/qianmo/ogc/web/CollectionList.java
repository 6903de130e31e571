package org.qianmo.ogc.web;

import java.util.Comparator;
import java.util.List;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Collection;
import org.springframework.stereotype.Component;

/** All collections, in the order in which people look for them. */
@Component
class CollectionList {

    private static final List<String> ORDER = List.of(
            "parcels", "zones", "units", "pilot-sites", "accepted-work", "control-lines", "voucher-ground", "records");

    private final List<Collection> all;

    CollectionList(List<Collection> collections) {
        this.all = collections.stream()
                .sorted(Comparator.comparingInt(each -> ORDER.indexOf(each.id())))
                .toList();
    }

    List<Collection> all() {
        return all;
    }

    /** @throws Problem 404 */
    Collection find(String id) {
        return all.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个图层", "there is no such collection"));
    }
}
