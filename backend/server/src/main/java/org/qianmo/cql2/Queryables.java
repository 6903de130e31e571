package org.qianmo.cql2;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The properties that a filter may name, with their types: there are no others.
 *
 * @param types by name, in their order
 */
public record Queryables(Map<String, PropertyType> types) {

    public Queryables {
        types = new LinkedHashMap<>(types);
    }

    Operand.Property property(String name, int position) {
        PropertyType type = types.get(name);
        if (type == null) {
            throw new Cql2Fault(
                    position,
                    "没有可筛选的属性 " + Cql2Fault.shown(name) + "；可用的有 " + names(),
                    "there is no queryable " + Cql2Fault.shown(name) + "; there are " + names());
        }
        return new Operand.Property(name, type);
    }

    private String names() {
        return String.join(", ", types.keySet());
    }
}
