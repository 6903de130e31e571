package org.qianmo.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.RecentChanges;
import org.qianmo.parcel.View;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Encoded tiles, bounded in bytes; each view of the register has its own. A commit drops the tiles that it touches before
 * the reply that confirms it; a tile that was being encoded meanwhile may hold the old state: it is served to those who
 * asked before the commit, and not kept. Of those who ask for the same tile at the same time one encodes it.
 */
@Component
class TileCache {

    private static final int ENTRY_BYTES = 200;

    private record Key(String layer, TileCoordinate tile, View view) {}

    /**
     * @param ground that can show in the tile
     * @param since when its reading began, in changes
     */
    private record Encoding(Envelope ground, long since, CompletableFuture<EncodedTile> tile) {}

    private record Kept(Envelope ground, EncodedTile tile) {}

    private final Cache<Key, Kept> tiles;
    private final Map<Key, Encoding> running = new ConcurrentHashMap<>();
    private final RecentChanges changes = new RecentChanges();

    TileCache(@Value("${qianmo.tiles.cache-megabytes:128}") int megabytes) {
        this.tiles = Caffeine.newBuilder()
                .maximumWeight((long) megabytes << 20)
                .weigher((Key key, Kept kept) -> kept.tile().size() + ENTRY_BYTES)
                .build();
    }

    Optional<EncodedTile> kept(TileSource source, TileCoordinate tile, View view) {
        return Optional.ofNullable(tiles.getIfPresent(new Key(source.layer(), tile, view)))
                .map(Kept::tile);
    }

    EncodedTile get(TileSource source, TileCoordinate tile, View view) {
        if (!source.isKept()) {
            return EncodedTile.of(source.encode(tile, view));
        }
        Key key = new Key(source.layer(), tile, view);
        Kept kept = tiles.getIfPresent(key);
        if (kept != null) {
            return kept.tile();
        }
        Encoding mine = new Encoding(TileShapes.ground(tile), now(), new CompletableFuture<>());
        Encoding first = running.merge(key, mine, (old, own) -> stillHolds(old) ? old : own);
        return first == mine ? encode(source, key, mine) : await(first);
    }

    private EncodedTile encode(TileSource source, Key key, Encoding mine) {
        try {
            EncodedTile fresh = EncodedTile.of(source.encode(key.tile(), key.view()));
            keep(key, fresh, mine);
            mine.tile().complete(fresh);
            return fresh;
        } catch (RuntimeException | Error e) {
            mine.tile().completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private static EncodedTile await(Encoding other) {
        try {
            return other.tile().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized long now() {
        return changes.now();
    }

    private synchronized boolean stillHolds(Encoding encoding) {
        return changes.untouched(encoding.ground(), encoding.since());
    }

    private synchronized void keep(Key key, EncodedTile tile, Encoding encoding) {
        if (stillHolds(encoding)) {
            tiles.put(key, new Kept(encoding.ground(), tile));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    synchronized void drop(ParcelsChanged change) {
        changes.add(change.box());
        tiles.asMap().values().removeIf(kept -> kept.ground().intersects(change.box()));
    }
}
