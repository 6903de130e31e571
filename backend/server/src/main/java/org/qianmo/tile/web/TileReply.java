package org.qianmo.tile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qianmo.tile.EncodedTile;
import org.springframework.http.HttpHeaders;

/** A tile on its way out: a browser asks each time whether its copy still holds; the answer is seldom more than a header. */
final class TileReply {

    private static final String MVT = "application/vnd.mapbox-vector-tile";

    private TileReply() {}

    static void write(EncodedTile tile, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, tile.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        if (isKnown(tile.tag(), request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (tile.bytes().length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            writeBytes(tile, request, response);
        }
    }

    private static void writeBytes(EncodedTile tile, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean packed = tile.isWorthPacking() && accepted != null && accepted.contains("gzip");
        byte[] bytes = packed ? tile.packed() : tile.bytes();
        response.setContentType(MVT);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Weak comparison (RFC 9110, 13.1.2): our own tags are weak, and a cache on the way may have made them strong. */
    private static boolean isKnown(String tag, String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String known : ifNoneMatch.split(",")) {
            if (known.strip().equals("*") || opaque(known.strip()).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
