package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoordinateSystemsTest {

    /** The control point and the corners are given to 0.1 mm and 1e-10 degree (0.01 mm). */
    private static final double TENTH_OF_MILLIMETRE = 1e-4;

    private static final double DEGREES = 2e-10;

    private final CoordinateSystems systems = new CoordinateSystems(Path.of("target"), false);

    @Test
    void controlPointComesOutInThePlane() {
        Coordinate plane = systems.toPlane(wkt("POINT (113.10 23.05)")).getCoordinate();

        assertThat(plane.x).isCloseTo(407_761.0893, within(TENTH_OF_MILLIMETRE));
        assertThat(plane.y).isCloseTo(2_550_358.4565, within(TENTH_OF_MILLIMETRE));
    }

    @Test
    void controlPointComesOutInTheNumberedBand() {
        Coordinate band = systems.transform(wkt("POINT (113.10 23.05)"), Srid.WGS84, Srid.CGCS2000_GK_BAND_38)
                .getCoordinate();

        assertThat(band.x).isCloseTo(38_407_761.0893, within(TENTH_OF_MILLIMETRE));
        assertThat(band.y).isCloseTo(2_550_358.4565, within(TENTH_OF_MILLIMETRE));
    }

    @Test
    void cornersOfTheFirstTestVectorComeOutInDegrees() {
        Geometry lonLat =
                systems.toLonLat(wkt("MULTIPOINT (407700 2550300, 408100 2550300, 408100 2550500, 407700 2550500)"));
        double[][] expected = {
            {113.0994075017, 23.0494688224},
            {113.1033100246, 23.0494910015},
            {113.1032980667, 23.0512967345},
            {113.0993954918, 23.0512745535}
        };

        for (int i = 0; i < expected.length; i++) {
            Coordinate corner = lonLat.getGeometryN(i).getCoordinate();
            assertThat(corner.x).isCloseTo(expected[i][0], within(DEGREES));
            assertThat(corner.y).isCloseTo(expected[i][1], within(DEGREES));
        }
    }

    @Test
    void sridIsSetOnEveryPart() {
        Geometry plane = systems.toPlane(wkt("MULTIPOLYGON (((113 23, 113.1 23, 113 23.1, 113 23)))"));

        assertThat(plane.getSRID()).isEqualTo(4547);
        assertThat(plane.getGeometryN(0).getSRID()).isEqualTo(4547);
    }

    @Test
    void givenGeometryStaysAsItWas() {
        Geometry given = wkt("POINT (113.10 23.05)");

        systems.toPlane(given);

        assertThat(given.toText()).isEqualTo("POINT (113.1 23.05)");
    }

    @Test
    void digitsOfWgs84AndCgcs2000AreTheSame() {
        Geometry given = wkt("POINT (113.123456789012345 23.05)");

        Geometry stored = systems.transform(given, Srid.WGS84, Srid.CGCS2000);

        assertThat(stored.getCoordinate()).isEqualTo(given.getCoordinate());
        assertThat(stored.getSRID()).isEqualTo(4490);
    }

    @Test
    void mercatorIsLongitudeFirst() {
        // Closed form: x = 6378137 λ, y = 6378137 ln tan(π/4 + φ/2).
        Coordinate tile = systems.transform(wkt("POINT (113.10 23.05)"), Srid.CGCS2000, Srid.WEB_MERCATOR)
                .getCoordinate();

        assertThat(tile.x).isCloseTo(6_378_137 * Math.toRadians(113.10), within(1e-6));
        assertThat(tile.y)
                .isCloseTo(6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(23.05) / 2)), within(1e-6));
    }

    @Test
    void systemThatIsNotRegisteredIsUnknown() {
        assertThatThrownBy(() -> systems.between(new Srid(999_999), Srid.CGCS2000))
                .isInstanceOf(UnknownCoordinateSystem.class)
                .hasMessageContaining("EPSG:999999");
    }

    @Test
    void positionBeyondTheProjectionIsRefused() {
        assertThatThrownBy(() -> systems.transform(wkt("POINT (113 NaN)"), Srid.CGCS2000, Srid.PLANE))
                .isInstanceOf(OutsideOfCoordinateSystem.class);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
