package org.qianmo.voucher.simulation;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.qianmo.testing.AtOnce;

/**
 * Two transactions in a decided order: the first one stops before its n-th statement; then the other one runs until it is
 * done or waits for a lock of the first, or for the head of the chain that the first has; then the first one goes on. So a seed
 * gives the same history each time.
 */
final class Interleaving implements Tap.Listener {

    private static final long SECONDS_MAX = 20;
    private static final long LOOK_EVERY_NANOS = 1_000_000;
    private static final String HEAD = "org.qianmo.audit.store.HeadTurns";

    private final int before;
    private final Backends backends;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch otherDone = new CountDownLatch(1);
    private volatile Thread theOther;
    private int statements;

    /** @param before from 1; if the first one has fewer statements, the other one follows it */
    Interleaving(int before, Backends backends) {
        this.before = before;
        this.backends = backends;
    }

    /** @return what came of the first and of the other */
    <T> List<T> run(Supplier<T> first, Supplier<T> other) {
        try {
            return AtOnce.run(2, number -> number == 0 ? first(first) : other(other));
        } catch (AssertionError e) {
            if (e.getCause() instanceof Violation violation) {
                throw violation;
            }
            throw e;
        }
    }

    private <T> T first(Supplier<T> work) {
        try {
            return Tap.listening(this, work);
        } finally {
            reached.countDown();
        }
    }

    private <T> T other(Supplier<T> work) {
        theOther = Thread.currentThread();
        await(reached);
        try {
            return work.get();
        } finally {
            otherDone.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other transaction does not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void before(Connection connection, String sql) {
        statements++;
        if (statements != before) {
            return;
        }
        reached.countDown();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (otherDone.getCount() > 0 && !backends.somebodyWaits() && !waitsForTheHead()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the other transaction neither ends nor waits");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Whoever comes to the head of the chain waits in the service, not in the database, for one who has it there. */
    private boolean waitsForTheHead() {
        Thread waiting = theOther;
        return waiting != null
                && waiting.getState() == Thread.State.WAITING
                && Arrays.stream(waiting.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(HEAD));
    }
}
