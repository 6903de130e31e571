package org.qianmo.demo.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class BendTest {

    @Test
    void boardAndPlaneAreInverseToEachOther() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            Coordinate plane =
                    new Coordinate(380_000 + 50_000 * random.nextDouble(), 2_525_000 + 55_000 * random.nextDouble());
            // Rounded to a micrometre afterwards, so a nanometre is nothing.
            assertThat(Bend.toPlane(Bend.toBoard(plane)).distance(plane)).isLessThan(2e-9);
        }
    }

    @Test
    void anEdgeOfAHundredAndThirtyMetresStaysNearItsChord() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 5_000; i++) {
            double angle = random.nextDouble() * Math.PI;
            Coordinate a =
                    new Coordinate(380_000 + 50_000 * random.nextDouble(), 2_525_000 + 55_000 * random.nextDouble());
            Coordinate b = new Coordinate(a.x + 130 * Math.cos(angle), a.y + 130 * Math.sin(angle));
            Coordinate middle = Bend.toPlane(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
            Coordinate from = Bend.toPlane(a);
            Coordinate to = Bend.toPlane(b);
            assertThat(middle.distance(new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2)))
                    .isLessThan(1.3);
        }
    }
}
