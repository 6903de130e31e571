package org.qianmo.exchange;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** The processors, for rows that can be judged by themselves. Shared by all imports that run. */
@Service
class CheckWorkers implements DisposableBean {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "check");
                thread.setDaemon(true);
                return thread;
            });

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** @return what came of the work; what it threw is thrown here */
    static <T> T result(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw unwrapped(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
