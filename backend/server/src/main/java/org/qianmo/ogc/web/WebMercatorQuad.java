package org.qianmo.ogc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianmo.ogc.WireSystem;

/** The tile matrix set of the web, in the words of OGC Two Dimensional Tile Matrix Set 2.0. */
final class WebMercatorQuad {

    private static final int ZOOM_MAX = 22;
    private static final int TILE_PIXELS = 256;

    /** Half the width of the square world, metres. */
    private static final double HALF_METRES = 20037508.342789244;

    /** Metres of a pixel on a screen, as the standard has it. */
    private static final double PIXEL_METRES = 0.00028;

    private WebMercatorQuad() {}

    static Map<String, Object> definition(String uri) {
        List<Map<String, Object>> matrices = new ArrayList<>();
        for (int zoom = 0; zoom <= ZOOM_MAX; zoom++) {
            matrices.add(matrix(zoom));
        }
        return Json.object(
                "id",
                "WebMercatorQuad",
                "title",
                "Google Maps Compatible for the World",
                "uri",
                uri,
                "crs",
                WireSystem.WEB_MERCATOR.uri(),
                "orderedAxes",
                List.of("X", "Y"),
                "wellKnownScaleSet",
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                "tileMatrices",
                matrices);
    }

    private static Map<String, Object> matrix(int zoom) {
        long tiles = 1L << zoom;
        double cellSize = 2 * HALF_METRES / TILE_PIXELS / tiles;
        return Json.object(
                "id", String.valueOf(zoom),
                "scaleDenominator", cellSize / PIXEL_METRES,
                "cellSize", cellSize,
                "cornerOfOrigin", "topLeft",
                "pointOfOrigin", List.of(-HALF_METRES, HALF_METRES),
                "tileWidth", TILE_PIXELS,
                "tileHeight", TILE_PIXELS,
                "matrixWidth", tiles,
                "matrixHeight", tiles);
    }
}
