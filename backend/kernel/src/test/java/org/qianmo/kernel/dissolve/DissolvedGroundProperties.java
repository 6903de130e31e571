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
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class DissolvedGroundProperties {

    private static final Offset<Double> HUNDREDTH_OF_PERMITTED = within(1e-4);
    private static final PrecisionModel HUNDREDTH_OF_MICROMETRE = new PrecisionModel(1e8);

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
        // On a grid: between nearly equal shapes an overlay of plain doubles may find ground that is in neither.
        assertThat(OverlayNG.overlay(outline, oneAfterAnother(layer), OverlayNG.SYMDIFFERENCE, HUNDREDTH_OF_MICROMETRE)
                        .getArea())
                .as("%s", layer)
                .isCloseTo(0, HUNDREDTH_OF_PERMITTED);
    }

    /** Squares of a chessboard meet in corners more often than land does. */
    @Property(tries = 1000)
    void outlineOfWhatMeetsInCornersIsValid(@ForAll Random random) {
        List<Geometry> squares = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            if (random.nextInt(3) > 0) {
                squares.add(RandomLayer.rectangle(i % 8, i / 8, i % 8 + 1, i / 8 + 1));
            }
        }
        Geometry outline = DissolvedGround.outline(squares);
        assertThat(outline.isValid()).as("%s", squares).isTrue();
        assertThat(outline.getArea()).isEqualTo(squares.size());
        assertThat(squares).allMatch(square -> outline.covers(square.getCentroid()));
    }

    /** Ground that was digitised twice, or calculated into another system and back. */
    @Property(tries = 1000)
    void bordersThatNearlyMatchAreNoFault(@ForAll Random random) {
        List<Geometry> layer = RandomLayer.nearly(RandomLayer.mixed(random), random);
        Geometry outline = DissolvedGround.outline(layer);
        assertThat(outline.isValid()).as("%s", layer).isTrue();
        assertThat(outline.getArea())
                .as("%s", layer)
                .isCloseTo(oneAfterAnother(layer).getArea(), within(0.01));
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
                .reduce((a, b) -> groundOf(OverlayNGRobust.overlay(a, b, OverlayNG.UNION)))
                .orElseThrow();
    }

    /** Without the lines into which an overlay that snaps lets thin places collapse. */
    @SuppressWarnings("unchecked")
    private static Geometry groundOf(Geometry united) {
        List<Polygon> polygons = PolygonExtracter.getPolygons(united);
        return united.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
