package org.qianmo.cql2;

import java.util.List;
import java.util.Map;

/**
 * A piece of JSON and where it stands.
 *
 * @param value a {@link Map}, a {@link List}, a {@link String}, a {@link Digits}, a {@link Boolean} or null
 * @param at position of its first character, from 1
 */
record JsonValue(Object value, int at) {

    /** A number as it is written. */
    record Digits(String text) {}

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isArray() {
        return value instanceof List;
    }

    @SuppressWarnings("unchecked")
    Map<String, JsonValue> members() {
        if (value instanceof Map) {
            return (Map<String, JsonValue>) value;
        }
        throw new Cql2Fault(at, "应为对象 {…}", "an object {…} is expected");
    }

    /** @return null if there is no such member */
    JsonValue member(String name) {
        return members().get(name);
    }

    boolean has(String name) {
        return isObject() && members().containsKey(name);
    }

    @SuppressWarnings("unchecked")
    List<JsonValue> items() {
        if (value instanceof List) {
            return (List<JsonValue>) value;
        }
        throw new Cql2Fault(at, "应为数组 […]", "an array […] is expected");
    }

    List<JsonValue> items(int count) {
        if (items().size() != count) {
            throw new Cql2Fault(at, "应有 " + count + " 项", "there are " + count + " members");
        }
        return items();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new Cql2Fault(at, "应为文字", "a text is expected");
    }

    double number() {
        if (value instanceof Digits digits) {
            return Literals.number(digits.text(), at).value().doubleValue();
        }
        throw new Cql2Fault(at, "应为数字", "a number is expected");
    }
}
