package org.qianmo.audit.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.qianmo.audit.Head;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the transactions of this process come to the head one by one, and share the flush of PostgreSQL's log.
 *
 * <p>The lock on the row of the head is what keeps the chain whole, for other processes too. Waiting here until the one before
 * has it is cheaper than to wait there, the head that was written last is known without reading it, and it shows whether others
 * are on their way: then a transaction
 * commits without waiting for the disk, hands the head on, and waits afterwards for a flush that covers its commit and those
 * of others ({@link LogFlush}). Until then nobody is told that it was committed. The log is written in the order of commits: a
 * crash leaves a beginning of the chain, in which everything is that was acknowledged.
 */
@Component
class HeadTurns {

    private final ReentrantLock turns = new ReentrantLock();
    private final AtomicInteger underWay = new AtomicInteger();
    private final LogFlush flush;

    /** As a transaction of this process wrote it last; it may have been rolled back, or another process may have gone on. */
    private volatile Head last;

    HeadTurns(LogFlush flush) {
        this.flush = flush;
    }

    /** Waits until it is the present transaction's turn, which it is until its end. */
    Turn take() {
        return mine().orElseGet(() -> {
            Turn turn = new Turn();
            TransactionSynchronizationManager.registerSynchronization(turn);
            turn.begin();
            return turn;
        });
    }

    /** Empty if the present transaction has not taken one. */
    Optional<Turn> mine() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Turn.class::isInstance)
                .map(Turn.class::cast)
                .findFirst();
    }

    /** One transaction under the head. */
    final class Turn implements TransactionSynchronization {

        private boolean flushedLater;
        private boolean holdsHead;

        private void begin() {
            underWay.incrementAndGet();
            turns.lock();
            holdsHead = true;
            flushedLater = underWay.get() > 1;
        }

        /** Whether the transaction must commit without a flush of its own. */
        boolean flushedLater() {
            return flushedLater;
        }

        /** The head that is most likely there. */
        Optional<Head> expected() {
            return Optional.ofNullable(last);
        }

        /** @param head null if it must be read again */
        void wrote(Head head) {
            last = head;
        }

        /** Before anybody else is told of the commit. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            handOn();
            if (flushedLater) {
                flush.await();
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (holdsHead && status != STATUS_COMMITTED) {
                last = null;
            }
            handOn();
            underWay.decrementAndGet();
        }

        /** Lets the next transaction come to the head, whose row this one has locked. */
        void handOn() {
            if (holdsHead) {
                holdsHead = false;
                turns.unlock();
            }
        }
    }
}
