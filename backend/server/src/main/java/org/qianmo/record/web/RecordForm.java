package org.qianmo.record.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordKind;
import tools.jackson.databind.JsonNode;

/** What a caller writes on a cover, read and bounded. */
public final class RecordForm {

    private static final int TITLE_CHARACTERS_MAX = 200;
    private static final int NOTE_CHARACTERS_MAX = 2_000;
    private static final int WORDS_CHARACTERS_MAX = 1_000;
    private static final int KEY_CHARACTERS_MAX = 64;

    private static final Set<RecordKind> OPENED_BY_PEOPLE =
            Set.of(RecordKind.SURVEY, RecordKind.ADJUSTMENT, RecordKind.SPLIT_MERGE, RecordKind.CORRECTION);

    private RecordForm() {}

    static Opening opening(JsonNode body, String callerKey) {
        return new Opening(kind(body), title(body), note(body), effectiveOn(body), null, callerKey(callerKey));
    }

    private static RecordKind kind(JsonNode body) {
        String name = body.path("kind").asString("ADJUSTMENT");
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(name) && OPENED_BY_PEOPLE.contains(kind))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable(
                        "BAD_VALUE", "kind 的值无效", "the value of kind is not one of those allowed"));
    }

    static String title(JsonNode body) {
        String title = text(body, "title", TITLE_CHARACTERS_MAX);
        if (title == null) {
            throw Problem.unprocessable("TITLE_MISSING", "案卷须有标题", "a record needs a title");
        }
        return title;
    }

    /** A title that may be left to the office; null for none. */
    public static String titleOrNone(JsonNode body) {
        return text(body, "title", TITLE_CHARACTERS_MAX);
    }

    /** The caller's own key; null for none. */
    public static String callerKey(String stated) {
        return bounded("Idempotency-Key", stated, KEY_CHARACTERS_MAX);
    }

    public static String note(JsonNode body) {
        return text(body, "note", NOTE_CHARACTERS_MAX);
    }

    static LocalDate effectiveOn(JsonNode body) {
        String text = text(body, "effectiveOn", KEY_CHARACTERS_MAX);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.unprocessable("BAD_VALUE", "effectiveOn 应为 YYYY-MM-DD", "effectiveOn is a day, YYYY-MM-DD");
        }
    }

    /** A remark or a reason; null for none. */
    public static String words(JsonNode body, String name) {
        return body == null ? null : text(body, name, WORDS_CHARACTERS_MAX);
    }

    private static String text(JsonNode body, String name, int charactersMax) {
        return bounded(name, body.path(name).isString() ? body.path(name).asString() : null, charactersMax);
    }

    private static String bounded(String name, String text, int charactersMax) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > charactersMax) {
            throw Problem.unprocessable(
                    "TEXT_TOO_LONG",
                    name + " 超过 " + charactersMax + " 个字符",
                    name + " is longer than " + charactersMax + " characters");
        }
        return stripped.isEmpty() || stripped.indexOf('\0') >= 0 ? null : stripped;
    }
}
