package org.qianmo.audit;

import java.io.IOException;
import org.qianmo.audit.store.AuditRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Notes heads outside of the database: in the {@link WitnessFile}, at most one a second and always the last one, and in
 * the log once an hour.
 *
 * <p>A process that is killed loses the heads of its last second; the next start notes the one that it finds. The file is
 * as safe as its folder: whoever wants a witness that the machine's administrator cannot rewrite ships the log to another
 * machine, or writes a head on paper.
 */
@Service
class HeadWitness {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWitness.class);
    private static final long SECOND_MILLISECONDS = 1_000;
    private static final long HOUR_MILLISECONDS = 3_600_000;

    private final AuditRows rows;
    private final WitnessFile file;
    private Head latest = new Head(0, Head.NO_HASH, null);
    private long writtenSeq;
    private long loggedSeq;
    private boolean failing;

    HeadWitness(AuditRows rows, WitnessFile file) {
        this.rows = rows;
        this.file = file;
    }

    @EventListener(ApplicationStartedEvent.class)
    void seeWhatAFormerRunLeft() {
        see(rows.head());
    }

    /** Takes note of a head that others can see. Two commits may tell theirs in either order. */
    synchronized void see(Head head) {
        if (head.seq() > latest.seq()) {
            latest = head;
        }
    }

    @Scheduled(fixedDelay = SECOND_MILLISECONDS)
    @EventListener(ContextClosedEvent.class)
    synchronized void write() {
        if (latest.seq() == writtenSeq) {
            return;
        }
        try {
            file.append(latest);
            writtenSeq = latest.seq();
            failing = false;
        } catch (IOException e) {
            tellOnce(e);
        }
    }

    private void tellOnce(IOException e) {
        if (!failing) {
            LOG.error("cannot note the head of the audit trail; trying again each second", e);
        }
        failing = true;
    }

    @Scheduled(fixedRate = HOUR_MILLISECONDS, initialDelay = HOUR_MILLISECONDS)
    @EventListener(ContextClosedEvent.class)
    synchronized void log() {
        if (latest.seq() > loggedSeq) {
            LOG.info("head of the audit trail: {} {}", latest.seq(), latest.hash());
            loggedSeq = latest.seq();
        }
    }
}
