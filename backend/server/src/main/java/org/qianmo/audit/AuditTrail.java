package org.qianmo.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.audit.store.AuditRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds to the trail.
 *
 * <p>Acts are collected while a transaction runs and written just before it commits, under a lock on the head of the
 * chain. Held until the commit is over, the lock makes the order of the chain the order of commits; taken so late, it
 * makes others wait for one commit and not for an import.
 *
 * <p>It cannot lead to a deadlock, because it is the last lock of every transaction. Ground is locked first, in
 * ascending order; then codes; then single rows, all of which Hibernate has written before the head is touched. Under
 * the lock nothing is written but new entries and the head itself, so whoever holds it waits for nobody.
 */
@Service
public class AuditTrail {

    private final AuditRows rows;
    private final HeadWitness witness;
    private final Clock clock;

    AuditTrail(AuditRows rows, HeadWitness witness, Clock clock) {
        this.rows = rows;
        this.witness = witness;
        this.clock = clock;
    }

    /** Adds the act to the trail when the present transaction commits, and never if it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditAct act) {
        pending().add(act);
    }

    /**
     * Writes something more in the present transaction, after its acts and under the lock on the head: in the order in which
     * transactions commit. It may lock no row that anybody locks before the head.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void underHead(Runnable write) {
        pending().addLast(write);
    }

    /** As {@link #underHead(Runnable)}, in one round trip with the acts where that is possible. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void underHead(HeadWrite write) {
        pending().add(write);
    }

    private PendingActs pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingActs.class::isInstance)
                .map(PendingActs.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private PendingActs begin() {
        PendingActs pending = new PendingActs(this::write, witness::see);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private Head write(List<AuditAct> acts, List<HeadWrite> writes) {
        if (acts.isEmpty()) {
            Head head = rows.lockHeadRow();
            writes.forEach(HeadWrite::alone);
            return head;
        }
        Optional<Head> head = append(rows.lockHead(), acts, writes);
        return head.orElseGet(() -> append(rows.lockHeadRow(), acts, List.of())
                .orElseThrow(() -> new IllegalStateException("the head moved under its lock")));
    }

    /** @return the new head; empty if the trail does not end with the given one, and no act was written */
    private Optional<Head> append(Head end, List<AuditAct> acts, List<HeadWrite> writes) {
        // Read under the lock: entries are as old as their order says.
        Instant now = clock.instant();
        Head head = end;
        List<AuditEntry> entries = new ArrayList<>(acts.size());
        for (AuditAct act : acts) {
            AuditEntry entry = AuditEntry.after(head, act, now);
            entries.add(entry);
            head = entry.head();
        }
        return rows.append(entries, head, writes) ? Optional.of(head) : Optional.empty();
    }

    /** The end of the chain as everybody sees it. */
    @Transactional(readOnly = true)
    public Head head() {
        return rows.head();
    }
}
