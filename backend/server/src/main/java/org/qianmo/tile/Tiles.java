package org.qianmo.tile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.parcel.LandChanges;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/** Tiles of all layers, from the cache or freshly encoded; with all that any node has committed before they were asked for. */
@Service
public class Tiles {

    private final Map<String, TileSource> sources;
    private final TileCache cache;
    private final LandChanges changes;

    Tiles(List<TileSource> sources, TileCache cache, LandChanges changes) {
        this.changes = changes;
        this.sources = sources.stream().collect(Collectors.toMap(TileSource::layer, Function.identity()));
        this.cache = cache;
    }

    /** @return the tile; empty if there is no such layer */
    public Optional<EncodedTile> find(String layer, TileCoordinate tile, View view) {
        changes.catchUp();
        return Optional.ofNullable(sources.get(layer)).map(source -> cache.get(source, tile, source.regarded(view)));
    }

    /** @return the tile if it is at hand; empty if it would have to be encoded, or there is no such layer */
    public Optional<EncodedTile> kept(String layer, TileCoordinate tile, View view) {
        TileSource source = sources.get(layer);
        if (source == null) {
            return Optional.empty();
        }
        changes.catchUp();
        return cache.kept(source, tile, source.regarded(view));
    }
}
