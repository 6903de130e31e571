package org.qianmo.cql2;

/**
 * A piece of a filter's text.
 *
 * @param text a name or a text without its quotes
 * @param at position of its first character, from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NAME,
        /** In quotation marks: never a word of the language. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
