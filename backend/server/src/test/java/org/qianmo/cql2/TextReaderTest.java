package org.qianmo.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What filters mean of one feature, and where those that are wrong are wrong. */
class TextReaderTest {

    private static final Map<String, Object> FEATURE = feature();

    private static Map<String, Object> feature() {
        Map<String, Object> feature = new HashMap<>();
        feature.put("code", "440605001002JC00015");
        feature.put("area", 150L);
        feature.put("synthetic", true);
        feature.put("validFrom", LocalDate.of(2024, 3, 1));
        feature.put("geometry", new GeometryFactory().createPoint(new Coordinate(113.1, 23.1)));
        return feature;
    }

    private static boolean holds(String filter) {
        return Evaluation.holds(TextReader.read(filter, FormsProperties.QUERYABLES), FEATURE::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code = '440605001002JC00015'",
                "\"code\" LIKE '440605%JC_0015'",
                "code LIKE '%JC%' AND NOT code LIKE '%jc%'",
                "CASEI(code) LIKE CASEI('%jc%')",
                "casei(code) = casei('440605001002jc00015')",
                "area > 100 and area <= 150",
                "area BETWEEN 150 AND 1.5e2",
                "area NOT BETWEEN 1 AND 2",
                "area IN (1, 150.00)",
                "area NOT IN (1, 2)",
                "100 < area",
                "synthetic",
                "synthetic = TRUE AND TRUE",
                "权利人 IS NULL",
                "code IS NOT NULL",
                "NOT (area < 100 OR area > 200)",
                "validFrom = DATE('2024-03-01')",
                "T_AFTER(validFrom, DATE('2024-02-29'))",
                "T_BEFORE(DATE('2024-02-29'), validFrom)",
                "T_DURING(validFrom, INTERVAL('2024-01-01', '2024-12-31'))",
                "T_INTERSECTS(validFrom, INTERVAL('2024-03-01', '..'))",
                "T_DISJOINT(validFrom, INTERVAL('..', '2024-02-29'))",
                "S_INTERSECTS(geometry, BBOX(113, 23, 114, 24))",
                "S_WITHIN(geometry, POLYGON((113 23, 114 23, 114 24, 113 24, 113 23)))",
                "S_CONTAINS(POLYGON((113 23, 114 23, 114 24, 113 24, 113 23)), geometry)",
                "S_EQUALS(geometry, POINT(113.1 23.1))",
                "S_DISJOINT(geometry, LINESTRING(0 0, 1 1))",
            })
    void filterHolds(String filter) {
        assertThat(holds(filter)).isTrue();
    }

    /** What has no value is neither so nor otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "权利人 = 'x'",
                "NOT 权利人 = 'x'",
                "权利人 <> 'x'",
                "权利人 NOT IN ('x')",
                "权利人 LIKE '%'",
                "T_AFTER(recordedAt, TIMESTAMP('2024-01-01T00:00:00Z'))",
                "NOT T_AFTER(recordedAt, TIMESTAMP('2024-01-01T00:00:00Z'))",
                "FALSE",
                "area > 150"
            })
    void filterDoesNotHold(String filter) {
        assertThat(holds(filter)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1  | nothing = 1
            1  | password LIKE '%'
            1  | area = 'x'
            1  | 1 = 1
            8  | area = 1.2.3
            8  | area = 1e99
            8  | code = 'open
            10 | area = 1 area
            1  | code BETWEEN 1 AND 2
            10 | area IN ()
            1  | exec('x') = 1
            1  | pg_sleep(10)
            1  | S_BUFFER(geometry, POINT(1 1))
            1  | S_INTERSECTS(geometry, area)
            24 | S_INTERSECTS(geometry, POLYGON((1 1, 2 2)))
            1  | S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))
            24 | S_INTERSECTS(geometry, BBOX(2, 2, 1, 1))
            1  | S_INTERSECTS(code, POINT(1 1))
            1  | T_AFTER(validFrom, TIMESTAMP('2024-01-01T00:00:00Z'))
            20 | T_AFTER(validFrom, DATE('2024-02-30'))
            21 | T_DURING(validFrom, INTERVAL('2025-01-01', '2024-01-01'))
            1  | geometry = 1
            1  | synthetic > TRUE
            1  | code LIKE '%a%b%c%d%e%'
            9  | area = 1;
            10 | area = 1 -- x
            """)
    void wrongFilterIsRefusedAtItsPlace(int position, String filter) {
        assertThatExceptionOfType(Cql2Fault.class)
                .isThrownBy(() -> holds(filter))
                .satisfies(fault -> assertThat(fault.position()).as(fault.en()).isEqualTo(position));
    }

    @Test
    void deepLongAndWideFiltersAreRefusedAtOnce() {
        String[] hostile = {
            "(".repeat(50_000),
            "NOT ".repeat(20_000) + "synthetic",
            "casei(".repeat(10_000) + "code",
            "area = 1 OR ".repeat(8_000) + "TRUE",
            "area IN (" + "1,".repeat(40_000) + "1)",
            "code = '" + "x".repeat(50_000) + "'",
            "synthetic AND ".repeat(50_000),
            "S_INTERSECTS(geometry, " + "MULTIPOLYGON(".repeat(5_000) + ")",
            "[".repeat(90_000),
            "{\"op\":\"not\",\"args\":[".repeat(4_000)
        };
        Assertions.assertThatCode(() -> {
                    for (String filter : hostile) {
                        refused(() -> TextReader.read(filter, FormsProperties.QUERYABLES));
                        refused(() -> JsonFormReader.read(filter, FormsProperties.QUERYABLES));
                    }
                })
                .doesNotThrowAnyException();
        assertTimeout(
                Duration.ofSeconds(2), () -> refused(() -> TextReader.read(hostile[0], FormsProperties.QUERYABLES)));
    }

    private static void refused(Runnable read) {
        assertThatThrownBy(read::run).isInstanceOf(Cql2Fault.class);
    }

    /** A pattern that would make a backtracking matcher try for years. */
    @Test
    void patternsAreMatchedInTheProductOfTheLengths() {
        LikePattern pattern = new LikePattern("%a%a%a%b");
        String text = "a".repeat(20_000);

        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(pattern.matches(text)).isFalse());
    }

    /** From the examples of the standard, in the form in which a program sends them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"and\",\"args\":[{\"op\":\">=\",\"args\":[{\"property\":\"area\"},10]},{\"op\":\"isNull\",\"args\":[{\"property\":\"权利人\"}]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[113,23],[114,23],[114,24],[113,24],[113,23]]]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[113,23,114,24]}]}",
                "{\"op\":\"t_during\",\"args\":[{\"property\":\"validFrom\"},{\"interval\":[\"2024-01-01\",\"2024-12-31\"]}]}",
                "{\"op\":\"like\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"code\"}]},{\"op\":\"casei\",\"args\":[\"%JC%\"]}]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"area\"},[149,150]]}",
                "{\"op\":\"between\",\"args\":[{\"property\":\"area\"},100,200]}",
                "{\"op\":\"=\",\"args\":[{\"property\":\"validFrom\"},{\"date\":\"2024-03-01\"}]}"
            })
    void jsonFilterHolds(String json) {
        assertThat(Evaluation.holds(JsonFormReader.read(json, FormsProperties.QUERYABLES), FEATURE::get))
                .isTrue();
    }
}
