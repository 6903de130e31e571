package org.qianmo.scenario.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.access.Territory;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.scenario.Scenario;
import org.qianmo.scenario.ScenarioSet.Stated;
import tools.jackson.databind.JsonNode;

/** Reads a set of scenarios. What is wrong with its members is 422 SCENARIO_BAD, with the member's name. */
final class ScenarioForm {

    private ScenarioForm() {}

    static Stated read(JsonNode body) {
        return new Stated(
                text(body, "title", Bounds.SCENARIO_TITLE_CHARACTERS_MAX, true),
                text(body, "note", Bounds.SCENARIO_NOTE_CHARACTERS_MAX, false),
                territory(body),
                scenarios(body.path("scenarios")));
    }

    static Territory territory(JsonNode body) {
        String code = body.path("territory").asString("");
        if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw bad("territory", "应为单元代码", "is the code of a unit");
        }
        return new Territory(code);
    }

    private static List<Scenario> scenarios(JsonNode stated) {
        if (!stated.isArray() || stated.size() < Bounds.SCENARIOS_MIN || stated.size() > Bounds.SCENARIOS_MAX) {
            throw bad("scenarios", "应为二至四个方案", "are two to four");
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode one : stated) {
            String name = text(one, "name", Bounds.SCENARIO_NAME_CHARACTERS_MAX, true);
            if (!names.add(name)) {
                throw bad("scenarios.name", "不可重复", "is given twice");
            }
            scenarios.add(new Scenario(name, records(one.path("records"))));
        }
        return scenarios;
    }

    private static List<Long> records(JsonNode stated) {
        boolean few = stated.isArray() && !stated.isEmpty() && stated.size() <= Bounds.SCENARIO_RECORDS_MAX;
        if (!few) {
            throw bad(
                    "scenarios.records",
                    "应为一至 " + Bounds.SCENARIO_RECORDS_MAX + " 个案卷编号",
                    "are the ids of 1 to " + Bounds.SCENARIO_RECORDS_MAX + " records");
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (JsonNode id : stated) {
            if (!id.isIntegralNumber() || !id.canConvertToLong() || !ids.add(id.asLong())) {
                throw bad("scenarios.records", "应为互不相同的案卷编号", "are ids of different records");
            }
        }
        return List.copyOf(ids);
    }

    private static String text(JsonNode stated, String name, int charactersMax, boolean required) {
        JsonNode node = stated.path(name);
        if (!required && (node.isMissingNode() || node.isNull())) {
            return null;
        }
        String text = node.isString() ? node.asString().strip() : "";
        if (text.isEmpty() && !required) {
            return null;
        }
        if (text.isEmpty() || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(name, "须填写，至多 " + charactersMax + " 字", "is wanted, in at most " + charactersMax + " characters");
        }
        return text;
    }

    private static Problem bad(String name, String zh, String en) {
        return Problem.unprocessable("SCENARIO_BAD", name + " " + zh, name + " " + en);
    }
}
