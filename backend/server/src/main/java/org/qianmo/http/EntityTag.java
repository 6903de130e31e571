package org.qianmo.http;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Entity tags of things that have a version: {@code "3"}. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version named by {@code If-Match}; empty if the header is absent. */
    public static OptionalInt version(String ifMatch) {
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.badRequest("BAD_PARAMETER", "If-Match 无效", "If-Match is not an entity tag of this resource");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }

    /** For a change that names no version it was made from. */
    public static Problem conditionRequired() {
        return new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "CONDITION_REQUIRED",
                new Messages("须以 If-Match 指明所依据的版本", "If-Match must name the version this change was made from"));
    }
}
