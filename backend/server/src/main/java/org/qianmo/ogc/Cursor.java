package org.qianmo.ogc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.http.Problem;

/**
 * Between which features a page begins, or ends: pages follow the ids, so that the last one costs no more than the first.
 *
 * @param id the page has what comes after it, or before it
 * @param backwards before
 * @param matched how many features all pages have, as was counted for the first page; negative if it was not counted
 */
public record Cursor(long id, boolean backwards, long matched) {

    public static final Cursor START = new Cursor(0, false, -1);

    private static final Pattern SPELLING = Pattern.compile("(after|before)-(\\d{1,16})-(\\d{1,12})");

    /** @throws Problem 400 BAD_PARAMETER */
    public static Cursor parse(String text) {
        if (text == null) {
            return START;
        }
        Matcher spelled = SPELLING.matcher(text);
        if (!spelled.matches()) {
            throw Problem.badRequest(
                    "BAD_PARAMETER", "cursor 只能取自上一次答复的链接", "cursor is to be taken from a link of the last reply");
        }
        return new Cursor(
                Long.parseLong(spelled.group(2)), spelled.group(1).equals("before"), Long.parseLong(spelled.group(3)));
    }

    public static String after(Item last, long matched) {
        return "after-" + last.id() + "-" + matched;
    }

    public static String before(Item first, long matched) {
        return "before-" + first.id() + "-" + matched;
    }

    boolean isStart() {
        return equals(START);
    }
}
