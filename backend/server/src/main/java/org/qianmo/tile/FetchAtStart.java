package org.qianmo.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.district.AdminUnits;
import org.qianmo.parcel.LandChanges;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.tile.outline.OutlineMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the district's land into memory once the application is up, behind its back: whoever looks at the map first need not
 * wait for it. What is asked for before is read from the database.
 */
@Component
class FetchAtStart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchAtStart.class);

    /** Of these zooms the whole district is a few dozen tiles, the largest there are. */
    private static final int KEPT_ZOOM_MIN = 9;

    private static final int KEPT_ZOOM_MAX = 13;
    private static final int ZOOM_MAX = 16;

    private final AdminUnits units;
    private final ParcelStream parcels;
    private final OutlineMemory outlines;
    private final LandChanges changes;
    private final ParcelTiles tiles;
    private final TileCache cache;
    private final boolean wanted;
    private Thread thread;

    FetchAtStart(
            AdminUnits units,
            ParcelStream parcels,
            OutlineMemory outlines,
            LandChanges changes,
            ParcelTiles tiles,
            TileCache cache,
            @Value("${qianmo.tiles.fetch-at-start:true}") boolean wanted) {
        this.units = units;
        this.parcels = parcels;
        this.outlines = outlines;
        this.changes = changes;
        this.tiles = tiles;
        this.cache = cache;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (wanted && thread == null) {
            thread = new Thread(this::fetch, "fetch-at-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fetch() {
        Envelope box = units.box();
        if (box == null) {
            return;
        }
        long start = System.nanoTime();
        try {
            // The first time nothing is known of what others did, and all is dropped.
            changes.catchUp();
            parcels.fetchGround();
            outlines.fetchAll(box);
            rehearse(box.centre());
            keepLarge(box);
            LOG.info("The map's land is in memory after {} s", (System.nanoTime() - start) / 1_000_000_000);
        } catch (RuntimeException e) {
            LOG.warn("The map's land was not read ahead; it will be when it is asked for: {}", e.toString());
        }
    }

    /** Encodes some tiles, for nobody: the first ones of a process take many times as long as later ones. */
    private void rehearse(Coordinate middle) {
        for (int zoom = KEPT_ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
            TileCoordinate tile = TileCoordinate.at(zoom, middle.x, middle.y);
            for (int column = tile.x() - 1; column <= tile.x() + 1; column++) {
                for (int row = tile.y() - 1; row <= tile.y() + 1; row++) {
                    EncodedTile.of(tiles.encode(new TileCoordinate(zoom, column, row), View.ALL))
                            .packed();
                }
            }
        }
    }

    /** What the first look at the whole district asks for is made before it is asked for. */
    private void keepLarge(Envelope box) {
        for (int zoom = KEPT_ZOOM_MIN; zoom <= KEPT_ZOOM_MAX; zoom++) {
            TileCoordinate first = TileCoordinate.at(zoom, box.getMinX(), box.getMaxY());
            TileCoordinate last = TileCoordinate.at(zoom, box.getMaxX(), box.getMinY());
            for (int column = first.x(); column <= last.x(); column++) {
                for (int row = first.y(); row <= last.y(); row++) {
                    cache.get(tiles, new TileCoordinate(zoom, column, row), View.ALL)
                            .packed();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
