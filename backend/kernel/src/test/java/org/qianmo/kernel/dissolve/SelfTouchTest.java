package org.qianmo.kernel.dissolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SelfTouchTest {

    /** A bay that closes in a corner is a lake; two islands of one ring are two; so of a lake. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POLYGON ((0 0, 3 0, 3 2, 2 2, 2 1, 1 1, 1 2, 2 2, 2 3, 0 3, 0 0));"
                        + "POLYGON ((0 0, 3 0, 3 2, 2 2, 2 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
                "POLYGON ((0 0, 1 0, 1 1, 2 1, 2 2, 1 2, 1 1, 0 1, 0 0));"
                        + "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 3 2, 3 3, 2 3, 2 2, 1 2, 1 1));"
                        + "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1), (2 2, 3 2, 3 3, 2 3, 2 2))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 4, 6 4, 6 3, 5 3, 5 4, 6 4, 6 8, 1 8, 1 1));"
                        + "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 4, 6 4, 6 8, 1 8, 1 1)),"
                        + " ((5 3, 6 3, 6 4, 5 4, 5 3)))"
            })
    void ringsThatPassAVertexTwiceAreCutThere(String touching, String cut) throws ParseException {
        Geometry outline = new WKTReader().read(touching);
        assertThat(outline.isValid()).isFalse();
        Geometry ground = SelfTouch.cut((Polygon) outline);
        assertThat(ground.isValid()).isTrue();
        assertThat(ground.norm()).isEqualTo(new WKTReader().read(cut).norm());
    }

    @Test
    void whatPassesNoVertexTwiceStaysAsItIs() throws ParseException {
        Geometry plain = new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 4, 1 1))");
        assertThat(SelfTouch.cut((Polygon) plain).norm()).isEqualTo(plain.norm());
    }
}
