package org.qianmo.parcel.store;

import java.util.Iterator;
import java.util.function.Function;

/** Turns things into rows one by one, as the database takes them. */
final class Rows {

    private Rows() {}

    static <T> Iterable<Object[]> of(Iterable<T> things, Function<T, Object[]> row) {
        return () -> {
            Iterator<T> each = things.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Object[] next() {
                    return row.apply(each.next());
                }
            };
        };
    }
}
