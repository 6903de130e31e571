package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.audit.store.AuditRows;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * That it is the lock on the head, and not luck, by which nobody's business fails for the chain's sake: two transactions
 * are held up between reading the head and adding to it until both are there. Under the lock only one can be; without it
 * both are, both claim the same number, and the database lets one of them have it.
 */
abstract class AuditLockContract extends RunningApplication {

    /** Long enough for a thread to come that can, short enough to wait for one that cannot. */
    private static final long MEETING_MILLISECONDS_MAX = 1_000;

    @MockitoSpyBean
    private AuditRows rows;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void meetBetweenReadingAndWriting() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        doAnswer(write -> {
                    waitFor(meeting);
                    return write.callRealMethod();
                })
                .when(target())
                .append(any(), any(), any());
    }

    private static void waitFor(CyclicBarrier meeting) throws InterruptedException {
        try {
            meeting.await(MEETING_MILLISECONDS_MAX, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            // The other one is still waiting for the lock: that is what the lock is for.
        }
    }

    @AfterEach
    void removeHandles() {
        reset(target());
    }

    @Test
    void underTheLockBothAreInTheChain() {
        Head before = trail.head();

        List<Boolean> committed = twoActAtOnce();

        assertThat(committed).containsExactly(true, true);
        assertThat(trail.head().seq()).isEqualTo(before.seq() + 2);
    }

    @Test
    void withoutTheLockOneOfThemFails() {
        Head before = trail.head();
        doAnswer(lock -> rows.head()).when(target()).lockHead();

        List<Boolean> committed = twoActAtOnce();

        assertThat(committed).as("the failure that the lock prevents").containsExactlyInAnyOrder(true, false);
        assertThat(trail.head().seq()).isEqualTo(before.seq() + 1);
    }

    private List<Boolean> twoActAtOnce() {
        return AtOnce.run(2, i -> {
            try {
                transaction.executeWithoutResult(status -> trail.append(new AuditAct(
                        "p" + i, Act.PERSON_REGISTERED, Subject.of(Subject.Kind.PERSON, "p" + i), null, null, "")));
                return true;
            } catch (DataAccessException claimedTwice) {
                return false;
            }
        });
    }

    private AuditRows target() {
        return AopTestUtils.getUltimateTargetObject(rows);
    }
}
