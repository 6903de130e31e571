package org.qianmo.testing;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.test.util.AopTestUtils;

/**
 * Holds two threads up at one place until both are there. Who comes alone goes on after a while: the other one is then
 * still waiting for a lock, and that is what the lock is for.
 */
public final class Meeting {

    /** Long enough for a thread to come that can, short enough to wait for one that cannot; H2 waits 2 s for a lock. */
    private static final long MILLISECONDS_MAX = 1_000;

    private final CyclicBarrier two = new CyclicBarrier(2);

    public void await() throws InterruptedException {
        try {
            two.await(MILLISECONDS_MAX, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException alone) {
            // See the class.
        }
    }

    /** The bean itself, behind its transactions. */
    public static <T> T target(T bean) {
        return AopTestUtils.getUltimateTargetObject(bean);
    }
}
