package org.qianmo.voucher.hold;

import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;

/** Doubts about vouchers over HTTP. */
public final class DoubtScene {

    private static final String DOOR = "/api/vouchers/doubts";

    private DoubtScene() {}

    /** @return id of the doubt */
    public static long open(ApiClient official, String serial) {
        return official.post(DOOR, "{\"kind\":\"OTHER\",\"words\":\"存疑\",\"serial\":\"" + serial + "\"}")
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
    }

    /** @param official who did not register it */
    public static Reply close(ApiClient official, long doubt, String outcome) {
        return official.post(DOOR + "/" + doubt + "/close", "{\"outcome\":\"" + outcome + "\",\"words\":\"复核\"}");
    }
}
