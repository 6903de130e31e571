package org.qianmo.scenario;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import tools.jackson.databind.JsonNode;

/** A set of scenarios as people work on it over HTTP. */
record ScenarioCase(ApiClient author, String path) {

    static final String DOOR = "/api/scenarios";

    /** Scenarios are named 甲, 乙, 丙, 丁, 戊. */
    private static final String NAMES = "甲乙丙丁戊";

    static ScenarioCase open(ApiClient author, String territory, long[]... scenarios) {
        return new ScenarioCase(
                author,
                author.post(DOOR, body(territory, scenarios)).mustBe(201).header("Location"));
    }

    static String body(String territory, long[]... scenarios) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < scenarios.length; i++) {
            String records =
                    Arrays.stream(scenarios[i]).mapToObj(Long::toString).collect(Collectors.joining(","));
            all.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"%s\",\"records\":[%s]}".formatted(NAMES.charAt(i), records));
        }
        return "{\"title\":\"比选\",\"territory\":\"%s\",\"scenarios\":[%s]}".formatted(territory, all);
    }

    static long[] of(long... records) {
        return records;
    }

    JsonNode comparison() {
        return author.get(path + "/comparison").mustBe(200).json();
    }

    JsonNode column(int number) {
        return comparison().path("columns").get(number);
    }

    Reply tryDifferences(int from, int to) {
        return author.get(path + "/differences?from=" + from + "&to=" + to);
    }

    JsonNode differences(int from, int to) {
        return tryDifferences(from, to).mustBe(200).json().path("features");
    }
}
