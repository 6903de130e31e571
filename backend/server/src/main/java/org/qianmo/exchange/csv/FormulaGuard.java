package org.qianmo.exchange.csv;

import java.util.regex.Pattern;

/** Keeps a text from being run as a formula, and gives it back as it was. */
final class FormulaGuard {

    private static final char MARK = '\'';
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String text) {
        return RISKY.matcher(text).lookingAt() ? MARK + text : text;
    }

    static String unguarded(String cell) {
        boolean marked =
                !cell.isEmpty() && cell.charAt(0) == MARK && RISKY.matcher(cell).lookingAt();
        return marked ? cell.substring(1) : cell;
    }
}
