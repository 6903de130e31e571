package org.qianmo.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The register of targets: what the sources say, who may add to it, and that a report never becomes a computed figure. */
abstract class TargetContract extends RunningApplication {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private JdbcTemplate jdbc;

    private static ObjectNode body() {
        return (ObjectNode) JSON.readTree("""
                {"code":"T-%d","name":{"zh":"试验目标","en":"Trial"},"unit":"MU","amount":120.5,"measure":"FKFL",
                 "periodFrom":"1950-01-01","dueOn":"1950-12-31","territoryCode":"440605",
                 "source":{"code":"T1","words":{"zh":"文件","en":"paper"}},
                 "definition":{"zh":"定义","en":"meaning"}}""".formatted(TestDistrict.freshId()));
    }

    private static ObjectNode figure() {
        return (ObjectNode) JSON.readTree("""
                {"amount":60.25,"asOf":"2024-10-31","comparison":"SAME",
                 "source":{"code":"T2","words":{"zh":"报道","en":"news"}}}""");
    }

    private JsonNode seed(String code) {
        return as(VIEWER)
                .get("/api/targets")
                .mustBe(200)
                .json()
                .path("targets")
                .valueStream()
                .filter(target -> target.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "CCGZ-CUMULATIVE, 102000, MU, CCGZ, S3",
        "ZBLP-5-YEARS, 35000, MU, ZBLP, S3",
        "DEMONSTRATION-20, 20, COUNT, DEMO, S3",
        "CCZL-2020, 30000, MU, CCZL, S4",
        "CCZL-2020-FIRM, 25000, MU, CCZL, P11",
        "CCZL-2020-STRETCH, 30000, MU, CCZL, P11",
        "FKFL-2020, 5500, MU, FKFL, S4",
        "ZHZZ-2020, 35000, MU, ZHZZ, S4",
        "CCGZ-2021, 30000, MU, CCGZ, P3",
        "NEW-FARMLAND-2025, 10000, MU, '', P12",
        "NEW-FARMLAND-2035, 30000, MU, '', P12",
        "VACATED-2025, 8000, MU, '', P12",
        "VACATED-2035, 16000, MU, '', P12",
        "INDUSTRY-2025, 34500, MU, '', P12",
        "INDUSTRY-2035, 67500, MU, '', P12",
        "FARMLAND-AREAS-5-YEARS, 20000, MU, '', P12"
    })
    void sourcesSayWhatIsAimedAt(String code, String amount, String unit, String measure, String source) {
        JsonNode target = seed(code);
        assertThat(target.path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(target.path("unit").asString()).isEqualTo(unit);
        assertThat(target.path("measure").asString("")).isEqualTo(measure);
        assertThat(target.path("source").path("code").asString()).isEqualTo(source);
        assertThat(target.path("source").path("words").path("zh").asString()).containsPattern("\\p{IsHan}");
        assertThat(target.path("definition").path("en").asString()).isNotBlank();
        assertThat(target.has("computed")).isEqualTo(!measure.isEmpty());
        assertThat(target.has("notComputed")).isEqualTo(!target.has("computed"));
    }

    /** Percentages as the sources themselves or domain.md give them. */
    @ParameterizedTest
    @CsvSource({
        "CCGZ-CUMULATIVE, 0, 81000, 79.4",
        "ZBLP-5-YEARS, 0, 21000, 60.0",
        "CCGZ-2021, 0, 13018.6, 43.4",
        "NEW-FARMLAND-2025, 0, 6360, 63.6",
        "NEW-FARMLAND-2035, 0, 6360, 21.2",
        "ZHZZ-2020, 0, 152000, ''",
        "FKFL-2020, 0, 13000, ''",
        "FKFL-2020, 1, 5500, ''",
        "VACATED-2025, 0, 13000, ''"
    })
    void reportedFiguresAreComparedOnlyWithWhatMeansTheSame(String code, int place, String amount, String percent) {
        JsonNode figure = seed(code).path("reported").get(place);
        assertThat(figure.path("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(figure.has("percent")).isEqualTo(!percent.isEmpty());
        if (!percent.isEmpty()) {
            assertThat(figure.path("percent").decimalValue()).isEqualByComparingTo(percent);
        } else {
            assertThat(figure.path("comparison").asString()).isEqualTo("OTHER");
            assertThat(figure.path("note").path("zh").asString()).isNotBlank();
        }
    }

    /** 拆除整理 is not 拆除改造, one 3.5 万亩 not the other, and Zhongshan's 484.82 and 493 mu are nobody's here. */
    @Test
    void whatLooksAlikeIsKeptApart() {
        assertThat(seed("CCGZ-CUMULATIVE").path("caution").path("zh").asString())
                .contains("拆除整理");
        assertThat(seed("CCZL-2020").path("caution").path("zh").asString()).contains("拆除改造");
        JsonNode assembled = seed("ZBLP-5-YEARS");
        JsonNode upgraded = seed("ZHZZ-2020");
        assertThat(assembled.path("amount")).isEqualTo(upgraded.path("amount"));
        assertThat(assembled.path("measure")).isNotEqualTo(upgraded.path("measure"));
        assertThat(assembled.path("caution").path("zh").asString()).contains("3.5 万亩");
        assertThat(upgraded.path("caution").path("zh").asString()).contains("3.5 万亩");
        assertThat(jdbc.queryForList("select amount from target where id < 1001 and territory_code <> '440605'"
                        + " or amount in (484.82, 493)"))
                .isEmpty();
        assertThat(jdbc.queryForList("select amount from target_reported where amount in (484.82, 493)"))
                .isEmpty();
    }

    @Test
    void targetIsAddedChangedAndKeptByItsVersion() {
        ObjectNode body = body();
        Reply added = as(ADMIN).post("/api/targets", body.toString()).mustBe(201);
        String path = added.header("Location");
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        assertThat(added.json().path("amount").decimalValue()).isEqualByComparingTo("120.5");
        assertThat(added.json().path("computed").path("mu").decimalValue()).isEqualByComparingTo("0");

        body.put("amount", 200);
        as(ADMIN).put(path, body.toString()).mustBeProblem(428, "CONDITION_REQUIRED");
        Reply changed =
                as(ADMIN).put(path, body.toString(), "If-Match", "\"0\"").mustBe(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        as(ADMIN).put(path, body.toString(), "If-Match", "\"0\"").mustBeProblem(412, "STALE_VERSION");
        body.put("code", "OTHER-CODE");
        as(ADMIN).put(path, body.toString(), "If-Match", "\"1\"").mustBeProblem(422, "TARGET_BAD");
        assertThat(as(VIEWER)
                        .get(path)
                        .mustBe(200)
                        .json()
                        .path("target")
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("200");
        assertThat(jdbc.queryForList(
                        "select act from audit_entry where subject_kind = 'TARGET' and subject_id = ? order by seq",
                        String.class,
                        path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("TARGET_STATED", "TARGET_STATED");
    }

    @Test
    void sameKeyIsTheSameTargetAndOtherContentIsRefused() {
        ObjectNode body = body();
        String key = "key-" + TestDistrict.freshId();
        Reply first = as(ADMIN)
                .post("/api/targets", body.toString(), "Idempotency-Key", key)
                .mustBe(201);
        Reply again = as(ADMIN)
                .post("/api/targets", body.toString(), "Idempotency-Key", key)
                .mustBe(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        body.put("amount", 7);
        as(ADMIN).post("/api/targets", body.toString(), "Idempotency-Key", key).mustBeProblem(409, "KEY_USED");
        as(ADMIN).post("/api/targets", body.toString()).mustBeProblem(409, "TARGET_CODE_TAKEN");
    }

    /** The one is written; the other neither moves nor is moved. */
    @Test
    void reportNeverBecomesAComputedFigure() {
        String path =
                as(ADMIN).post("/api/targets", body().toString()).mustBe(201).header("Location");
        JsonNode before = as(VIEWER).get(path).json().path("target");
        List<String> figures = List.of("accepted_work", "parcel_version");
        List<Long> rows = figures.stream().map(this::count).toList();

        String key = "key-" + TestDistrict.freshId();
        JsonNode reported = as(ADMIN)
                .post(path + "/reported", figure().toString(), "Idempotency-Key", key)
                .mustBe(201)
                .json();
        as(ADMIN)
                .post(path + "/reported", figure().toString(), "Idempotency-Key", key)
                .mustBe(201);

        JsonNode after = as(VIEWER).get(path).json().path("target");
        assertThat(reported.path("percent").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(after.path("reported")).hasSize(1);
        assertThat(after.path("reported").get(0)).isEqualTo(reported);
        assertThat(after.path("computed")).isEqualTo(before.path("computed"));
        assertThat(after.path("computed").has("amount")).isFalse();
        assertThat(figures.stream().map(this::count).toList()).isEqualTo(rows);
        ObjectNode other = figure().put("amount", 61);
        as(ADMIN)
                .post(path + "/reported", other.toString(), "Idempotency-Key", key)
                .mustBeProblem(409, "KEY_USED");
        String elsewhere =
                as(ADMIN).post("/api/targets", body().toString()).mustBe(201).header("Location");
        as(ADMIN)
                .post(elsewhere + "/reported", figure().toString(), "Idempotency-Key", key)
                .mustBeProblem(409, "KEY_USED");
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    void whatWasReportedStaysAsItIs() {
        assertThatThrownBy(() -> jdbc.update("update target_reported set amount = 1"))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":0}",
                "{\"amount\":-1}",
                "{\"amount\":\"5\"}",
                "{\"amount\":0.0001}",
                "{\"amount\":1e12}",
                "{\"amount\":1e400}",
                "{\"code\":\"low\"}",
                "{\"unit\":\"HECTARE\"}",
                "{\"unit\":\"COUNT\"}",
                "{\"measure\":\"JZG\"}",
                "{\"measure\":\"DEMO\"}",
                "{\"dueOn\":\"1949-12-31\"}",
                "{\"dueOn\":\"2100-01-01\"}",
                "{\"dueOn\":\"soon\"}",
                "{\"territoryCode\":\"442000\"}",
                "{\"territoryCode\":\"440605999\"}",
                "{\"name\":{\"zh\":\"只有中文\"}}",
                "{\"source\":null}",
                "{\"definition\":\"words\"}"
            })
    void badTargetIsRefused(String wrong) {
        ObjectNode body = wrong.equals("{}") ? JSON.createObjectNode() : body();
        JSON.readTree(wrong).properties().forEach(member -> body.set(member.getKey(), member.getValue()));
        as(ADMIN).post("/api/targets", body.toString()).mustBeProblem(422, "TARGET_BAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":-1}",
                "{\"asOf\":null}",
                "{\"asOf\":\"2099-01-01\"}",
                "{\"periodFrom\":\"2024-11-01\"}",
                "{\"bound\":\"MAYBE\"}",
                "{\"comparison\":\"ALIKE\"}",
                "{\"note\":{\"zh\":\"无英文\"}}"
            })
    void badFigureIsRefused(String wrong) {
        ObjectNode figure = figure();
        JSON.readTree(wrong).properties().forEach(member -> figure.set(member.getKey(), member.getValue()));
        as(ADMIN).post("/api/targets/1/reported", figure.toString()).mustBeProblem(422, "TARGET_BAD");
        as(ADMIN).post("/api/targets/0/reported", figure().toString()).mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void daysOutOfBoundsAreRefused() {
        as(VIEWER).get("/api/targets?asOf=1899-12-31").mustBeProblem(400, "BAD_DAY");
        as(VIEWER).get("/api/targets/1?asOf=x").mustBeProblem(400, "BAD_DAY");
        as(VIEWER).get("/api/targets/0").mustBeProblem(404, "NOT_FOUND");
    }
}
