package org.qianmo.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.View;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Encoded tiles, bounded in bytes; each view of the register has its own. A commit drops the tiles that it touches before the reply that confirms it; a tile
 * that was being encoded meanwhile may hold the old state, and is served once but not kept.
 */
@Component
class TileCache {

    private static final int ENTRY_BYTES = 100;

    private record Key(String layer, TileCoordinate tile, View view) {}

    private final Cache<Key, EncodedTile> tiles;
    private long generation;

    TileCache(@Value("${qianmo.tiles.cache-megabytes:128}") int megabytes) {
        this.tiles = Caffeine.newBuilder()
                .maximumWeight((long) megabytes << 20)
                .weigher((Key key, EncodedTile tile) -> tile.size() + ENTRY_BYTES)
                .build();
    }

    EncodedTile get(TileSource source, TileCoordinate tile, View view) {
        Key key = new Key(source.layer(), tile, view);
        EncodedTile cached = tiles.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        long before = generation();
        EncodedTile fresh = EncodedTile.of(source.encode(tile, view));
        keep(key, fresh, before);
        return fresh;
    }

    private synchronized long generation() {
        return generation;
    }

    private synchronized void keep(Key key, EncodedTile tile, long readAt) {
        if (generation == readAt) {
            tiles.put(key, tile);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void drop(ParcelsChanged change) {
        generation++;
        Envelope box = change.box();
        tiles.asMap().keySet().removeIf(key -> TileShapes.ground(key.tile()).intersects(box));
    }
}
