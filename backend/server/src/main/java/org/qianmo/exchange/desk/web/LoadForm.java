package org.qianmo.exchange.desk.web;

import java.util.Locale;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;

/** How a delivery is to be loaded; a draft without bad rows, if nobody says. */
record LoadForm(String mode, String onInvalid, String title) {

    private static final int TITLE_MAX = 200;

    Mode wantedMode() {
        return switch (lower(mode, "draft")) {
            case "draft" -> Mode.DRAFT;
            case "direct" -> Mode.DIRECT;
            default -> throw DeliveryForm.bad("mode", "draft, direct");
        };
    }

    OnInvalid invalid() {
        return switch (lower(onInvalid, "reject")) {
            case "reject" -> OnInvalid.REJECT;
            case "skip" -> OnInvalid.SKIP;
            default -> throw DeliveryForm.bad("onInvalid", "reject, skip");
        };
    }

    /** @return null for none */
    String recordTitle() {
        if (title == null || title.isBlank()) {
            return null;
        }
        if (title.length() > TITLE_MAX) {
            throw DeliveryForm.bad("title", "≤ " + TITLE_MAX);
        }
        return title.strip();
    }

    private static String lower(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip().toLowerCase(Locale.ROOT);
    }
}
