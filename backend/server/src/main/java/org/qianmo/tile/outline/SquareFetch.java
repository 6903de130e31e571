package org.qianmo.tile.outline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches in the background what was asked for and not at hand, one by one; what is too much is forgotten. */
final class SquareFetch<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SquareFetch.class);
    private static final int WAITING_MAX = 1_000;
    private static final int IDLE_SECONDS = 10;

    private final Set<T> waiting = ConcurrentHashMap.newKeySet();
    private final Consumer<T> fetch;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_MAX),
            SquareFetch::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    SquareFetch(Consumer<T> fetch) {
        this.fetch = fetch;
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outline-fetch");
        thread.setDaemon(true);
        return thread;
    }

    void all(Collection<T> squares) {
        for (T square : List.copyOf(squares)) {
            if (waiting.size() < WAITING_MAX && waiting.add(square)) {
                worker.execute(() -> one(square));
            }
        }
    }

    private void one(T square) {
        waiting.remove(square);
        try {
            fetch.accept(square);
        } catch (RuntimeException e) {
            LOG.warn("outlines were not fetched, and will be when they are asked for again: {}", e.toString());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
