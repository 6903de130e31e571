package org.qianmo.demo.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CellTest {

    /** 100 wide, 40 deep, whichever way it is given. */
    private final Cell cell = Cell.of(new Coordinate[] {
        new Coordinate(0, 40), new Coordinate(100, 40), new Coordinate(100, 0), new Coordinate(0, 0)
    });

    @Test
    void boxLiesLengthwise() {
        Box box = cell.box().lengthwise();

        assertThat(box.u()).isCloseTo(100, within(1e-9));
        assertThat(box.v()).isCloseTo(40, within(1e-9));
        assertThat(cell.box().crosswise().u()).isCloseTo(40, within(1e-9));
    }

    @Test
    void halvesOfACutMakeTheWhole() {
        Line cut = new Line(30, 0, 0.1, Math.sqrt(0.99));
        Cell left = cell.leftOf(cut, 0).orElseThrow();
        Cell right = cell.rightOf(cut, 0).orElseThrow();

        assertThat(left.area() + right.area()).isCloseTo(cell.area(), within(1e-9));
    }

    @Test
    void halvesOfACutHoldTheSameCrossings() {
        Line cut = new Line(31.7, 3.3, 0.6, 0.8);
        Cell left = cell.leftOf(cut, 0).orElseThrow();
        Cell right = cell.rightOf(cut, 0).orElseThrow();
        List<Coordinate> common = List.of(left.ring()).stream()
                .filter(List.of(right.ring())::contains)
                .distinct()
                .toList();

        assertThat(common).hasSize(2);
    }

    @Test
    void laneLiesBetweenBands() {
        List<Cell> bands =
                new Cuts(new SplittableRandom(1)).bands(cell, cell.box().lengthwise(), 30, 5);

        assertThat(bands).hasSize(3);
        assertThat(bands.stream().mapToDouble(Cell::area).sum()).isCloseTo(90 * 40, within(1e-6));
    }

    @Test
    void slicesShareTheirEdges() {
        List<Cell> slices =
                new Cuts(new SplittableRandom(1)).slices(cell, cell.box().lengthwise(), 20, 0.3);

        assertThat(slices).hasSize(5);
        assertThat(slices.stream().mapToDouble(Cell::area).sum()).isCloseTo(cell.area(), within(1e-9));
    }

    @Test
    void sharpCornersAreCutOff() {
        Cell wedge = Cell.of(new Coordinate[] {new Coordinate(0, 0), new Coordinate(200, 0), new Coordinate(200, 60)});

        assertThat(wedge.sharpestCorner()).isLessThan(Math.PI / 6);
        assertThat(Cuts.blunt(wedge, 20).sharpestCorner()).isGreaterThan(Math.PI / 6);
    }
}
