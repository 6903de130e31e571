package org.qianmo.voucher.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.parcel.Booking;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.SnappedDifference;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerScene;
import org.springframework.beans.factory.annotation.Autowired;

/** One square metre yields one voucher, once. */
abstract class GroundClaimsContract extends RunningApplication {

    private static final int OFFICIALS = 8;

    @Autowired
    private GroundClaims claims;

    @Autowired
    private CoordinateSystems crs;

    private LedgerScene scene;
    private final Spot spot = TestDistrict.spot();

    @BeforeEach
    void openTheBook() {
        scene = new LedgerScene(application);
    }

    private void commit(Consumer<Booking> work) {
        scene.commit(work);
    }

    private String issueOn(String ring) {
        String serial = scene.voucher();
        commit(booking -> {
            claims.claim(serial, List.of(spot.polygon(ring)), booking);
            scene.issue(serial, 1_000, booking);
        });
        return serial;
    }

    @Test
    void groundBesideIsFree() {
        issueOn("0 0, 4 0, 4 4, 0 4, 0 0");
        issueOn("4 0, 8 0, 8 4, 4 4, 4 0");
    }

    @Test
    void theOtherVoucherAndThePlaceAreNamed() {
        String first = issueOn("0 0, 4 0, 4 4, 0 4, 0 0");
        MultiPolygon shared = spot.polygon("3 0, 4 0, 4 4, 3 4, 3 0");

        assertThatThrownBy(() -> issueOn("3 0, 8 0, 8 4, 3 4, 3 0"))
                .isInstanceOfSatisfying(GroundTaken.class, taken -> {
                    assertThat(taken.overlaps()).singleElement().satisfies(overlap -> {
                        assertThat(overlap.serial()).isEqualTo(first);
                        assertThat(SnappedDifference.area(overlap.place(), shared, SnappedDifference.DEGREES))
                                .isLessThan(shared.getArea() * 1e-6);
                        assertThat(overlap.squareMetres())
                                .isCloseTo(crs.toPlane(shared).getArea(), within(0.01));
                    });
                });
    }

    /** 0.001 of a unit is 1 cm of land, 0.00001 is 0.1 mm and noise of drawing. */
    @Test
    void whatIsNoThickerThanNoiseIsNoOverlap() {
        issueOn("0 0, 4 0, 4 4, 0 4, 0 0");
        issueOn("3.99999 0, 8 0, 8 4, 3.99999 4, 3.99999 0");
        assertThatThrownBy(() -> issueOn("2 3.999, 3 3.999, 3 8, 2 8, 2 3.999")).isInstanceOf(GroundTaken.class);
    }

    @Test
    void ownGroundIsNotCountedTwice() {
        String serial = scene.voucher();
        List<MultiPolygon> grounds =
                List.of(spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0"), spot.polygon("2 2, 6 2, 6 6, 2 6, 2 2"));

        assertThatThrownBy(() -> commit(booking -> claims.claim(serial, grounds, booking)))
                .isInstanceOfSatisfying(
                        GroundTaken.class,
                        taken -> assertThat(taken.overlaps().get(0).serial()).isEqualTo(serial));
    }

    /** Squares of 4 by 4, each 0.4 further east: any two overlap. */
    @Test
    void ofManyAtOnceExactlyOneGetsTheGround() {
        for (int round = 0; round < 3; round++) {
            int south = round * 5;
            List<String> serials = AtOnce.run(OFFICIALS, i -> scene.voucher());
            List<Boolean> won = AtOnce.run(OFFICIALS, i -> {
                String ring = "%1$s %2$d, %3$s %2$d, %3$s %4$d, %1$s %4$d, %1$s %2$d"
                        .formatted(i * 0.4, south, 4 + i * 0.4, south + 4);
                try {
                    commit(booking -> claims.claim(serials.get(i), List.of(spot.polygon(ring)), booking));
                    return true;
                } catch (GroundTaken taken) {
                    return false;
                }
            });
            assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        }
    }

    @Test
    void groundOfWhatWasCancelledBeforeUseIsFreeAgain() {
        String ring = "0 0, 4 0, 4 4, 0 4, 0 0";
        String first = issueOn(ring);
        commit(booking -> scene.cancel(first, 1_000, booking));
        assertThatThrownBy(() -> issueOn(ring)).isInstanceOf(GroundTaken.class);
        commit(booking -> claims.release(first, booking));
        issueOn(ring);
    }

    @Test
    void groundOfWhatStandsOrWasUsedStaysTaken() {
        String serial = issueOn("0 0, 4 0, 4 4, 0 4, 0 0");
        String child = scene.voucher();
        commit(booking -> scene.split(serial, child, 400, booking));
        commit(booking -> scene.cancel(serial, 600, booking));
        assertThatThrownBy(() -> commit(booking -> claims.release(serial, booking)))
                .hasMessageContaining("LIVE");
        commit(booking -> scene.redeem(child, 1, booking));
        commit(booking -> scene.cancel(child, 399, booking));
        assertThatThrownBy(() -> commit(booking -> claims.release(serial, booking)))
                .hasMessageContaining("USED");
        assertThatThrownBy(() -> issueOn("0 0, 4 0, 4 4, 0 4, 0 0")).isInstanceOf(GroundTaken.class);
    }
}
