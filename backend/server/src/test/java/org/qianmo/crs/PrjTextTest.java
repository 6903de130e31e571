package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class PrjTextTest {

    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private final CoordinateSystems systems = new CoordinateSystems(Path.of("target"), false);

    @ParameterizedTest
    @ValueSource(ints = {4490, 4547, 4526})
    void whatWeWriteIsRecognised(int code) {
        String text = EsriPrj.textOf(new Srid(code)).orElseThrow();

        assertThat(systems.fromPrj(text).flatMap(ForeignSystem::srid)).contains(new Srid(code));
    }

    @ParameterizedTest
    @CsvSource({"111.0, 500000.0, 4546", "117.0, 39500000.0, 4527", "75.0, 500000.0, 4534", "135.0, 45500000.0, 4533"})
    void otherBandsAreRecognisedByTheirParameters(String meridian, String falseEasting, int code) {
        String text = EsriPrj.textOf(Srid.PLANE)
                .orElseThrow()
                .replace("\"Central_Meridian\",114.0", "\"Central_Meridian\"," + meridian)
                .replace("\"False_Easting\",500000.0", "\"False_Easting\"," + falseEasting);

        assertThat(systems.fromPrj(text).flatMap(ForeignSystem::srid)).contains(new Srid(code));
    }

    @Test
    void byteOrderMarkAndDeclaredAxesDoNotMatter() {
        String text = "\uFEFF" + WGS84.substring(0, WGS84.length() - 1) + ",AXIS[\"Lat\",NORTH],AXIS[\"Lon\",EAST]]";

        assertThat(systems.fromPrj(text).flatMap(ForeignSystem::srid)).contains(Srid.WGS84);
    }

    @Test
    void projectionWithoutACodeIsUsableAllTheSame() {
        String albers = "PROJCS[\"WGS_1984_Albers\"," + WGS84 + ",PROJECTION[\"Albers\"],"
                + "PARAMETER[\"standard_parallel_1\",25],PARAMETER[\"standard_parallel_2\",47],"
                + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",105],"
                + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"meters\",1]]";
        ForeignSystem foreign = systems.fromPrj(albers).orElseThrow();

        assertThat(foreign.srid()).isEmpty();
        Coordinate origin = systems.toLonLat(new GeometryFactory().createPoint(new Coordinate(0, 0)), foreign)
                .getCoordinate();
        assertThat(origin.x).isCloseTo(105, within(1e-9));
        assertThat(origin.y).isCloseTo(0, within(1e-9));
    }

    @Test
    void datumWithItsOriginElsewhereIsTold() {
        String xian = EsriPrj.textOf(Srid.PLANE)
                .orElseThrow()
                .replace("D_China_2000", "D_Xian_1980")
                .replace("6378137.0,298.257222101", "6378140.0,298.257");
        ForeignSystem foreign = systems.fromPrj(xian).orElseThrow();

        assertThat(foreign.srid()).isEmpty();
        assertThat(foreign.isOnEarthCentredDatum()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROJCS[", "not a system", "LOCAL_CS[\"x\"]", "PROJCS[\"a\",GEOGCS[\"b\"]]"})
    void textThatDescribesNoSystemIsNone(String text) {
        assertThat(systems.fromPrj(text)).isEmpty();
    }

    @Test
    void hostileDepthAndLengthAreNone() {
        assertThat(systems.fromPrj("GEOGCS[".repeat(2_000))).isEmpty();
        assertThat(systems.fromPrj(" ".repeat(20_000) + WGS84)).isEmpty();
    }
}
