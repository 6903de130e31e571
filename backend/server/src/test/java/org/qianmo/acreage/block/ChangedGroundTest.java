package org.qianmo.acreage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ChangedGroundTest {

    private final ChangedGround changed = new ChangedGround();

    private static Envelope box(double west, double south) {
        return new Envelope(west, west + 0.001, south, south + 0.001);
    }

    @Test
    void whatIsTakenIsThereNoMore() {
        changed.add(box(113, 23));
        assertThat(changed.take()).contains(List.of(box(113, 23)));
        assertThat(changed.take()).contains(List.of());
    }

    @Test
    void neighboursAreOnePlace() {
        changed.add(box(113, 23));
        changed.add(box(113.1, 23));
        changed.add(box(113.002, 23));

        assertThat(changed.take().orElseThrow())
                .containsExactly(new Envelope(113, 113.003, 23, 23.001), box(113.1, 23));
    }

    @Test
    void manyPlacesAreEverything() {
        for (int i = 0; i < 16; i++) {
            changed.add(box(113 + i / 10.0, 23));
        }
        assertThat(changed.take().orElseThrow()).hasSize(16);

        for (int i = 0; i < 17; i++) {
            changed.add(box(113 + i / 10.0, 23));
        }
        assertThat(changed.take()).isEmpty();
        assertThat(changed.take()).contains(List.of());
    }

    @Test
    void everythingStaysEverythingUntilItIsTaken() {
        changed.addEverything();
        changed.add(box(113, 23));

        assertThat(changed.take()).isEmpty();
    }

    @Test
    void noGroundIsNoPlace() {
        changed.add(new Envelope());

        assertThat(changed.take()).contains(List.of());
    }
}
