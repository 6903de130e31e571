package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Asked;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Cursor;
import org.qianmo.ogc.DraftedParcels;
import org.qianmo.ogc.Item;
import org.qianmo.ogc.QueryableFields;
import org.qianmo.ogc.Reader;
import org.qianmo.ogc.WireSystem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Features, page by page and one by one. */
@RestController
class ItemsController {

    static final int LIMIT_DEFAULT = 100;

    private static final Set<String> ITEMS = Set.of(
            "bbox",
            "bbox-crs",
            "crs",
            "limit",
            "cursor",
            "datetime",
            "asOf",
            "knownAt",
            "filter",
            "filter-lang",
            "filter-crs");

    private final CollectionList collections;
    private final FilterParameters filters;
    private final TimeParameter time;
    private final DraftedParcels drafted;
    private final ItemReplies replies;
    private final ItemPages pages;

    ItemsController(
            CollectionList collections,
            FilterParameters filters,
            TimeParameter time,
            DraftedParcels drafted,
            ItemReplies replies,
            ItemPages pages) {
        this.collections = collections;
        this.filters = filters;
        this.time = time;
        this.drafted = drafted;
        this.replies = replies;
        this.pages = pages;
    }

    @GetMapping("/ogc/collections/{id}/items")
    void items(
            @PathVariable String id,
            @RequestParam(defaultValue = "" + LIMIT_DEFAULT) int limit,
            @RequestParam(required = false) String datetime,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        Collection collection = collections.find(id);
        Parameters.allow(request, known(collection));
        if (limit < 1) {
            throw Problem.badRequest("BAD_PARAMETER", "limit 至少为 1", "limit is at least 1");
        }
        Form form = Form.of(request);
        WireSystem system = FilterParameters.system(request, "crs", WireSystem.CRS84);
        Reader reader = time.reader(actor, datetime, asOf, knownAt);
        Asked asked = new Asked(
                filters.box(request),
                filters.condition(request, collection),
                Cursor.parse(request.getParameter("cursor")),
                Math.min(limit, Bounds.FEATURES_MAX));
        Collection.Page page = collection.page(reader, asked);
        if (form == Form.HTML) {
            pages.write(collection, page, request, response);
        } else {
            replies.write(collection, page, system, request, response);
        }
    }

    private static Set<String> known(Collection collection) {
        Set<String> known = new HashSet<>(ITEMS);
        known.addAll(FilterParameters.names(QueryableFields.of(collection)));
        return known;
    }

    /** @param record shows the parcel as the draft of this record leaves it; null for the register */
    @GetMapping("/ogc/collections/{id}/items/{featureId}")
    void item(
            @PathVariable String id,
            @PathVariable long featureId,
            @RequestParam(required = false) String datetime,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) Long record,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        Collection collection = collections.find(id);
        Parameters.allow(request, Set.copyOf(List.of("crs", "datetime", "asOf", "knownAt", "record")));
        Form form = Form.of(request);
        WireSystem system = FilterParameters.system(request, "crs", WireSystem.CRS84);
        Reader reader = time.reader(actor, datetime, asOf, knownAt);
        Item item = (record == null || !collection.isWritable()
                        ? collection.item(reader, featureId)
                        : drafted.find(record, featureId, reader))
                .orElseThrow(() -> Problem.notFound("没有这个要素", "there is no such feature"));
        if (form == Form.HTML) {
            pages.write(collection, item, request, response);
        } else {
            replies.write(collection, item, system, request, response);
        }
    }
}
