package org.qianmo.tile.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.access.web.SessionActors;
import org.qianmo.parcel.Views;
import org.qianmo.tile.EncodedTile;
import org.qianmo.tile.TileCoordinate;
import org.qianmo.tile.Tiles;

/**
 * Answers what a map asks for most, tiles of the present that are kept, before all other filters: finding one takes less time
 * than they do. It asks for the same session and the same view as {@link TileController}; whatever it does not know goes on
 * through the doors.
 */
final class KeptTiles extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS =
            Pattern.compile("/tiles/([a-z-]{1,40})/(\\d{1,2})/(\\d{1,7})/(\\d{1,7})\\.mvt");

    private final transient Supplier<Tiles> tiles;
    private final transient Supplier<Views> views;
    private final transient SessionActors sessions;

    KeptTiles(Supplier<Tiles> tiles, Supplier<Views> views, SessionActors sessions) {
        this.tiles = tiles;
        this.views = views;
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<EncodedTile> kept = kept(request);
        if (kept.isPresent()) {
            TileReply.write(kept.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<EncodedTile> kept(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (!"GET".equals(request.getMethod()) || request.getQueryString() != null || !address.matches()) {
            return Optional.empty();
        }
        int z = Integer.parseInt(address.group(2));
        int x = Integer.parseInt(address.group(3));
        int y = Integer.parseInt(address.group(4));
        if (!TileCoordinate.exists(z, x, y)) {
            return Optional.empty();
        }
        return sessions.of(request)
                .flatMap(actor -> tiles.get()
                        .kept(
                                address.group(1),
                                new TileCoordinate(z, x, y),
                                views.get().of(actor)));
    }
}
