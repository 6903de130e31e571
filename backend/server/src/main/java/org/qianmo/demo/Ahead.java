package org.qianmo.demo;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Elements in order, a few of which are made in parallel before they are asked for. */
final class Ahead<T> implements Iterator<T> {

    private static final int MADE_AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    private final int count;
    private final IntFunction<T> maker;
    private final Queue<CompletableFuture<T>> waiting = new ArrayDeque<>();
    private int started;

    Ahead(int count, IntFunction<T> maker) {
        this.count = count;
        this.maker = maker;
    }

    @Override
    public boolean hasNext() {
        return started < count || !waiting.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (started < count && waiting.size() < MADE_AHEAD) {
            int i = started++;
            waiting.add(CompletableFuture.supplyAsync(() -> maker.apply(i)));
        }
        return waiting.remove().join();
    }
}
