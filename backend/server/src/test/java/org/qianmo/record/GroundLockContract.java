package org.qianmo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.reset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.check.Ground;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.ground.GroundLocks;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Meeting;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * That it is the ground lock, and not luck, by which ground is never taken twice: two people are held up between the check
 * and the write until both are there. Under the lock only one can be; without it both are, and the ground is taken twice.
 */
abstract class GroundLockContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    @MockitoSpyBean
    private GroundLocks locks;

    @MockitoSpyBean
    private RecordBook book;

    @Autowired
    private RecordOffice office;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private CoordinateSystems crs;

    private final Spot spot = TestDistrict.spot();

    @BeforeEach
    void meetBetweenCheckAndWrite() {
        Meeting meeting = new Meeting();
        doAnswer(write -> {
                    meeting.await();
                    return write.callRealMethod();
                })
                .when(Meeting.target(book))
                .openAndApprove(any(), any(), any());
    }

    @AfterEach
    void removeHandles() {
        reset(Meeting.target(locks), Meeting.target(book));
    }

    @Test
    void underTheLockGroundIsTakenOnce() {
        List<Outcome> outcomes = twoCreateOnTheSameGround();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(1);
        assertThat(parcelsHere()).isEqualTo(1);
    }

    @Test
    void withoutTheLockGroundIsTakenTwice() {
        doNothing().when(Meeting.target(locks)).lock(any());

        List<Outcome> outcomes = twoCreateOnTheSameGround();

        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(parcelsHere()).as("the violation that the lock prevents").isEqualTo(2);
    }

    private List<Outcome> twoCreateOnTheSameGround() {
        MultiPolygon shape = spot.polygon(SQUARE);
        Geometry plane = crs.toPlane(shape);
        Ground ground = new Ground(shape, plane, Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane)));
        StatedFacts facts = new StatedFacts(null, "0103", Ownership.COLLECTIVE, null, Stage.EXISTING, null);
        return AtOnce.run(
                2, i -> office.create(new Edit.Create(TestDistrict.freshId(), facts, shape), ground, "抢占", PLANNER));
    }

    private long parcelsHere() {
        return parcels.count(ParcelFilter.in(spot.polygon(SQUARE).getEnvelopeInternal()));
    }
}
