package org.qianmo.spatial;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the store once, and is kept until that changes. What was being read while it changed may be from before: it
 * is used once and not kept.
 */
public final class Remembered<T> {

    private final Supplier<T> read;
    private volatile T value;
    private long forgotten;

    public Remembered(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        T kept = value;
        if (kept != null) {
            return kept;
        }
        long before = forgotten();
        T fresh = read.get();
        keep(fresh, before);
        return fresh;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized void keep(T fresh, long readAt) {
        if (forgotten == readAt) {
            value = fresh;
        }
    }

    public synchronized void forget() {
        forgotten++;
        value = null;
    }

    /** At once, for whoever reads on in the present transaction, and again when it ends, for what others read meanwhile. */
    public void forgetWithTransaction() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }
}
