package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Messages;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Reader;
import org.qianmo.ogc.WireSystem;
import org.qianmo.parcel.Views;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What collections there are, and what may be asked of each. */
@RestController
@RequestMapping("/ogc/collections")
class CollectionController {

    private static final Messages COLLECTIONS = new Messages("图层", "Collections");

    private final CollectionList collections;
    private final Views views;

    CollectionController(CollectionList collections, Views views) {
        this.collections = collections;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<Object> all(HttpServletRequest request, Actor actor) {
        Parameters.allow(request);
        Form form = Form.of(request);
        if (form == Form.HTML) {
            return page();
        }
        Reader reader = new Reader(actor, views.of(actor));
        return Json.reply(Json.object(
                "links",
                Addresses.selves(request, form, Addresses.JSON),
                "collections",
                collections.all().stream()
                        .map(each -> body(each, reader, links(each, new ArrayList<>())))
                        .toList(),
                "crs",
                WireSystem.uris()));
    }

    private ResponseEntity<Object> page() {
        List<List<String>> rows = collections.all().stream()
                .map(each -> List.of(
                        Html.anchor(
                                Addresses.of(Addresses.collection(each.id()) + "?f=html"),
                                each.title().zh()),
                        Html.text(each.title().en()),
                        Html.anchor(Addresses.of(Addresses.collection(each.id()) + "/items?f=html"), "要素 Items")))
                .toList();
        return Html.page(COLLECTIONS, top(), Html.table(List.of("名称", "Title", ""), rows));
    }

    private static List<Link> top() {
        return List.of(Addresses.link("?f=html", LandingController.TITLE.zh(), Addresses.HTML));
    }

    /** For people: the way down to a collection. */
    static List<Link> path(Collection collection) {
        List<Link> path = new ArrayList<>(top());
        path.add(Addresses.link("/collections?f=html", COLLECTIONS.zh(), Addresses.HTML));
        path.add(Addresses.link(
                Addresses.collection(collection.id()) + "?f=html",
                collection.title().zh(),
                Addresses.HTML));
        return path;
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request, Actor actor) {
        Collection collection = collections.find(id);
        Parameters.allow(request);
        Form form = Form.of(request);
        Reader reader = new Reader(actor, views.of(actor));
        List<Link> links = links(collection, Addresses.selves(request, form, Addresses.JSON));
        return form == Form.HTML ? page(collection, reader) : Json.reply(body(collection, reader, links));
    }

    private static Map<String, Object> body(Collection collection, Reader reader, List<Link> links) {
        Envelope box = collection.extent(reader);
        Map<String, Object> spatial =
                box == null ? null : Json.object("bbox", List.of(BoundingBox.of(box)), "crs", WireSystem.CRS84.uri());
        return Json.object(
                "id",
                collection.id(),
                "title",
                collection.title().zh() + " " + collection.title().en(),
                "extent",
                spatial == null ? null : Map.of("spatial", spatial),
                "itemType",
                "feature",
                "crs",
                WireSystem.uris(),
                "storageCrs",
                WireSystem.STORED.uri(),
                "links",
                links);
    }

    private static List<Link> links(Collection collection, List<Link> selves) {
        String base = Addresses.collection(collection.id());
        List<Link> links =
                selves.isEmpty() ? new ArrayList<>(List.of(Addresses.link(base, "self", Addresses.JSON))) : selves;
        links.add(Addresses.link(base + "/items", "items", Addresses.GEO_JSON));
        links.add(Addresses.link(base + "/items?f=html", "items", Addresses.HTML));
        links.add(Addresses.link(base + "/queryables", Addresses.OGC_RELATION + "queryables", Addresses.SCHEMA_JSON));
        if (collection.hasTiles()) {
            links.add(Addresses.link(base + "/tiles", Addresses.OGC_RELATION + "tilesets-vector", Addresses.JSON));
        }
        return links;
    }

    private static ResponseEntity<Object> page(Collection collection, Reader reader) {
        String base = Addresses.collection(collection.id());
        Envelope box = collection.extent(reader);
        String extent = box == null
                ? "无 none"
                : "%.5f, %.5f – %.5f, %.5f".formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        List<List<String>> fields = collection.fields().stream()
                .map(field -> List.of(
                        Html.text(field.name()),
                        Html.text(field.title().zh()),
                        Html.text(field.title().en())))
                .toList();
        String body = "<p>" + Html.anchor(Addresses.of(base + "/items?f=html"), "要素 Items") + " · "
                + Html.anchor(Addresses.of(base + "/queryables?f=html"), "可筛选属性 Queryables") + "</p><p>范围 Extent: "
                + Html.text(extent) + "</p><h2>属性 <small lang=\"en\">Fields</small></h2>"
                + Html.table(List.of("name", "名称", "title"), fields);
        return Html.page(collection.title(), path(collection).subList(0, 2), body);
    }
}
