package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/**
 * <pre>
 *   2 +---+---+
 *     | B |   |     cells are counted from the south-west corner
 *   1 +---+---+
 *     | A | A |
 *   0 +---+---+
 *     0   1   2
 * </pre>
 */
class CellSumsTest {

    private static final List<GroundColumns.Kind> KINDS = List.of(
            new GroundColumns.Kind("0103", "EXISTING"),
            new GroundColumns.Kind("never seen", "EXISTING"),
            new GroundColumns.Kind("0201", "SURVEYED"));

    private final CellSums sums = new CellSums(new Envelope(0, 2, 0, 2), 2);

    @Test
    void parcelsAreAddedUpByCellAndKind() {
        sums.add(0.5, 0.5, 0, 10_050);
        sums.add(0.9, 0.1, 0, 1);
        sums.add(1.5, 0.5, 0, 7);
        sums.add(0.5, 1.5, 2, 100);

        assertThat(sums.toCells(KINDS))
                .containsExactlyInAnyOrder(
                        new GroundCell(0, 0, "0103", "EXISTING", 2, new BigDecimal("100.51")),
                        new GroundCell(1, 0, "0103", "EXISTING", 1, new BigDecimal("0.07")),
                        new GroundCell(0, 1, "0201", "SURVEYED", 1, new BigDecimal("1.00")));
    }

    @Test
    void borderBelongsToTheCellEastAndNorthOfIt() {
        sums.add(1, 1, 0, 1);

        assertThat(sums.toCells(KINDS)).containsExactly(new GroundCell(1, 1, "0103", "EXISTING", 1, cent()));
    }

    @Test
    void whatLiesOutsideIsPassedOver() {
        sums.add(-0.001, 1, 0, 1);
        sums.add(1, -0.001, 0, 1);
        sums.add(2, 1, 0, 1);
        sums.add(1, 2, 0, 1);

        assertThat(sums.toCells(KINDS)).isEmpty();
    }

    private static BigDecimal cent() {
        return new BigDecimal("0.01");
    }
}
