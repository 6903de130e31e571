package org.qianmo.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OfficialAreaTest {

    private static final String T1 = "407700 2550300, 408100 2550300, 408100 2550500, 407700 2550500, 407700 2550300";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "../../gis-data/cases/official-area.csv", delimiter = ';', numLinesToSkip = 1)
    void agreesWithThePublishedCases(String name, String wkt, double squareMetres, double tolerance) {
        assertThat(OfficialArea.ofPolygonal(read(wkt))).isCloseTo(squareMetres, within(tolerance));
    }

    @Test
    void partsAreSummed() {
        String east = "507700 2550300, 508100 2550300, 508100 2550500, 507700 2550500, 507700 2550300";
        double both = OfficialArea.ofPolygonal(read("MULTIPOLYGON (((" + T1 + ")), ((" + east + ")))"));

        double sum = OfficialArea.ofPolygonal(read("POLYGON ((" + T1 + "))"))
                + OfficialArea.ofPolygonal(read("POLYGON ((" + east + "))"));
        assertThat(both).isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLYGON EMPTY", "MULTIPOLYGON EMPTY"})
    void nothingHasNoArea(String wkt) {
        assertThat(OfficialArea.ofPolygonal(read(wkt))).isZero();
    }

    @Test
    void repeatedVerticesDoNotMatter() {
        String repeated = T1.replace("408100 2550500", "408100 2550500, 408100 2550500");
        assertThat(OfficialArea.ofPolygonal(read("POLYGON ((" + repeated + "))")))
                .isEqualTo(OfficialArea.ofPolygonal(read("POLYGON ((" + T1 + "))")));
    }

    /** 407761.25005 is a tie of the rounding to 4 decimals although no double is exactly that; no edge is cut here. */
    @ParameterizedTest
    @CsvSource({"407761.25005, 407761.2501", "407761.31115, 407761.3112", "407762.99995, 407763"})
    void tiesRoundUpAsWritten(double tie, double up) {
        assertThat(OfficialArea.ofPolygonal(housePlot(tie))).isEqualTo(OfficialArea.ofPolygonal(housePlot(up)));
    }

    private static Geometry housePlot(double west) {
        return read("POLYGON ((" + west + " 2550358.5, 407771.25 2550358.5, 407771.25 2550370.5, " + west
                + " 2550370.5, " + west + " 2550358.5))");
    }

    @Test
    void aLineHasNoOfficialArea() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialArea.ofPolygonal(read("LINESTRING (407700 2550300, 408100 2550300)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINESTRING (407700 2550300, 408100 2550300, 408100 2550500, 407700 2550500)", // open
                "LINESTRING (407700 2550300, 408100 2550300, 407700 2550300)", // two corners
                "LINESTRING (2550300 407700, 2550300 408100, 2550500 408100, 2550300 407700)", // swapped axes
                "LINESTRING (38407700 2550300, 38408100 2550300, 38408100 2550500, 38407700 2550300)", // EPSG:4526
                "LINESTRING (113.1 23.0, 113.2 23.0, 113.2 23.1, 113.1 23.0)" // degrees
            })
    void ringsThatCannotBeMeasuredAreRefused(String wkt) {
        Coordinate[] ring = read(wkt).getCoordinates();
        assertThatExceptionOfType(InvalidRing.class).isThrownBy(() -> OfficialArea.ofRing(ring));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void coordinatesAreFinite(double broken) {
        Coordinate[] ring = read("POLYGON ((" + T1 + "))").getCoordinates();
        ring[1].y = broken;
        assertThatExceptionOfType(InvalidRing.class).isThrownBy(() -> OfficialArea.ofRing(ring));
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
