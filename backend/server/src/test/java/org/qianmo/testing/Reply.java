package org.qianmo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Reply(int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(bytes);
    }

    /** The first header of the name; empty text if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Reply mustBe(int expectedStatus) {
        assertThat(status).as(this::text).isEqualTo(expectedStatus);
        return this;
    }

    /** Checks that it is a refusal as RFC 9457 and this application's two languages want it. */
    public JsonNode mustBeProblem(int expectedStatus, String code) {
        mustBe(expectedStatus);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asString()).as(this::text).isEqualTo(code);
        assertThat(problem.path("type").asString())
                .isEqualTo("/problems/" + code.toLowerCase().replace('_', '-'));
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("messages").path("zh").asString()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("messages").path("en").asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(text()).doesNotContain("org.qianmo.", "org.springframework.", "\"trace\"", "Exception");
        return problem;
    }

    /** Checks that it is a refusal on topology, and gives the first finding of the code. */
    public JsonNode mustHaveFinding(String findingCode) {
        JsonNode problem = mustBeProblem(422, "TOPOLOGY");
        List<JsonNode> findings = problem.path("findings").valueStream().toList();
        return findings.stream()
                .filter(finding -> finding.path("code").asString().equals(findingCode))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + findingCode + " in " + text()));
    }
}
