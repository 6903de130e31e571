package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Numbers of bands against the registry of the projection library. */
class SurveyBandTest {

    private final CoordinateSystems systems = new CoordinateSystems(Path.of("target"), false);

    static IntStream bandsOfThreeDegrees() {
        return IntStream.rangeClosed(4513, 4554);
    }

    @ParameterizedTest
    @MethodSource("bandsOfThreeDegrees")
    void fileOfEveryBandIsRecognised(int code) {
        String text = EsriPrj.textOf(new Srid(code)).orElseThrow();

        assertThat(systems.fromPrj(text).flatMap(ForeignSystem::srid)).contains(new Srid(code));
    }

    @ParameterizedTest
    @MethodSource("bandsOfThreeDegrees")
    void positionOnTheMeridianHasTheFalseEasting(int code) {
        SurveyBand band = SurveyBand.of(new Srid(code)).orElseThrow();
        Coordinate onMeridian = systems.transform(
                        new GeometryFactory().createPoint(new Coordinate(band.meridianDegrees(), 23)),
                        Srid.CGCS2000,
                        new Srid(code))
                .getCoordinate();

        assertThat(onMeridian.x).isCloseTo(band.falseEastingMetres(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"4547, 3, 114, 0", "4526, 3, 114, 38", "4513, 3, 75, 25", "4554, 3, 135, 0", "4491, 6, 75, 13"})
    void numbersAreThoseOfTheRegistry(int code, int degrees, int meridian, int prefix) {
        assertThat(SurveyBand.of(new Srid(code))).contains(new SurveyBand(degrees, meridian, prefix));
    }

    @Test
    void otherSystemsAreNoBands() {
        assertThat(IntStream.of(4326, 4490, 3857, 4512 + 43, 4490).mapToObj(Srid::new))
                .allMatch(srid -> SurveyBand.of(srid).isEmpty());
    }

    @Test
    void planeServesItsBandAndTheNext() {
        SurveyBand band = SurveyBand.of(Srid.PLANE).orElseThrow();

        assertThat(band.serves(113.1)).isTrue();
        assertThat(band.serves(117)).isTrue();
        assertThat(band.serves(119)).isFalse();
    }
}
