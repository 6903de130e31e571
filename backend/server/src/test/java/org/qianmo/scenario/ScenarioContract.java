package org.qianmo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.scenario.ScenarioCase.DOOR;
import static org.qianmo.scenario.ScenarioCase.body;
import static org.qianmo.scenario.ScenarioCase.of;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.testing.Case;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Sets of scenarios: what is written of them, and what is refused. */
abstract class ScenarioContract extends RunningApplication {

    private static final String TOWN = TestDistrict.EAST_TOWN;

    @Autowired
    private JdbcTemplate jdbc;

    private ScenarioGround ground;
    private Case one;
    private Case other;

    @BeforeEach
    void twoDrafts() {
        ground = new ScenarioGround(as(PLANNER)).with("0601", "CLEARED", "0601", "CLEARED");
        one = Case.open(as(PLANNER), "一");
        one.operate(ScenarioGround.attributes(ground.a, "0601", "LEVELLED"));
        other = Case.open(as(PLANNER), "二");
        other.operate(ScenarioGround.attributes(ground.b, "0601", "LEVELLED"));
    }

    private String stated() {
        return body(TOWN, of(one.id()), of(one.id(), other.id()));
    }

    @Test
    void setIsReadAsItWasWritten() {
        Reply added = as(PLANNER).post(DOOR, stated()).mustBe(201);
        JsonNode set = as(VIEWER).get(added.header("Location")).mustBe(200).json();
        assertThat(set.path("title").asString()).isEqualTo("比选");
        assertThat(set.path("territory").asString()).isEqualTo(TOWN);
        assertThat(set.path("territoryName").asString()).isEqualTo("东镇");
        assertThat(set.path("author").asString()).isEqualTo("t-planner");
        assertThat(set.path("scenarios").get(0).path("name").asString()).isEqualTo("甲");
        assertThat(set.path("scenarios").get(1).path("records").valueStream().map(JsonNode::asLong))
                .containsExactly(one.id(), other.id());
        List<Long> listed = as(VIEWER)
                .get(DOOR + "?limit=200")
                .mustBe(200)
                .json()
                .path("sets")
                .valueStream()
                .map(each -> each.path("id").asLong())
                .toList();
        assertThat(listed).contains(set.path("id").asLong());
        assertThat(listed).isSortedAccordingTo((left, right) -> Long.compare(right, left));
    }

