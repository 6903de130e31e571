package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter's text into tokens. */
final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** @return the tokens, with one at the end that is the end */
    static List<Token> of(String text) {
        Limits.length(text);
        Tokens cut = new Tokens(text);
        cut.run();
        return cut.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (next == '\'') {
                add(Token.Kind.TEXT, quoted('\''));
            } else if (next == '"') {
                add(Token.Kind.QUOTED_NAME, quoted('"'));
            } else if (isDigit(at) || (next == '-' || next == '.') && isDigit(at + 1) || next == '-' && isFraction()) {
                add(Token.Kind.NUMBER, number());
            } else if (Character.isLetter(next) || next == '_') {
                add(Token.Kind.NAME, name());
            } else {
                add(Token.Kind.SIGN, sign());
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
    }

    private boolean isFraction() {
        return at + 1 < text.length() && text.charAt(at + 1) == '.' && isDigit(at + 2);
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private int begun;

    private void add(Token.Kind kind, String value) {
        tokens.add(new Token(kind, value, begun + 1));
    }

    /** A quotation mark within is written twice. */
    private String quoted(char mark) {
        begun = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != mark) {
                value.append(next);
            } else if (at < text.length() && text.charAt(at) == mark) {
                value.append(mark);
                at++;
            } else {
                return value.toString();
            }
        }
        throw new Cql2Fault(begun + 1, "引号没有结束", "the quotation mark is not closed");
    }

    private String number() {
        begun = at++;
        while (at < text.length() && (isDigit(at) || isWithinNumber(text.charAt(at)))) {
            at++;
        }
        return text.substring(begun, at);
    }

    private boolean isWithinNumber(char next) {
        char before = text.charAt(at - 1);
        boolean exponentSign = (next == '+' || next == '-') && (before == 'e' || before == 'E');
        return next == '.' || next == 'e' || next == 'E' || exponentSign;
    }

    private String name() {
        begun = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(begun, at);
    }

    private static boolean isOfName(char next) {
        return Character.isLetterOrDigit(next) || next == '_' || next == '.' || next == ':';
    }

    private String sign() {
        begun = at++;
        char first = text.charAt(begun);
        char second = at < text.length() ? text.charAt(at) : 0;
        boolean two = first == '<' && (second == '>' || second == '=') || first == '>' && second == '=';
        if (two) {
            at++;
        } else if ("=<>(),".indexOf(first) < 0) {
            throw new Cql2Fault(begun + 1, "不认识的字符 " + first, "a character that the language does not have: " + first);
        }
        return text.substring(begun, at);
    }
}
