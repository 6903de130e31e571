package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Reader;
import org.qianmo.ogc.WireSystem;
import org.qianmo.parcel.Views;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** OGC API Tiles: what sets of tiles there are. The tiles themselves are answered where all tiles are, in {@code tile.web}. */
@RestController
class TilesetController {

    private static final String QUAD = "WebMercatorQuad";
    private static final String QUAD_URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String TILE = "/tiles/" + QUAD + "/{tileMatrix}/{tileRow}/{tileCol}";

    private final CollectionList collections;
    private final Views views;

    TilesetController(CollectionList collections, Views views) {
        this.collections = collections;
        this.views = views;
    }

    @GetMapping("/ogc/tileMatrixSets")
    ResponseEntity<Object> matrixSets(HttpServletRequest request) {
        Parameters.allow(request);
        if (Form.of(request) == Form.HTML) {
            String body = "<p>" + Html.anchor(Addresses.of("/tileMatrixSets/" + QUAD + "?f=json"), QUAD) + "</p>";
            return Html.page(
                    new Messages("瓦片矩阵集", "Tile matrix sets"),
                    List.of(Addresses.link("?f=html", LandingController.TITLE.zh(), Addresses.HTML)),
                    body);
        }
        Link self = Addresses.link("/tileMatrixSets/" + QUAD, "self", Addresses.JSON);
        return Json.reply(
                Map.of("tileMatrixSets", List.of(Json.object("id", QUAD, "uri", QUAD_URI, "links", List.of(self)))));
    }

    @GetMapping("/ogc/tileMatrixSets/{set}")
    ResponseEntity<Object> matrixSet(@PathVariable String set, HttpServletRequest request) {
        Parameters.allow(request);
        refuseOther(set);
        return Json.reply(WebMercatorQuad.definition(QUAD_URI));
    }

    private static void refuseOther(String set) {
        if (!set.equals(QUAD)) {
            throw Problem.notFound("没有这个瓦片矩阵集", "there is no such tile matrix set");
        }
    }

    @GetMapping("/ogc/collections/{id}/tiles")
    ResponseEntity<Object> tilesets(@PathVariable String id, HttpServletRequest request) {
        Collection collection = tiled(id);
        Parameters.allow(request);
        Link self = Addresses.link(Addresses.collection(id) + "/tiles", "self", Addresses.JSON);
        return Json.reply(Json.object("tilesets", List.of(brief(collection)), "links", List.of(self)));
    }

    private Collection tiled(String id) {
        Collection collection = collections.find(id);
        if (!collection.hasTiles()) {
            throw Problem.notFound("图层 " + id + " 没有瓦片", "there are no tiles of " + id);
        }
        return collection;
    }

    private static Map<String, Object> brief(Collection collection) {
        String base = Addresses.collection(collection.id());
        return Json.object(
                "title",
                collection.title().zh() + " " + collection.title().en(),
                "dataType",
                "vector",
                "crs",
                WireSystem.WEB_MERCATOR.uri(),
                "tileMatrixSetURI",
                QUAD_URI,
                "links",
                List.of(
                        Addresses.link(base + "/tiles/" + QUAD, "self", Addresses.JSON),
                        Addresses.link(
                                "/tileMatrixSets/" + QUAD, Addresses.OGC_RELATION + "tiling-scheme", Addresses.JSON),
                        Json.object(
                                "href",
                                Addresses.of(base) + TILE,
                                "rel",
                                "item",
                                "type",
                                Addresses.TILE,
                                "templated",
                                true)));
    }

    @GetMapping("/ogc/collections/{id}/tiles/{set}")
    ResponseEntity<Object> tileset(
            @PathVariable String id, @PathVariable String set, HttpServletRequest request, Actor actor) {
        Collection collection = tiled(id);
        Parameters.allow(request);
        refuseOther(set);
        Map<String, Object> body = brief(collection);
        Envelope box = collection.extent(new Reader(actor, views.of(actor)));
        if (box != null) {
            body.put(
                    "boundingBox",
                    Json.object(
                            "lowerLeft", List.of(box.getMinX(), box.getMinY()),
                            "upperRight", List.of(box.getMaxX(), box.getMaxY()),
                            "crs", WireSystem.CRS84.uri()));
        }
        body.put("layers", List.of(Json.object("id", id, "dataType", "vector", "geometryDimension", 2)));
        return Json.reply(body);
    }
}
