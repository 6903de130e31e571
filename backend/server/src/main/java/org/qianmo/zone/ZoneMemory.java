package org.qianmo.zone;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.spatial.Remembered;
import org.qianmo.zone.store.PlaceRows;
import org.qianmo.zone.store.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The zones of the district, hundreds, held in memory with an index. Another node may write them: after a change somewhere,
 * and once in each transaction that asks for all of them or for the one at a place, the stamp of the rows says whether they
 * are still those.
 */
@Component
class ZoneMemory {

    private record Snapshot(List<Zone> zones, STRtree outlines, PlaceRows.Stamp stamp) {}

    private record Outline(Zone zone, PreparedGeometry shape) {}

    private final Zones rows;
    private final Remembered<Snapshot> snapshot = new Remembered<>(this::read);
    private final AtomicLong doubts = new AtomicLong();
    private volatile long settled;

    ZoneMemory(Zones rows) {
        this.rows = rows;
    }

    /** As they are now, in a transaction. */
    List<Zone> all() {
        doubtOnceInTransaction();
        return snapshot().zones();
    }

    /** May be a moment old where another node changed it; empty if it is not held here. */
    Optional<Zone> find(long id) {
        return snapshot().zones().stream().filter(zone -> zone.id() == id).findFirst();
    }

    /** The zone that holds a position, its border included, as they are now, in a transaction. */
    Optional<Zone> at(Point lonLat) {
        doubtOnceInTransaction();
        List<?> near = snapshot().outlines().query(lonLat.getEnvelopeInternal());
        return near.stream()
                .map(Outline.class::cast)
                .filter(outline -> outline.shape().intersects(lonLat))
                .map(Outline::zone)
                .findFirst();
    }

    /** The transaction has written zones. */
    void forgetWithTransaction() {
        snapshot.forgetWithTransaction();
    }

    /** What changed somewhere may have been a zone, here or on another node. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void doubt(ParcelsChanged change) {
        if (change.isEverything()) {
            snapshot.forget();
        }
        doubts.incrementAndGet();
    }

    /** Nobody tells a node in time of what another one wrote, and what is booked stays: whoever books looks for himself. */
    private void doubtOnceInTransaction() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        doubts.incrementAndGet();
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ZoneMemory.this);
            }
        });
    }

    private Snapshot snapshot() {
        long seen = doubts.get();
        if (seen == settled) {
            return snapshot.get();
        }
        // A transaction with a view of its own may look back to before the doubt.
        if (TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() != null) {
            return read();
        }
        if (!rows.stamp().equals(snapshot.get().stamp())) {
            snapshot.forget();
        }
        settled = seen;
        return snapshot.get();
    }

    /** The stamp comes first: if it is older than the zones, they are read once more. */
    private Snapshot read() {
        PlaceRows.Stamp stamp = rows.stamp();
        List<Zone> zones = rows.all();
        STRtree outlines = new STRtree();
        zones.forEach(zone -> outlines.insert(
                zone.outline().getEnvelopeInternal(),
                new Outline(zone, PreparedGeometryFactory.prepare(zone.outline()))));
        outlines.build();
        return new Snapshot(zones, outlines, stamp);
    }
}
