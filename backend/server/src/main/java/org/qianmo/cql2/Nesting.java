package org.qianmo.cql2;

import java.util.function.Supplier;

/** How deep conditions stand within one another while a text is read. */
final class Nesting {

    private int depth;

    /**
     * What is read one level deeper.
     *
     * @param at where the level begins
     * @throws Cql2Fault if that is deeper than {@link Limits} allow
     */
    <T> T within(int at, Supplier<T> level) {
        Limits.depth(++depth, at);
        T read = level.get();
        depth--;
        return read;
    }
}
