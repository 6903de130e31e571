package org.qianmo.voucher.application;

import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import tools.jackson.databind.JsonNode;

/** An application as its author works on it over HTTP. */
public record VoucherCase(ApiClient author, long recordId) {

    /** @param act members of the act, with single quotes for double ones */
    public static VoucherCase open(ApiClient author, String act) {
        return new VoucherCase(
                author,
                tryOpen(author, act)
                        .mustBe(201)
                        .json()
                        .path("record")
                        .path("id")
                        .asLong());
    }

    public static Reply tryOpen(ApiClient author, String act, String... headers) {
        return author.post("/api/vouchers/applications", body(act), headers);
    }

    public static String body(String act) {
        return "{\"act\":{" + act.replace('\'', '"') + "}}";
    }

    public String path() {
        return "/api/vouchers/applications/" + recordId;
    }

    public JsonNode read() {
        return author.get(path()).mustBe(200).json();
    }

    private String tag() {
        return "\"" + read().path("record").path("version").asInt() + "\"";
    }

    public Reply submit() {
        return author.post("/api/records/" + recordId + "/submit", "{}", "If-Match", tag());
    }

    public Reply approve(ApiClient official) {
        return official.post("/api/records/" + recordId + "/approve", "{}", "If-Match", tag());
    }

    /** Opened, handed in and approved. */
    public static VoucherCase done(ApiClient author, ApiClient official, String act) {
        VoucherCase opened = open(author, act);
        opened.submit().mustBe(200);
        opened.approve(official).mustBe(200);
        return opened;
    }
}
