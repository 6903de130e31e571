package org.qianmo.parcel;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.qianmo.parcel.store.LandNodeRows;
import org.qianmo.spatial.SpatialSql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which processes work on this database, so that one that is alone need not ask what others changed.
 *
 * <p>A node believes to be alone for one second after it last looked. Another one that has just begun, or was not heard of
 * for a while, holds its first confirmation back until that second has passed for everybody; all later ones find nobody who
 * believes to be alone. So whoever was told of a commit never meets a node that does not ask.
 */
@Service
class LandNodes {

    private static final Logger LOG = LoggerFactory.getLogger(LandNodes.class);

    /** How long a look holds; shorter than {@link LandNodeRows#isNoticed} by more than a beat takes to be written. */
    private static final Duration ALONE = Duration.ofSeconds(1);

    private static final long UNTIL_NOTICED_MILLISECONDS = 1_500;
    private static final long BEAT_MILLISECONDS = 5_000;
    private static final long LEAVING_MILLISECONDS = 2_000;

    private final LandNodeRows rows;
    private final boolean shared;
    private final TransactionTemplate apart;
    private final String node = UUID.randomUUID().toString();
    private volatile long aloneUntil = System.nanoTime();

    LandNodes(LandNodeRows rows, SpatialSql spatial, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.shared = !spatial.embedded();
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelay = BEAT_MILLISECONDS)
    void beat() {
        if (shared) {
            rows.beat(node);
        }
    }

    /** Whoever cannot say that it leaves, because the database is gone already, is missed after 30 s. */
    @PreDestroy
    void leave() throws InterruptedException {
        if (shared) {
            Thread leaving = new Thread(this::sayGoodbye, "land-node-leaves");
            leaving.setDaemon(true);
            leaving.start();
            leaving.join(LEAVING_MILLISECONDS);
        }
    }

    private void sayGoodbye() {
        try {
            rows.remove(node);
        } catch (RuntimeException gone) {
            LOG.debug("This node leaves without a word: {}", gone.toString());
        }
    }

    /** @return whether nobody else can have been told of a commit of another node's meanwhile */
    boolean believesToBeAlone() {
        return System.nanoTime() - aloneUntil < 0;
    }

    /** Looks for others; to be called before what they changed is read. */
    void look() {
        long now = System.nanoTime();
        if (!rows.othersLive(node)) {
            aloneUntil = now + ALONE.toNanos();
        }
    }

    /** To be asked in the transaction that changes land, as late as possible. */
    boolean isNoticed() {
        return rows.isNoticed(node);
    }

    /** Returns when every other node has noticed this one; to be called after a commit, before it is confirmed. */
    void becomeNoticed() {
        apart.executeWithoutResult(status -> rows.beat(node));
        try {
            Thread.sleep(UNTIL_NOTICED_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
