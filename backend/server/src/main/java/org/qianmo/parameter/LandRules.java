package org.qianmo.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters as they are on one day. */
public final class LandRules {

    private final Map<String, StatedValue> byName = new TreeMap<>();

    /** @param values of two of the same name the latter counts */
    public LandRules(List<StatedValue> values) {
        values.forEach(value -> byName.put(value.name(), value));
    }

    /** By name: what a judgement was made by. */
    public List<StatedValue> used() {
        return List.copyOf(byName.values());
    }

    /** @throws IllegalStateException if none was stated for that day */
    public BigDecimal number(LandParameter parameter) {
        return new BigDecimal(text(parameter));
    }

    /** @throws IllegalStateException if none was stated for that day */
    public String text(LandParameter parameter) {
        StatedValue value = byName.get(parameter.title());
        if (value == null) {
            throw new IllegalStateException("no value of " + parameter.title() + " on that day");
        }
        return value.value();
    }
}
