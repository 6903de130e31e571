package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qianmo.http.EntityTag;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Cursor;
import org.qianmo.ogc.Item;
import org.qianmo.ogc.WireFrames;
import org.qianmo.ogc.WireSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Features as GeoJSON on their way out. */
@Component
class ItemReplies {

    private final WireFrames frames;
    private final Clock clock;

    ItemReplies(WireFrames frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    void write(
            Collection collection,
            Collection.Page page,
            WireSystem system,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Link> links = Addresses.selves(request, Form.JSON, Addresses.GEO_JSON);
        List<Item> items = page.items();
        if (!page.isLast() && !items.isEmpty()) {
            String cursor = Cursor.after(items.get(items.size() - 1), page.matched());
            links.add(new Link(Addresses.page(request, cursor), "next", Addresses.GEO_JSON));
        }
        if (!page.isFirst() && !items.isEmpty()) {
            String cursor = Cursor.before(items.get(0), page.matched());
            links.add(new Link(Addresses.page(request, cursor), "prev", Addresses.GEO_JSON));
        }
        links.add(Addresses.link(Addresses.collection(collection.id()), "collection", Addresses.JSON));
        JsonBytes out = begin(system, response);
        out.raw("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
                .raw(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .raw("\",\"numberMatched\":")
                .number(page.matched())
                .raw(",\"numberReturned\":")
                .number(items.size())
                .raw(",");
        links(out, links);
        out.raw(",\"features\":[");
        FeatureJson features = new FeatureJson(out, collection.fields(), frames, system);
        for (int i = 0; i < items.size(); i++) {
            out.raw(i == 0 ? "\n" : ",\n");
            features.open(items.get(i));
            features.close();
        }
        out.raw("]}").flush();
    }

    void write(
            Collection collection,
            Item item,
            WireSystem system,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (collection.isWritable()) {
            response.setHeader(HttpHeaders.ETAG, EntityTag.of(item.version()));
        }
        List<Link> links = Addresses.selves(request, Form.JSON, Addresses.GEO_JSON);
        links.add(Addresses.link(Addresses.collection(collection.id()), "collection", Addresses.JSON));
        JsonBytes out = begin(system, response);
        FeatureJson features = new FeatureJson(out, collection.fields(), frames, system);
        features.open(item);
        out.raw(",");
        links(out, links);
        features.close();
        out.flush();
    }

    private static JsonBytes begin(WireSystem system, HttpServletResponse response) throws IOException {
        response.setContentType(Addresses.GEO_JSON);
        response.setHeader("Content-Crs", "<" + system.uri() + ">");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        return new JsonBytes(response.getOutputStream());
    }

    private static void links(JsonBytes out, List<Link> links) throws IOException {
        out.raw("\"links\":[");
        for (int i = 0; i < links.size(); i++) {
            out.raw(i == 0 ? "{\"href\":" : ",{\"href\":").text(links.get(i).href());
            out.raw(",\"rel\":").text(links.get(i).rel());
            out.raw(",\"type\":").text(links.get(i).type()).sign('}');
        }
        out.sign(']');
    }
}
