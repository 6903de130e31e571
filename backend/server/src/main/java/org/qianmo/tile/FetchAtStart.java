package org.qianmo.tile;

import org.locationtech.jts.geom.Envelope;
import org.qianmo.district.AdminUnits;
import org.qianmo.parcel.ParcelStream;
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

    private final AdminUnits units;
    private final ParcelStream parcels;
    private final OutlineMemory outlines;
    private final boolean wanted;
    private Thread thread;

    FetchAtStart(
            AdminUnits units,
            ParcelStream parcels,
            OutlineMemory outlines,
            @Value("${qianmo.tiles.fetch-at-start:true}") boolean wanted) {
        this.units = units;
        this.parcels = parcels;
        this.outlines = outlines;
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
            parcels.fetchGround();
            outlines.fetchAll(box);
            LOG.info("The map's land is in memory after {} s", (System.nanoTime() - start) / 1_000_000_000);
        } catch (RuntimeException e) {
            LOG.warn("The map's land was not read ahead; it will be when it is asked for: {}", e.toString());
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
