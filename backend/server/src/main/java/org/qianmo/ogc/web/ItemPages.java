package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Messages;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Cursor;
import org.qianmo.ogc.Field;
import org.qianmo.ogc.Item;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Features as pages for people: a map and a table. */
@Component
class ItemPages {

    void write(Collection collection, Collection.Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Item> items = page.items();
        String way = "";
        if (!page.isFirst() && !items.isEmpty()) {
            way += Html.anchor(Addresses.page(request, Cursor.before(items.get(0), page.matched())), "← 上一页") + " ";
        }
        if (!page.isLast() && !items.isEmpty()) {
            Item last = items.get(items.size() - 1);
            way += Html.anchor(Addresses.page(request, Cursor.after(last, page.matched())), "下一页 →");
        }
        String count = "<p>共 %d 个要素，本页 %d 个 <span lang=\"en\">(%1$d matched, %2$d returned)</span> %s</p>"
                .formatted(page.matched(), items.size(), way);
        String body = map(request) + count + table(collection, items, request);
        send(Html.page(title(collection), CollectionController.path(collection), body), response);
    }

    private static Messages title(Collection collection) {
        return new Messages(collection.title().zh() + "：要素", collection.title().en() + ": items");
    }

    /** The script asks for the same as GeoJSON. */
    private static String map(HttpServletRequest request) {
        String same = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(Parameters.FORM, "json")
                .replaceQueryParam("crs")
                .build()
                .toUriString();
        return "<link rel=\"stylesheet\" href=\"/webjars/leaflet/dist/leaflet.css\">"
                + "<div id=\"map\" data-features=\"" + Html.text(same) + "\"></div>"
                + "<script type=\"module\" src=\"/ogc-pages/map.js\"></script>";
    }

    private static String table(Collection collection, List<Item> items, HttpServletRequest request) {
        String time = Addresses.time(request);
        List<String> head = new ArrayList<>(List.of("编号 id"));
        collection.fields().forEach(field -> head.add(Html.text(field.title().zh())));
        List<List<String>> rows = new ArrayList<>();
        for (Item item : items) {
            List<String> row = new ArrayList<>(List.of(Html.anchor(
                    Addresses.of(Addresses.collection(collection.id()) + "/items/" + item.id() + "?f=html" + time),
                    String.valueOf(item.id()))));
            for (int i = 0; i < collection.fields().size(); i++) {
                row.add(Html.text(item.value(i)));
            }
            rows.add(row);
        }
        return Html.table(head, rows);
    }

    void write(Collection collection, Item item, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < collection.fields().size(); i++) {
            Field field = collection.fields().get(i);
            rows.add(List.of(
                    Html.text(field.title().zh()), Html.text(field.title().en()), Html.text(item.value(i))));
        }
        List<Link> path = new ArrayList<>(CollectionController.path(collection));
        path.add(Addresses.link(Addresses.collection(collection.id()) + "/items?f=html", "要素", Addresses.HTML));
        Messages title = new Messages(
                collection.title().zh() + " " + item.id(), collection.title().en() + " " + item.id());
        send(Html.page(title, path, map(request) + Html.table(List.of("属性", "field", "值 value"), rows)), response);
    }

    private static void send(ResponseEntity<Object> page, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "Accept");
        response.getOutputStream().write(String.valueOf(page.getBody()).getBytes(StandardCharsets.UTF_8));
    }
}
