package org.qianmo.cql2;

import java.util.List;

/** A place among the tokens of a text, which goes forward only; says what it expected where something else stands. */
final class TokenCursor {

    private final String text;
    private final List<Token> tokens;
    private int next;

    TokenCursor(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token after the next one, which is not the end. */
    Token following() {
        return tokens.get(next + 1);
    }

    /** The next token, and goes past it. */
    Token take() {
        return tokens.get(next++);
    }

    Token take(Token.Kind kind) {
        if (peek().kind() != kind) {
            throw kind == Token.Kind.TEXT
                    ? unexpected("单引号内的文字", "a text in apostrophes")
                    : unexpected("数字", "a number");
        }
        return take();
    }

    /** Goes past a name and the parenthesis after it. */
    void enter() {
        next += 2;
    }

    boolean accept(String word) {
        boolean there = peek().isWord(word);
        next += there ? 1 : 0;
        return there;
    }

    boolean acceptSign(String sign) {
        boolean there = peek().isSign(sign);
        next += there ? 1 : 0;
        return there;
    }

    void word(String word) {
        if (!accept(word)) {
            throw unexpected(word, word);
        }
    }

    void expect(String sign) {
        if (!acceptSign(sign)) {
            throw unexpected("“" + sign + "”", "“" + sign + "”");
        }
    }

    void end() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("AND、OR 或结尾", "AND, OR or the end");
        }
    }

    /** Whether the next token is the name of a function. */
    boolean opensFunction() {
        return peek().kind() == Token.Kind.NAME && following().isSign("(");
    }

    boolean opensFunction(String name) {
        return opensFunction() && peek().isWord(name);
    }

    /** The text from the next token to the parenthesis that closes it, and goes past that. */
    String enclosed() {
        int begin = peek().at() - 1;
        int open = 0;
        Token last;
        do {
            Token token = peek();
            open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.TEXT || open == 0 && token.isSign(",")) {
                throw unexpected("完整的 WKT 图形", "a whole geometry in WKT");
            }
            last = take();
        } while (open > 0 || !last.isSign(")"));
        return text.substring(begin, last.at());
    }

    Cql2Fault unexpected(String zh, String en) {
        Token token = peek();
        String found = Cql2Fault.shown(token.text());
        return token.kind() == Token.Kind.END
                ? new Cql2Fault(token.at(), "条件不完整，应有" + zh, "the filter ends where " + en + " is expected")
                : new Cql2Fault(token.at(), "应为" + zh + "，而不是 " + found, en + " is expected, not " + found);
    }
}
