package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern: {@code %} stands for any text, {@code _} for one character, a backslash takes the next character as it is.
 *
 * @param text as written
 */
public record LikePattern(String text) {

    /** More would let a database try a text in too many ways. */
    static final int WILDCARDS_MAX = 4;

    private static final char ESCAPE = '\\';
    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;

    int wildcards() {
        return (int) parts().stream().filter(part -> part == ANY_TEXT).count();
    }

    boolean endsInEscape() {
        int escapes = 0;
        for (int i = text.length() - 1; i >= 0 && text.charAt(i) == ESCAPE; i--) {
            escapes++;
        }
        return escapes % 2 == 1;
    }

    /** Code points as they are, wildcards as negative numbers; runs of {@code %} as one. */
    private List<Integer> parts() {
        List<Integer> parts = new ArrayList<>();
        boolean literal = false;
        for (int character : text.codePoints().toArray()) {
            if (!literal && character == ESCAPE) {
                literal = true;
                continue;
            }
            int part = literal ? character : part(character);
            if (part != ANY_TEXT || parts.isEmpty() || parts.get(parts.size() - 1) != ANY_TEXT) {
                parts.add(part);
            }
            literal = false;
        }
        return parts;
    }

    private static int part(int character) {
        return character == '%' ? ANY_TEXT : character == '_' ? ANY_CHARACTER : character;
    }

    /** The same for SQL with {@code escape '!'}. */
    public String forSql() {
        StringBuilder sql = new StringBuilder();
        for (int part : parts()) {
            if (part == ANY_TEXT || part == ANY_CHARACTER) {
                sql.append(part == ANY_TEXT ? '%' : '_');
            } else {
                sql.append(part == '%' || part == '_' || part == '!' ? "!" : "").appendCodePoint(part);
            }
        }
        return sql.toString();
    }

    LikePattern folded() {
        return new LikePattern(Folding.fold(text));
    }

    /** By going back to the last {@code %} only, so that the time is the product of the two lengths at most. */
    boolean matches(String value) {
        int[] characters = value.codePoints().toArray();
        List<Integer> parts = parts();
        int at = 0;
        int part = 0;
        int lastAny = -1;
        int triedFrom = 0;
        while (at < characters.length) {
            int wanted = part < parts.size() ? parts.get(part) : 0;
            if (part < parts.size() && (wanted == characters[at] || wanted == ANY_CHARACTER)) {
                at++;
                part++;
            } else if (part < parts.size() && wanted == ANY_TEXT) {
                lastAny = part++;
                triedFrom = at;
            } else if (lastAny >= 0) {
                part = lastAny + 1;
                at = ++triedFrom;
            } else {
                return false;
            }
        }
        return parts.subList(part, parts.size()).stream().allMatch(rest -> rest == ANY_TEXT);
    }
}
