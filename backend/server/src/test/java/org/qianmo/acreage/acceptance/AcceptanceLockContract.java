package org.qianmo.acreage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.reset;
import static org.qianmo.acreage.acceptance.AcceptanceCase.drawn;
import static org.qianmo.acreage.acceptance.AcceptanceCase.work;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.ground.GroundLocks;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Meeting;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Two acceptances over partly the same ground are approved at the same moment. Both are held up between plan and write:
 * under the lock the second plans after the first has booked; without it both count the same ground.
 */
abstract class AcceptanceLockContract extends RunningApplication {

    private static final double NOISE = 0.03;

    @MockitoSpyBean
    private GroundLocks locks;

    @MockitoSpyBean
    private AcceptanceOffice office;

    private final Spot spot = TestDistrict.spot();
    private final MultiPolygon a = spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0");
    private final MultiPolygon b = spot.polygon("1 0, 5 0, 5 4, 1 4, 1 0");

    private List<AcceptanceCase> submitted;

    @BeforeEach
    void handIn() {
        submitted = List.of(submitted("0 0, 4 0, 4 4, 0 4, 0 0"), submitted("1 0, 5 0, 5 4, 1 4, 1 0"));
    }

    private AcceptanceCase submitted(String ring) {
        AcceptanceCase opened = AcceptanceCase.open(as(PLANNER), work("FKFL", "抢", drawn(spot.polygonJson(ring))));
        opened.submit().mustBe(200);
        return opened;
    }

    @AfterEach
    void removeHandles() {
        reset(Meeting.target(locks), Meeting.target(office));
    }

    @Test
    void underTheLockNoGroundCountsTwice() {
        assertThat(countedOnceBothAreApproved()).isCloseTo(GeodesicArea.of(a.union(b)), within(NOISE));
    }

    @Test
    void withoutTheLockItDoes() {
        doNothing().when(Meeting.target(locks)).lock(any());

        assertThat(countedOnceBothAreApproved())
                .as("the violation that the lock prevents")
                .isCloseTo(GeodesicArea.of(a) + GeodesicArea.of(b), within(NOISE));
    }

    private double countedOnceBothAreApproved() {
        Meeting meeting = new Meeting();
        doAnswer(write -> {
                    meeting.await();
                    return write.callRealMethod();
                })
                .when(Meeting.target(office))
                .book(any(), any());
        List<Reply> replies = AtOnce.run(2, i -> submitted.get(i).approve(as(OFFICIAL)));
        assertThat(replies).extracting(Reply::status).containsOnly(200);
        return submitted.stream()
                .mapToDouble(one -> one.read()
                        .path("booked")
                        .path(0)
                        .path("countedSquareMetres")
                        .asDouble())
                .sum();
    }
}
