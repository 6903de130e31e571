package org.qianmo.voucher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.reset;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Meeting;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.application.VoucherScene;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.transition.Transitions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Two buyers want one offer, of a part of a voucher, at the same moment. Both reservations are held up between the check and the
 * write: under the lock one gets there; without it both do, and twice as much is set apart.
 */
abstract class MarketLockContract extends RunningApplication {

    @MockitoSpyBean
    private Standings standings;

    @MockitoSpyBean
    private Transitions transitions;

    @Autowired
    private LedgerCheck check;

    private VoucherScene scene;
    private long offer;

    @BeforeEach
    void meetBetweenCheckAndWrite() {
        scene = new VoucherScene(application, LocalDate.now().plusYears(1));
        offer = MarketScene.offered(as(PLANNER), scene, MarketScene.amounts("3"));
        Meeting meeting = new Meeting();
        doAnswer(begin -> {
                    meeting.await();
                    return begin.callRealMethod();
                })
                .when(Meeting.target(transitions))
                .begin(any(), eq("RESERVATION"), any(), any(), any());
    }

    @AfterEach
    void theBookIsSound() {
        reset(Meeting.target(standings), Meeting.target(transitions));
        assertThat(check.verify().sound()).isTrue();
    }

    private List<Integer> twoReserveAtOnce() {
        return AtOnce.run(2, i -> MarketScene.tryReserve(i == 0 ? as(PLANNER) : as(COLLEAGUE), offer, scene.company))
                .stream()
                .map(Reply::status)
                .toList();
    }

    private long reserved() {
        return standings
                .of(scene.serial)
                .orElseThrow()
                .of(scene.collective, Purpose.RESERVED)
                .get(Indicator.QUOTA);
    }

    @Test
    void underTheLockOneReserves() {
        assertThat(twoReserveAtOnce()).containsExactlyInAnyOrder(200, 409);
        assertThat(reserved()).isEqualTo(3_000);
    }

    @Test
    void withoutTheLockBothDo() {
        doNothing().when(Meeting.target(standings)).lock(any());

        assertThat(twoReserveAtOnce()).containsOnly(200);
        assertThat(reserved()).as("the violation that the lock prevents").isEqualTo(6_000);
    }
}
