package org.qianmo.voucher.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Committed accounts that were read before. */
final class KnownAccounts {

    /** About a hundred bytes each; beyond that the book is read again from the start. */
    private static final int ACCOUNTS_MAX = 200_000;

    private record Key(long holder, Purpose purpose, Asset asset, Indicator indicator) {}

    private final Map<Long, Account> byId = new ConcurrentHashMap<>();
    private final Map<Key, Account> byKey = new ConcurrentHashMap<>();

    /** The present transaction has opened accounts: what it sees may be rolled back. */
    private enum Opening implements TransactionSynchronization {
        ACCOUNTS
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Account> find(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return Optional.ofNullable(byKey.get(new Key(holder, purpose, asset, indicator)));
    }

    /** Told before the present transaction opens an account: nothing that it reads is kept. */
    void opening() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(Opening.ACCOUNTS)) {
            TransactionSynchronizationManager.registerSynchronization(Opening.ACCOUNTS);
        }
    }

    /** @param account as the present transaction has read it */
    void keep(Account account) {
        boolean mayBeUndone = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().contains(Opening.ACCOUNTS);
        if (mayBeUndone) {
            return;
        }
        if (byId.size() >= ACCOUNTS_MAX) {
            byId.clear();
            byKey.clear();
        }
        byId.put(account.id(), account);
        byKey.put(new Key(account.holder(), account.purpose(), account.asset(), account.indicator()), account);
    }
}