    @Test
    void pagesFollowOneAnother() {
        long first =
                as(PLANNER).post(DOOR, stated()).mustBe(201).json().path("id").asLong();
        long second =
                as(PLANNER).post(DOOR, stated()).mustBe(201).json().path("id").asLong();
        JsonNode page = as(PLANNER)
                .get(DOOR + "?limit=1&before=" + (second + 1))
                .mustBe(200)
                .json();
        assertThat(page.path("sets").get(0).path("id").asLong()).isEqualTo(second);
        assertThat(page.path("next").asLong()).isEqualTo(second);
        JsonNode next =
                as(PLANNER).get(DOOR + "?limit=1&before=" + second).mustBe(200).json();
        assertThat(next.path("sets").get(0).path("id").asLong()).isEqualTo(first);
        as(PLANNER).get(DOOR + "?limit=0").mustBeProblem(400, "BAD_PARAMETER");
        as(PLANNER).get(DOOR + "?limit=201").mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void changesNeedTheVersionAndAreInTheTrail() {
        String path = as(PLANNER).post(DOOR, stated()).mustBe(201).header("Location");
        String swapped = body(TOWN, of(other.id()), of(one.id()), of(other.id(), one.id()));
        as(COLLEAGUE).put(path, swapped).mustBeProblem(428, "CONDITION_REQUIRED");
        as(COLLEAGUE).put(path, swapped, "If-Match", "\"0\"").mustBe(200);
        as(COLLEAGUE).put(path, swapped, "If-Match", "\"0\"").mustBeProblem(412, "STALE_VERSION");
        JsonNode set = as(VIEWER).get(path).mustBe(200).json();
        assertThat(set.path("scenarios").size()).isEqualTo(3);
        assertThat(set.path("changedBy").asString()).isEqualTo("t-colleague");
        String elsewhere = body(TestDistrict.WEST_TOWN, of(one.id()), of(other.id()));
        as(PLANNER).put(path, elsewhere, "If-Match", "\"1\"").mustBeProblem(422, "SCENARIO_BAD");

        as(PLANNER).delete(path).mustBeProblem(428, "CONDITION_REQUIRED");
        as(PLANNER).delete(path, "If-Match", "\"0\"").mustBeProblem(412, "STALE_VERSION");
        as(PLANNER).delete(path, "If-Match", "\"1\"").mustBe(204);
        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get(path + "/comparison").mustBeProblem(404, "NOT_FOUND");
        assertThat(jdbc.queryForList(
                        "select act from audit_entry where subject_kind = 'SCENARIO' and subject_id = ? order by seq",
                        String.class,
                        path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("SCENARIOS_STATED", "SCENARIOS_STATED", "SCENARIOS_REMOVED");
    }

    @Test
    void sameKeyIsTheSameSet() {
        String key = "key-" + TestDistrict.freshId();
        Reply first = as(PLANNER).post(DOOR, stated(), "Idempotency-Key", key).mustBe(201);
        Reply again = as(PLANNER).post(DOOR, stated(), "Idempotency-Key", key).mustBe(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        String another = body(TOWN, of(other.id()), of(one.id()));
        as(PLANNER).post(DOOR, another, "Idempotency-Key", key).mustBeProblem(409, "KEY_USED");
        as(PLANNER).delete(first.header("Location"), "If-Match", "\"0\"").mustBe(204);
        as(PLANNER).post(DOOR, stated(), "Idempotency-Key", key).mustBeProblem(409, "KEY_USED");
    }

    /** Single quotes for double ones; ONE is the id of a record that may be named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'territory':'x'}",
                "{'title':'t'}",
                "{'territory':'440605802','scenarios':[]}",
                "{'title':'t','territory':'440605802'}",
                "{'title':' ','territory':'440605802','scenarios':[{'name':'a','records':[ONE]},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':[ONE]},{'name':'a','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':[]},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':[ONE,ONE]},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':[1.5]},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'name':'a','records':['ONE']},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':[{'records':[ONE]},{'name':'b','records':[ONE]}]}",
                "{'title':'t','territory':'440605802','scenarios':{'name':'b','records':[ONE]}}",
                "{'title':'t','territory':'440605999','scenarios':[{'name':'a','records':[ONE]},{'name':'b','records':[ONE]}]}"
            })
    void whatIsNoSetIsRefused(String members) {
        String stated = members.replace('\'', '"').replace("ONE", Long.toString(one.id()));
        as(PLANNER).post(DOOR, stated).mustBeProblem(422, "SCENARIO_BAD");
    }

    @Test
    void boundsAreKept() {
        as(PLANNER)
                .post(DOOR, body(TOWN, of(one.id()), of(one.id()), of(one.id()), of(one.id()), of(one.id())))
                .mustBeProblem(422, "SCENARIO_BAD");
        long[] tooMany = new long[31];
        Arrays.setAll(tooMany, i -> one.id() + i);
        as(PLANNER).post(DOOR, body(TOWN, tooMany, of(one.id()))).mustBeProblem(422, "SCENARIO_BAD");
        String longTitle = stated().replace("比选", "长".repeat(101));
        as(PLANNER).post(DOOR, longTitle).mustBeProblem(422, "SCENARIO_BAD");
    }

    @Test
    void recordsWaitForADecisionAndLieInTheTerritory() {
        as(PLANNER).post(DOOR, body(TOWN, of(one.id()), of(987_654_321L))).mustBeProblem(404, "NOT_FOUND");
        as(PLANNER)
                .post(DOOR, body(TestDistrict.WEST_TOWN, of(one.id()), of(other.id())))
                .mustBeProblem(422, "SCENARIO_RECORD");
        other.submit().approve(as(OFFICIAL)).mustBe(200);
        as(PLANNER).post(DOOR, stated()).mustBeProblem(422, "SCENARIO_RECORD");
    }

    @Test
    void lookingIsForAllAndWritingForPlanners() {
        as(VIEWER).post(DOOR, stated()).mustBeProblem(403, "FORBIDDEN");
        String path = as(PLANNER).post(DOOR, stated()).mustBe(201).header("Location");
        as(VIEWER).put(path, stated(), "If-Match", "\"0\"").mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).delete(path, "If-Match", "\"0\"").mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).get(path + "/comparison").mustBe(200);
        as(PLANNER).get(DOOR + "/0").mustBeProblem(404, "NOT_FOUND");
    }
}
