package org.qianmo.tile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.tile.EncodedTile;
import org.qianmo.tile.PersonalTiles;
import org.qianmo.tile.TileCoordinate;
import org.qianmo.tile.Tiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles of every layer. */
@RestController
class TileController {

    private final Tiles tiles;
    private final PersonalTiles personal;
    private final Views views;

    TileController(Tiles tiles, PersonalTiles personal, Views views) {
        this.tiles = tiles;
        this.personal = personal;
        this.views = views;
    }

    /** The second address is that of OGC API Tiles, which names the row before the column. */
    @GetMapping({"/tiles/{layer}/{z}/{x}/{y}.mvt", "/ogc/collections/{layer}/tiles/WebMercatorQuad/{z}/{y}/{x}"})
    void tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        if (!TileCoordinate.exists(z, x, y)) {
            throw Problem.notFound("没有这个瓦片", "there is no such tile");
        }
        TileCoordinate place = new TileCoordinate(z, x, y);
        View view = views.of(actor, asOf, knownAt);
        EncodedTile tile = tiles.find(layer, place, view)
                .or(() -> personal.find(layer, place, view, actor))
                .orElseThrow(() -> Problem.notFound("没有图层 " + layer, "there is no layer " + layer));
        TileReply.write(tile, request, response);
    }
}
