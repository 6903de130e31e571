package org.qianmo.tile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/** Tiles of all layers, from the cache or freshly encoded. */
@Service
public class Tiles {

    private final Map<String, TileSource> sources;
    private final TileCache cache;

    Tiles(List<TileSource> sources, TileCache cache) {
        this.sources = sources.stream().collect(Collectors.toMap(TileSource::layer, Function.identity()));
        this.cache = cache;
    }

    /** @return the tile; empty if there is no such layer */
    public Optional<EncodedTile> find(String layer, TileCoordinate tile, View view) {
        return Optional.ofNullable(sources.get(layer)).map(source -> cache.get(source, tile, source.regarded(view)));
    }
}
