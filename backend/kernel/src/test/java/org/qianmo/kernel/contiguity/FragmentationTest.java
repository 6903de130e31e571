package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.geometry.Acreage;

/** Expected values are worked out by hand from the definitions; the tolerance is the rounding of doubles. */
class FragmentationTest {

    private static final double ROUNDING = 1e-12;

    /** 100, 200 and 700 m² in 2000 m². */
    @Test
    void figuresFollowTheirDefinitions() {
        FragmentationMetrics metrics =
                Fragmentation.within(acreage("2000"), List.of(patch("100", 1), patch("700", 2), patch("200", 3)));
        assertThat(metrics.patchCount()).isEqualTo(3);
        assertThat(metrics.acreage()).isEqualTo(acreage("1000"));
        assertThat(metrics.meanPatchSquareMetres()).isEqualTo(1000 / 3.0);
        assertThat(metrics.largestPatchPercent()).isEqualTo(35);
        assertThat(metrics.effectiveMeshSquareMetres()).isEqualTo((10_000 + 40_000 + 490_000) / 2000.0);
        assertThat(metrics.areaWeightedShapeIndex()).isEqualTo((100 + 1400 + 600) / 1000.0);
    }

    /** Jaeger 2000: n equal patches that fill the landscape have an effective mesh of A/n. */
    @Test
    void equalPatchesHaveTheirSizeAsMesh() {
        FragmentationMetrics metrics =
                Fragmentation.of(List.of(patch("250", 1), patch("250", 1), patch("250", 1), patch("250", 1)));
        assertThat(metrics.effectiveMeshSquareMetres()).isEqualTo(250);
        assertThat(metrics.largestPatchPercent()).isEqualTo(25);
    }

    @Test
    void onePatchIsTheWholeLandscape() {
        FragmentationMetrics metrics = Fragmentation.of(List.of(patch("123.45", 1.5)));
        assertThat(metrics.effectiveMeshSquareMetres()).isEqualTo(123.45, within(ROUNDING * 1000));
        assertThat(metrics.largestPatchPercent()).isEqualTo(100);
        assertThat(metrics.areaWeightedShapeIndex()).isEqualTo(1.5, within(ROUNDING));
    }

    /** A square has 2/√π, 1.128; a strip of 100 m by 1 m has 202 / (2√(100π)), 5.698. */
    @Test
    void shapeIndexIsOfThePlane() {
        Patch square = Patch.of(Land.plot(1, 0, 0, 10, 10));
        Patch strip = Patch.of(Land.plot(1, 0, 0, 100, 1));
        assertThat(square.shapeIndex()).isEqualTo(2 / Math.sqrt(Math.PI), within(ROUNDING));
        assertThat(strip.shapeIndex()).isEqualTo(202 / (2 * Math.sqrt(100 * Math.PI)), within(ROUNDING));
    }

    /** What consolidation is for: two plots gathered in one block are fewer patches and a larger mean. */
    @Test
    void gatheringLandShowsInEveryFigure() {
        FragmentationMetrics before = ofBlocks(Land.plot(1, 0, 0, 10, 10), Land.plot(2, 500, 0, 510, 10));
        FragmentationMetrics after = ofBlocks(Land.plot(1, 0, 0, 10, 10), Land.plot(2, 10, 0, 20, 10));
        assertThat(after.patchCount()).isLessThan(before.patchCount());
        assertThat(after.meanPatchSquareMetres()).isGreaterThan(before.meanPatchSquareMetres());
        assertThat(after.largestPatchPercent()).isGreaterThan(before.largestPatchPercent());
        assertThat(after.effectiveMeshSquareMetres()).isGreaterThan(before.effectiveMeshSquareMetres());
        assertThat(after.acreage()).isEqualTo(before.acreage());
    }

    @Test
    void noPatchesAreAllZero() {
        assertThat(Fragmentation.of(List.of())).isEqualTo(FragmentationMetrics.NONE);
        assertThat(Fragmentation.within(acreage("5"), List.of()).effectiveMeshSquareMetres())
                .isZero();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> Fragmentation.within(acreage("99.99"), List.of(patch("100", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patch("0", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patch("1", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FragmentationMetrics ofBlocks(Plot... plots) {
        List<Block> blocks = Contiguity.blocks(List.of(plots), List.of(), Gap.DEFAULT);
        return Fragmentation.of(blocks.stream().map(Patch::of).toList());
    }

    private static Patch patch(String squareMetres, double shapeIndex) {
        return new Patch(acreage(squareMetres), shapeIndex);
    }

    private static Acreage acreage(String squareMetres) {
        return new Acreage(new BigDecimal(squareMetres));
    }
}
