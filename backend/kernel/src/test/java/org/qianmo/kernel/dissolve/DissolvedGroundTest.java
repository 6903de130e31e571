package org.qianmo.kernel.dissolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

class DissolvedGroundTest {

    private static final Geometry WEST = RandomLayer.rectangle(0, 0, 10, 10);
    private static final Geometry EAST = RandomLayer.rectangle(10, 0, 20, 10);

    @Test
    void nothingCoversNothing() {
        assertThat(DissolvedGround.squareMetres(List.of())).isZero();
        assertThat(DissolvedGround.outline(List.of()).isEmpty()).isTrue();
    }

    /** Doubled, its borders match and cancel, and the ground is gone; crossed, what is shared counts twice. */
    @ParameterizedTest
    @CsvSource({"0,0,10,10, 0, 100", "5,0,15,10, 200, 150", "5,5,15,15, 200, 175", "2,2,4,4, 104, 100"})
    void importedOverAnotherItCountsOnceWhereCoverageUnionIsWrong(
            int west, int south, int east, int north, double trusting, double right) {
        List<Geometry> layer = List.of(WEST, RandomLayer.rectangle(west, south, east, north));
        assertThat(CoverageUnion.union(layer.toArray(Geometry[]::new)).getArea())
                .isEqualTo(trusting);
        assertThat(DissolvedGround.squareMetres(layer)).isEqualTo(right);
        assertThat(DissolvedGround.outline(layer).getArea()).isEqualTo(right);
    }

    @Test
    void bordersThatDoNotMatchAreDissolvedToo() {
        Geometry north = RandomLayer.rectangle(0, 10, 20, 20);
        Geometry outline = DissolvedGround.outline(List.of(WEST, EAST, north));
        assertThat(outline.isValid()).isTrue();
        assertThat(outline.getNumGeometries()).isEqualTo(1);
        assertThat(outline.getLength()).isEqualTo(80);
    }

    @Test
    void heapOfOverlapsIsUnitedAsAWhole() {
        List<Geometry> heap = Collections.nCopies(60, WEST);
        assertThat(DissolvedGround.squareMetres(heap)).isEqualTo(100);
    }
}
