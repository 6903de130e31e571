package org.qianmo.testing;

import tools.jackson.databind.JsonNode;

/**
 * A record as its author works on it over HTTP. Every call must succeed, unless it says otherwise.
 *
 * @param author who works
 * @param id of the record
 */
public record Case(ApiClient author, long id) {

    public static Case open(ApiClient author, String title) {
        return open(author, title, "SPLIT_MERGE");
    }

    public static Case open(ApiClient author, String title, String kind) {
        String body = "{\"title\":\"%s\",\"kind\":\"%s\"}".formatted(title, kind);
        return new Case(
                author,
                author.post("/api/records", body).mustBe(201).json().path("id").asLong());
    }

    public String path() {
        return "/api/records/" + id;
    }

    public JsonNode cover() {
        return author.get(path()).mustBe(200).json();
    }

    public JsonNode draft() {
        return author.get(path() + "/draft").mustBe(200).json();
    }

    public JsonNode findings() {
        return author.get(path() + "/findings").mustBe(200).json();
    }

    /** Draws a new parcel; its id. */
    public long create(String geometry) {
        long parcel = TestDistrict.freshId();
        author.put(path() + "/edits/" + parcel, ParcelBody.of(geometry), "If-None-Match", "*")
                .mustBe(200);
        return parcel;
    }

    public JsonNode change(long parcel, int base, String geometry) {
        return author.put(path() + "/edits/" + parcel, ParcelBody.of(geometry), "If-Match", "\"" + base + "\"")
                .mustBe(200)
                .json();
    }

    /** @param members of the operation's JSON object, with single quotes for double ones */
    public JsonNode operate(String members) {
        return tryOperate(members).mustBe(200).json();
    }

    /** As {@link #operate}, whatever comes of it. */
    public Reply tryOperate(String members) {
        return author.post(path() + "/operations", "{" + members.replace('\'', '"') + "}");
    }

    public Reply trySubmit() {
        return as(author, "submit", "{}");
    }

    public Case submit() {
        trySubmit().mustBe(200);
        return this;
    }

    public Reply approve(ApiClient official) {
        return as(official, "approve", "{}");
    }

    /** Any step of the review, on the record as it is now. */
    public Reply as(ApiClient person, String verb, String body) {
        int version = author.get(path()).json().path("version").asInt();
        return person.post(path() + "/" + verb, body, "If-Match", "\"" + version + "\"");
    }
}
