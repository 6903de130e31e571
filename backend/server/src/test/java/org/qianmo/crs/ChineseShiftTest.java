package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class ChineseShiftTest {

    /** A tenth of a millimetre. */
    private static final double DEGREES = 1e-9;

    @Test
    void positionOfNanhaiMovesByThePublishedDifference() {
        Coordinate moved = ChineseShift.GCJ02.applied(new Coordinate(113.10, 23.05));

        assertThat(moved.x).isCloseTo(113.105492, within(1e-6));
        assertThat(moved.y).isCloseTo(23.047470, within(1e-6));
    }

    @Test
    void groundOutsideChinaStays() {
        assertThat(ChineseShift.GCJ02.applied(new Coordinate(2.35, 48.85))).isEqualTo(new Coordinate(2.35, 48.85));
    }

    @Property(tries = 300)
    void takingBackIsTheInverse(
            @ForAll @DoubleRange(min = 80, max = 130) double lon, @ForAll @DoubleRange(min = 20, max = 50) double lat) {
        for (ChineseShift shift : ChineseShift.values()) {
            Coordinate back = shift.takenBack(shift.applied(new Coordinate(lon, lat)));

            assertThat(back.x).isCloseTo(lon, within(DEGREES));
            assertThat(back.y).isCloseTo(lat, within(DEGREES));
        }
    }
}
