package org.qianmo.kernel.dissolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class DissolvedGroundProperties {

    private static final Offset<Double> HUNDREDTH_OF_PERMITTED = within(1e-4);

    @Property(tries = 1000)
    void areaIsThatOfTheSquaresCounted(@ForAll Random random) {
        List<Geometry> layer = RandomLayer.rectangles(random);
        assertThat(DissolvedGround.squareMetres(layer))
                .as("%s", layer)
                .isCloseTo(RandomLayer.squaresUnder(layer), HUNDREDTH_OF_PERMITTED);
    }

    @Property(tries = 1000)
    void areaIsThatOfUnitingOneAfterAnother(@ForAll Random random) {
        List<Geometry> layer = RandomLayer.mixed(random);
        assertThat(DissolvedGround.squareMetres(layer))
                .as("%s", layer)
                .isCloseTo(oneAfterAnother(layer).getArea(), HUNDREDTH_OF_PERMITTED);
    }

    @Property(tries = 1000)
    void outlineIsTheSameGround(@ForAll Random random) {
        List<Geometry> layer = RandomLayer.mixed(random);
        Geometry outline = DissolvedGround.outline(layer);
        assertThat(outline.isValid()).as("%s", layer).isTrue();
        assertThat(OverlayNGRobust.overlay(outline, oneAfterAnother(layer), OverlayNG.SYMDIFFERENCE)
                        .getArea())
                .as("%s", layer)
                .isCloseTo(0, HUNDREDTH_OF_PERMITTED);
    }

    @Property(tries = 500)
    void orderDoesNotMatter(@ForAll Random random) {
        List<Geometry> layer = RandomLayer.mixed(random);
        List<Geometry> shuffled = new ArrayList<>(layer);
        Collections.shuffle(shuffled, random);
        assertThat(DissolvedGround.squareMetres(shuffled))
                .isCloseTo(DissolvedGround.squareMetres(layer), HUNDREDTH_OF_PERMITTED);
    }

    private static Geometry oneAfterAnother(List<Geometry> layer) {
        return layer.stream()
                .reduce((a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION))
                .orElseThrow();
    }
}
