package org.qianmo.ogc;

import java.util.List;
import org.qianmo.cql2.PropertyType;
import org.qianmo.http.Messages;

/**
 * A property of a collection's features.
 *
 * @param queryable whether filters may name it
 * @param choices the values that there are; empty where they are not listed
 */
public record Field(String name, PropertyType type, Messages title, boolean queryable, List<String> choices) {

    static Field text(String name, String zh, String en) {
        return of(name, PropertyType.TEXT, zh, en);
    }

    static Field number(String name, String zh, String en) {
        return of(name, PropertyType.NUMBER, zh, en);
    }

    static Field of(String name, PropertyType type, String zh, String en) {
        return new Field(name, type, new Messages(zh, en), true, List.of());
    }

    /** One of the names of an enum. */
    static <E extends Enum<E>> Field choice(String name, Class<E> values, String zh, String en) {
        List<String> names =
                List.of(values.getEnumConstants()).stream().map(Enum::name).toList();
        return new Field(name, PropertyType.TEXT, new Messages(zh, en), true, names);
    }

    /** To be read, not to be asked for. */
    Field shownOnly() {
        return new Field(name, type, title, false, choices);
    }
}
