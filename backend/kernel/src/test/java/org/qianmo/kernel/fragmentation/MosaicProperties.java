package org.qianmo.kernel.fragmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.qianmo.kernel.geometry.Acreage;

/** Laws over a grid of rectangles, where the length of all borders has a closed form. */
class MosaicProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Corners are rounded to a tenth of a millimetre; some hundred borders share that. */
    private static final double METRES = 0.05;

    private static MosaicPiece rectangle(double x, double y, double width, double height, double turn) {
        Geometry plane = PLANE.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + width, y),
            new Coordinate(x + width, y + height),
            new Coordinate(x, y + height),
            new Coordinate(x, y)
        });
        Geometry turned = AffineTransformation.rotationInstance(turn).transform(plane);
        return new MosaicPiece(turned, Acreage.ofSquareMetres(width * height));
    }

    private static List<MosaicPiece> grid(int columns, int rows, double turn) {
        List<MosaicPiece> pieces = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                pieces.add(rectangle(i * 10, j * 20, 10, 20, turn));
            }
        }
        return pieces;
    }

    /** c columns of 10 m and r rows of 20 m: r + 1 lines of 10 c metres, c + 1 of 20 r metres, however it is turned. */
    @Property(tries = 60)
    void gridHasTheLinesThatItIsDrawnWith(
            @ForAll @IntRange(min = 1, max = 12) int columns,
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll @IntRange(min = 0, max = 359) int degrees) {
        MosaicFigures figures = Mosaic.of(grid(columns, rows, Math.toRadians(degrees)));
        double lines = (rows + 1) * 10.0 * columns + (columns + 1) * 20.0 * rows;
        assertThat(figures.edgeMetres()).isCloseTo(lines, within(METRES));
        assertThat(figures.acreage()).isEqualTo(Acreage.ofSquareMetres(200.0 * columns * rows));
        assertThat(figures.medianSquareMetres()).isEqualTo(200);
    }

    @Property(tries = 60)
    void orderDoesNotMatter(@ForAll @IntRange(min = 1, max = 8) int columns, @ForAll Random random) {
        List<MosaicPiece> pieces = grid(columns, 5, 0.3);
        pieces.add(rectangle(500, 0, 7, 13, 0.3));
        MosaicFigures first = Mosaic.of(pieces);
        Collections.shuffle(pieces, random);
        MosaicFigures second = Mosaic.of(pieces);
        assertThat(second.edgeMetres()).isCloseTo(first.edgeMetres(), within(1e-6));
        assertThat(second.medianSquareMetres()).isEqualTo(first.medianSquareMetres());
        assertThat(second.acreage()).isEqualTo(first.acreage());
    }

    /** Acreage stays, one more piece, and the cut is all that comes to the borders. */
    @Property(tries = 60)
    void cutAddsItsOwnLength(@ForAll @IntRange(min = 1, max = 19) int metres, @ForAll @IntRange(max = 8) int which) {
        List<MosaicPiece> whole = grid(3, 3, 0);
        List<MosaicPiece> cut = new ArrayList<>(whole);
        cut.remove(which);
        double x = which / 3 * 10;
        double y = which % 3 * 20;
        cut.add(rectangle(x, y, 10, metres, 0));
        cut.add(rectangle(x, y + metres, 10, 20 - metres, 0));
        MosaicFigures before = Mosaic.of(whole);
        MosaicFigures after = Mosaic.of(cut);
        assertThat(after.pieces()).isEqualTo(before.pieces() + 1);
        assertThat(after.acreage()).isEqualTo(before.acreage());
        assertThat(after.edgeMetres() - before.edgeMetres()).isCloseTo(10, within(METRES));
        assertThat(after.meanSquareMetres()).isLessThan(before.meanSquareMetres());
    }
}
