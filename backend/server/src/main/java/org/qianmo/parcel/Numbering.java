package org.qianmo.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 for a few things that come up again and again. */
public final class Numbering<T> {

    private final Map<T, Short> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    public synchronized short of(T thing) {
        return numbers.computeIfAbsent(thing, fresh -> {
            things.add(fresh);
            if (things.size() > Short.MAX_VALUE) {
                throw new IllegalStateException("not a few: " + fresh);
            }
            return (short) (things.size() - 1);
        });
    }

    /** All things so far, each at its number. */
    public synchronized List<T> all() {
        return List.copyOf(things);
    }
}
