package org.qianmo.ogc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Bounds;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Collection;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** OGC API Features, part 1. */
@RestController
@RequestMapping("/ogc")
class OgcController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final String JSON = "application/json";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final List<Collection> collections;
    private final Views views;
    private final TimeParameter time;

    OgcController(List<Collection> collections, Views views, TimeParameter time) {
        this.collections = collections;
        this.views = views;
        this.time = time;
    }

    @GetMapping
    Map<String, Object> landing() {
        return Map.of(
                "title",
                "阡陌 Qianmo",
                "links",
                List.of(
                        link("", "self"),
                        link("/conformance", "conformance"),
                        link("/collections", "data"),
                        new Link(
                                root("/openapi.json"),
                                "service-desc",
                                "application/vnd.oai.openapi+json;version=3.0")));
    }

    @GetMapping("/conformance")
    Map<String, List<String>> conformance() {
        String part1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
        return Map.of("conformsTo", List.of(part1 + "core", part1 + "geojson"));
    }

    @GetMapping("/collections")
    Map<String, Object> collections(Actor actor) {
        View view = views.of(actor);
        return Map.of(
                "collections",
                collections.stream().map(each -> describe(each, view)).toList(),
                "links",
                List.of(link("/collections", "self")));
    }

    @GetMapping("/collections/{id}")
    CollectionBody collection(@PathVariable String id, Actor actor) {
        return describe(find(id), views.of(actor));
    }

    @GetMapping("/collections/{id}/items")
    ResponseEntity<FeatureCollection> items(
            @PathVariable String id,
            @RequestParam(required = false) String bbox,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) String datetime,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        if (limit < 1) {
            throw Problem.badRequest("BAD_PARAMETER", "limit 至少为 1", "limit is at least 1");
        }
        int bounded = Math.min(limit, Bounds.FEATURES_MAX);
        View view = views.of(actor, time.asOf(datetime, asOf), knownAt);
        Collection.Page page = find(id).page(view, BoundingBox.parse(bbox), after, bounded);
        List<Link> links = new ArrayList<>(List.of(new Link(here().toUriString(), "self", GEO_JSON.toString())));
        if (page.next() > 0) {
            String next = here().replaceQueryParam("after", page.next()).toUriString();
            links.add(new Link(next, "next", GEO_JSON.toString()));
        }
        FeatureCollection body = new FeatureCollection(page.matched(), page.features(), links);
        return ResponseEntity.ok().contentType(GEO_JSON).body(body);
    }

    @GetMapping("/collections/{id}/items/{featureId}")
    ResponseEntity<Feature> item(
            @PathVariable String id,
            @PathVariable long featureId,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        View view = views.of(actor, asOf, knownAt);
        Feature feature = find(id).feature(view, featureId)
                .orElseThrow(() -> Problem.notFound("没有这个要素", "there is no such feature"));
        return ResponseEntity.ok().contentType(GEO_JSON).body(feature);
    }

    private Collection find(String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个图层", "there is no such collection"));
    }

    private static CollectionBody describe(Collection collection, View view) {
        Envelope extent = collection.extent(view);
        Map<String, Object> spatial = extent == null
                ? Map.of()
                : Map.of("spatial", Map.of("bbox", List.of(BoundingBox.of(extent)), "crs", CRS84));
        String base = "/collections/" + collection.id();
        List<Link> links =
                List.of(link(base, "self"), new Link(root("/ogc" + base + "/items"), "items", GEO_JSON.toString()));
        return new CollectionBody(
                collection.id(),
                collection.titleZh() + " " + collection.titleEn(),
                spatial,
                "feature",
                List.of(CRS84),
                links);
    }

    private static Link link(String path, String rel) {
        return new Link(root("/ogc" + path), rel, JSON);
    }

    private static String root(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private static UriComponentsBuilder here() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }

    record CollectionBody(
            String id, String title, Map<String, Object> extent, String itemType, List<String> crs, List<Link> links) {}
}
