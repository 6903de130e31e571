package org.qianmo.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.geometry.GaussKrueger.LatLon;

class GaussKruegerTest {

    /** 2e-9 degree is 0.2 mm: half a unit of the coordinates as published, and the series itself. */
    @ParameterizedTest
    @CsvSource({
        "407761.0893, 2550358.4565, 113.10,         23.05",
        "407700,      2550300,      113.0994075017, 23.0494688224",
        "408100,      2550300,      113.1033100246, 23.0494910015",
        "408100,      2550500,      113.1032980667, 23.0512967345",
        "407901.502,  2550777.048,  113.1013448306, 23.0537871110",
    })
    void findsThePublishedPoints(double easting, double northing, double longitude, double latitude) {
        LatLon position = GaussKrueger.inverse(easting, northing);
        assertThat(Math.toDegrees(position.latitudeRadians())).isCloseTo(latitude, within(2e-9));
        assertThat(Math.toDegrees(position.longitudeRadians())).isCloseTo(longitude, within(2e-9));
    }

    @Test
    void theFalseEastingIsOnTheCentralMeridian() {
        assertThat(GaussKrueger.inverse(500_000, 2_550_000).longitudeRadians())
                .isEqualTo(GaussKrueger.CENTRAL_MERIDIAN_RADIANS);
    }

    @ParameterizedTest
    @CsvSource({
        "407761, 2550358, true",
        "376700, 2522500, true",
        "428500, 2583900, true",
        "2550358, 407761, false",
        "38407761, 2550358, false",
        "113.1, 23.05, false",
        "NaN, 2550358, false",
        "407761, Infinity, false",
    })
    void coversItsBandAndNothingElse(double easting, double northing, boolean covered) {
        assertThat(GaussKrueger.covers(easting, northing)).isEqualTo(covered);
    }
}
