package org.qianmo.acreage.acceptance;

import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import tools.jackson.databind.JsonNode;

/** An acceptance as its author works on it over HTTP. */
public record AcceptanceCase(ApiClient author, long recordId) {

    public static final String DOOR = "/api/acreage/acceptances";

    /** @param works as {@link #work} writes them */
    public static AcceptanceCase open(ApiClient author, String... works) {
        return new AcceptanceCase(
                author,
                author.post(DOOR, body(works))
                        .mustBe(201)
                        .json()
                        .path("record")
                        .path("id")
                        .asLong());
    }

    public static JsonNode plan(ApiClient author, String... works) {
        return author.post(DOOR + "/plan", body(works)).mustBe(200).json();
    }

    public static String body(String... works) {
        return "{\"works\":[" + String.join(",", works) + "]}";
    }

    /** @param ground a member of the work that says where it is */
    public static String work(String category, String documentNo, String ground) {
        return "{\"category\":\"%s\",\"documentNo\":\"%s\",\"acceptedOn\":\"2024-05-06\",%s}"
                .formatted(category, documentNo, ground);
    }

    public static String drawn(String geometry) {
        return "\"geometry\":" + geometry;
    }

    public String path() {
        return DOOR + "/" + recordId;
    }

    public JsonNode read() {
        return author.get(path()).mustBe(200).json();
    }

    public String tag() {
        return "\"" + read().path("record").path("version").asInt() + "\"";
    }

    public Reply submit() {
        return author.post("/api/records/" + recordId + "/submit", "{}", "If-Match", tag());
    }

    public Reply approve(ApiClient official) {
        return official.post("/api/records/" + recordId + "/approve", "{}", "If-Match", tag());
    }

    /** Opened, handed in and approved. */
    public static AcceptanceCase done(ApiClient author, ApiClient official, String... works) {
        AcceptanceCase opened = open(author, works);
        opened.submit().mustBe(200);
        opened.approve(official).mustBe(200);
        return opened;
    }
}
