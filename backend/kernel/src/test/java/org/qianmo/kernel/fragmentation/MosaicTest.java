package org.qianmo.kernel.fragmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.kernel.geometry.Acreage;

/** Against lengths and sizes that were added up by hand. */
class MosaicTest {

    /** Borders are rounded to a tenth of a millimetre at each corner. */
    private static final double METRES = 0.001;

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A rectangle by two corners, with its plane area. */
    private static MosaicPiece piece(String corners) {
        double[] at = Arrays.stream(corners.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        String ring = "%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s".formatted(at[0], at[1], at[2], at[3]);
        Geometry plane = read("POLYGON ((" + ring + "))");
        return new MosaicPiece(plane, Acreage.ofSquareMetres(plane.getArea()));
    }

    private static List<MosaicPiece> pieces(String all) {
        return Arrays.stream(all.split(";")).map(MosaicTest::piece).toList();
    }

    /**
     * <pre>
     * one square of 100 m          400 m of border on 1 ha
     * halved                       a cut of 100 m more
     * quartered                    two cuts, each counted once
     * one above two                the border between them has a corner on one side only: 400 + 100 + 50
     * two apart                    nothing in common
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "0 0 100 100, 1, 10000, 10000, 400, 400",
        "0 0 50 100; 50 0 100 100, 2, 5000, 5000, 500, 500",
        "0 0 50 50; 50 0 100 50; 0 50 50 100; 50 50 100 100, 4, 2500, 2500, 600, 600",
        "0 0 50 50; 50 0 100 50; 0 50 100 100, 3, 3333.333333, 2500, 550, 550",
        "0 0 100 100; 500 0 600 200; 900 0 910 10, 3, 10033.333333, 10000, 1040, 345.514950",
        "0 0 10 10; 10 0 30 10; 30 0 60 10; 60 0 100 10, 4, 250, 250, 250, 2500"
    })
    void borderCountsOnce(
            String corners, int number, double mean, double median, double edge, double metresPerHectare) {
        MosaicFigures figures = Mosaic.of(pieces(corners));
        assertThat(figures.pieces()).isEqualTo(number);
        assertThat(figures.meanSquareMetres()).isCloseTo(mean, within(1e-5));
        assertThat(figures.medianSquareMetres()).isCloseTo(median, within(1e-9));
        assertThat(figures.edgeMetres()).isCloseTo(edge, within(METRES));
        assertThat(figures.edgeMetresPerHectare()).isCloseTo(metresPerHectare, within(METRES));
    }

    /** The hole's border bounds the parcel around it, and once more the parcel in it. */
    @Test
    void holeAndWhatFillsItShareTheirBorder() {
        Geometry around = read("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))");
        MosaicPiece frame = new MosaicPiece(around, Acreage.ofSquareMetres(9_600));
        assertThat(Mosaic.of(List.of(frame)).edgeMetres()).isCloseTo(480, within(METRES));
        MosaicFigures filled = Mosaic.of(List.of(frame, piece("40 40 60 60")));
        assertThat(filled.edgeMetres()).isCloseTo(480, within(METRES));
        assertThat(filled.acreage()).isEqualTo(Acreage.ofSquareMetres(10_000));
    }

    /** What is booked counts, not what the plane measures. */
    @Test
    void sizesAreThoseThatAreBooked() {
        MosaicPiece booked = new MosaicPiece(piece("0 0 100 100").plane(), Acreage.ofSquareMetres(20_000));
        MosaicFigures figures = Mosaic.of(List.of(booked));
        assertThat(figures.meanSquareMetres()).isEqualTo(20_000);
        assertThat(figures.edgeMetresPerHectare()).isCloseTo(200, within(METRES));
    }

    @Test
    void nothingHasNoFigures() {
        assertThat(Mosaic.of(List.of())).isEqualTo(new MosaicFigures(0, Acreage.ZERO, 0, 0, 0, 0));
    }

    @Test
    void pieceIsLandWithAcreage() {
        Acreage some = Acreage.ofSquareMetres(1);
        Geometry line = read("LINESTRING (0 0, 1 1)");
        Geometry nothing = read("POLYGON EMPTY");
        assertThatThrownBy(() -> new MosaicPiece(line, some)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MosaicPiece(nothing, some)).isInstanceOf(IllegalArgumentException.class);
        Geometry square = piece("0 0 1 1").plane();
        assertThatThrownBy(() -> new MosaicPiece(square, Acreage.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
