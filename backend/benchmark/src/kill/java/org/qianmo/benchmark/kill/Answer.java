package org.qianmo.benchmark.kill;

import tools.jackson.databind.JsonNode;

/**
 * What the service answered, if it did.
 *
 * @param status 0 if the connection was cut or nobody answered in time: what was asked may be done or not
 * @param body a missing node where there is none
 */
record Answer(int status, JsonNode body) {

    /** Whether it may be done although nobody said so: cut off, or failed on the way. */
    boolean uncertain() {
        return status == 0 || status >= 500;
    }

    boolean done() {
        return status >= 200 && status < 300;
    }

    String code() {
        return status + " " + body.path("code").asString("");
    }

    /** The cover of a record, alone or within an application. */
    JsonNode cover() {
        return body.has("record") ? body.path("record") : body;
    }
}
