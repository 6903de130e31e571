package org.qianmo.cql2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON (RFC 8259) with the place of every value, so that a refusal can name it; bounded in depth and length. */
final class JsonText {

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    static JsonValue read(String text) {
        Limits.length(text);
        JsonText json = new JsonText(text);
        JsonValue value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.bad();
        }
        return value;
    }

    private JsonValue value() {
        skipSpace();
        int begun = at + 1;
        return switch (peek()) {
            case '{' -> new JsonValue(object(), begun);
            case '[' -> new JsonValue(array(), begun);
            case '"' -> new JsonValue(string(), begun);
            case 't' -> new JsonValue(word("true", true), begun);
            case 'f' -> new JsonValue(word("false", false), begun);
            case 'n' -> new JsonValue(word("null", null), begun);
            default -> new JsonValue(number(), begun);
        };
    }

    private Map<String, JsonValue> object() {
        Limits.depth(++depth, ++at);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        skipSpace();
        if (!accept('}')) {
            do {
                skipSpace();
                int begun = at + 1;
                String name = string();
                skipSpace();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new Cql2Fault(
                            begun,
                            "成员重复：" + Cql2Fault.shown(name),
                            "a member is there twice: " + Cql2Fault.shown(name));
                }
                skipSpace();
            } while (accept(','));
            expect('}');
        }
        depth--;
        return members;
    }

    private List<JsonValue> array() {
        Limits.depth(++depth, ++at);
        List<JsonValue> items = new ArrayList<>();
        skipSpace();
        if (!accept(']')) {
            do {
                items.add(value());
                skipSpace();
            } while (accept(','));
            expect(']');
        }
        depth--;
        return items;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                at--;
                throw bad();
            }
            value.append(next == '\\' ? escaped() : next);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw bad();
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw bad();
            }
            code = 16 * code + digit;
            at++;
        }
        return (char) code;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw bad();
        }
        at += word.length();
        return value;
    }

    private JsonValue.Digits number() {
        int begun = at;
        while (at < text.length() && "0123456789+-.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begun) {
            throw bad();
        }
        return new JsonValue.Digits(text.substring(begun, at));
    }

    private char peek() {
        if (at >= text.length()) {
            throw new Cql2Fault(at + 1, "JSON 不完整", "the JSON ends too early");
        }
        return text.charAt(at);
    }

    private boolean accept(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw bad();
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Cql2Fault bad() {
        return new Cql2Fault(at + 1, "不是规范的 JSON", "this is not JSON");
    }
}
