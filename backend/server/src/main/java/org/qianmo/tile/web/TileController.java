package org.qianmo.tile.web;

import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.tile.EncodedTile;
import org.qianmo.tile.PersonalTiles;
import org.qianmo.tile.TileCoordinate;
import org.qianmo.tile.Tiles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Vector tiles. A browser asks each time whether its copy still holds; the answer is seldom more than a header. */
@RestController
class TileController {

    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final Tiles tiles;
    private final PersonalTiles personal;
    private final Views views;

    TileController(Tiles tiles, PersonalTiles personal, Views views) {
        this.tiles = tiles;
        this.personal = personal;
        this.views = views;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            WebRequest request,
            Actor actor) {
        if (!TileCoordinate.exists(z, x, y)) {
            throw Problem.notFound("没有这个瓦片", "there is no such tile");
        }
        TileCoordinate place = new TileCoordinate(z, x, y);
        View view = views.of(actor, asOf, knownAt);
        EncodedTile tile = tiles.find(layer, place, view)
                .or(() -> personal.find(layer, place, view, actor))
                .orElseThrow(() -> Problem.notFound("没有图层 " + layer, "there is no layer " + layer));
        if (request.checkNotModified(tile.tag())) {
            return null;
        }
        if (tile.bytes().length == 0) {
            return described(ResponseEntity.status(HttpStatus.NO_CONTENT), tile).build();
        }
        boolean packed = tile.isWorthPacking() && accepted.contains("gzip");
        ResponseEntity.BodyBuilder reply = ResponseEntity.ok();
        if (packed) {
            reply.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        reply.contentType(MVT).varyBy(HttpHeaders.ACCEPT_ENCODING);
        return described(reply, tile).body(packed ? tile.packed() : tile.bytes());
    }

    private static ResponseEntity.BodyBuilder described(ResponseEntity.BodyBuilder reply, EncodedTile tile) {
        reply.eTag(tile.tag()).cacheControl(CacheControl.noCache().cachePrivate());
        return reply;
    }
}
