package org.qianmo.parcel;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.qianmo.audit.AuditTrail;
import org.qianmo.parcel.store.LandChangeRows;
import org.qianmo.parcel.store.LandChangeRows.LandChange;
import org.qianmo.spatial.SpatialSql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells this node of the ground that others changed, where several nodes share a database.
 *
 * <p>A transaction that changes land writes the changed boxes under the lock on the audit head, so that their numbers follow
 * the commits without a gap: who has read up to a number has missed nothing before it. Whoever serves what is kept in
 * memory {@linkplain #catchUp catches up} first; so a commit shows on every node in the first answer that is asked for after
 * its confirmation. Where a number is missing (its row was removed, or the database is another one), everything is taken as
 * changed. The embedded database belongs to one process, which needs no telling, and a node that {@linkplain LandNodes is
 * alone} on a shared one asks once a second.
 */
@Service
public class LandChanges {

    private static final long NONE = -1;

    private final LandChangeRows rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final LandNodes nodes;
    private final boolean shared;

    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private long finished;
    private long known = NONE;

    LandChanges(
            LandChangeRows rows,
            LandNodes nodes,
            AuditTrail trail,
            ApplicationEventPublisher events,
            SpatialSql spatial) {
        this.rows = rows;
        this.nodes = nodes;
        this.trail = trail;
        this.events = events;
        this.shared = !spatial.embedded();
    }

    /** Notes what the present transaction changes; what is told outside of one was noted by another node. */
    @EventListener
    void note(ParcelsChanged change) {
        if (shared && TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(change.box());
        }
    }

    private PendingChanges pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingChanges.class::isInstance)
                .map(PendingChanges.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private PendingChanges begin() {
        PendingChanges pending = new PendingChanges(nodes::becomeNoticed);
        TransactionSynchronizationManager.registerSynchronization(pending);
        trail.underHead(() -> {
            rows.append(pending.boxes());
            pending.noticed(nodes.isNoticed());
        });
        return pending;
    }

    /**
     * Returns when everything is dropped that was changed by a commit before this call. One query answers all calls that
     * came before it began.
     */
    public void catchUp() {
        if (!shared || nodes.believesToBeAlone()) {
            return;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("who listens would be told after this transaction, not now");
        }
        long wanted = begun.get() + 1;
        reading.lock();
        try {
            if (finished < wanted) {
                long reading = begun.incrementAndGet();
                read();
                finished = reading;
            }
        } finally {
            reading.unlock();
        }
    }

    private void read() {
        nodes.look();
        List<LandChange> changes = rows.from(known);
        if (changes.isEmpty() || changes.get(0).seq() != known) {
            long last = changes.isEmpty()
                    ? rows.last()
                    : changes.get(changes.size() - 1).seq();
            events.publishEvent(ParcelsChanged.EVERYTHING);
            known = last;
            return;
        }
        for (LandChange change : changes.subList(1, changes.size())) {
            events.publishEvent(change.box() == null ? ParcelsChanged.EVERYTHING : new ParcelsChanged(change.box()));
            known = change.seq();
        }
    }
}
