package org.qianmo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.reset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.ground.GroundLocks;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.record.Enactment;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Case;
import org.qianmo.testing.Meeting;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Two records on the same ground are approved at the same moment. Both approvals are held up between the check and the
 * write: under the lock only one gets there; without it both do, and the ground is taken twice.
 */
abstract class ApprovalLockContract extends RunningApplication {

    @MockitoSpyBean
    private GroundLocks locks;

    @MockitoSpyBean
    private Enactment enactment;

    @Autowired
    private ParcelStream parcels;

    private final Spot spot = TestDistrict.spot();

    @BeforeEach
    void meetBetweenCheckAndWrite() {
        Meeting meeting = new Meeting();
        doAnswer(write -> {
                    meeting.await();
                    return write.callRealMethod();
                })
                .when(Meeting.target(enactment))
                .enact(any(), any(), any());
    }

    @AfterEach
    void removeHandles() {
        reset(Meeting.target(locks), Meeting.target(enactment));
    }

    @Test
    void underTheLockOneRecordTakesEffect() {
        List<Reply> replies = twoAreApprovedAtOnce();

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.mustHaveFinding("OVERLAP"));
        assertThat(parcelsHere()).isEqualTo(1);
    }

    @Test
    void withoutTheLockBothDo() {
        doNothing().when(Meeting.target(locks)).lock(any());

        List<Reply> replies = twoAreApprovedAtOnce();

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(parcelsHere()).as("the violation that the lock prevents").isEqualTo(2);
    }

    private List<Reply> twoAreApprovedAtOnce() {
        List<Case> submitted = List.of(
                submitted(as(PLANNER), "0 0, 4 0, 4 4, 0 4, 0 0"), submitted(as(COLLEAGUE), "1 1, 5 1, 5 5, 1 5, 1 1"));
        return AtOnce.run(2, i -> submitted.get(i).approve(as(OFFICIAL)));
    }

    private Case submitted(ApiClient author, String ring) {
        Case draft = Case.open(author, "抢占");
        draft.create(spot.polygonJson(ring));
        return draft.submit();
    }

    private long parcelsHere() {
        return parcels.count(
                ParcelFilter.in(spot.polygon("0 0, 5 0, 5 5, 0 5, 0 0").getEnvelopeInternal()));
    }
}
