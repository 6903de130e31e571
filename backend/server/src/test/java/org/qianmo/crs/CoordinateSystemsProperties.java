package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoordinateSystemsProperties {

    /** A tenth of a millimetre; the two series of the projection agree to less. */
    private static final double DEGREES = 1e-9;

    private static final CoordinateSystems SYSTEMS = new CoordinateSystems(Path.of("target"), false);

    @Property
    void wayToThePlaneAndBackEndsWhereItBegan(
            @ForAll @DoubleRange(min = 112.5, max = 115.5) double lon,
            @ForAll @DoubleRange(min = 18, max = 54) double lat) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(lon, lat));

        Coordinate back = SYSTEMS.toLonLat(SYSTEMS.toPlane(point)).getCoordinate();

        assertThat(back.x).isCloseTo(lon, within(DEGREES));
        assertThat(back.y).isCloseTo(lat, within(DEGREES));
    }

    @Property
    void numberedBandDiffersByItsNumberOnly(
            @ForAll @DoubleRange(min = 112.5, max = 115.5) double lon,
            @ForAll @DoubleRange(min = 18, max = 54) double lat) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(lon, lat));

        Coordinate plane = SYSTEMS.toPlane(point).getCoordinate();
        Coordinate band = SYSTEMS.transform(point, Srid.CGCS2000, Srid.CGCS2000_GK_BAND_38)
                .getCoordinate();

        // 1e-7 m: the easting with the number has two digits fewer behind the point.
        assertThat(band.x - 38_000_000).isCloseTo(plane.x, within(1e-7));
        assertThat(band.y).isEqualTo(plane.y);
    }
}
