package org.qianmo.voucher.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounts that were read before, and are there for good.
 *
 * <p>A transaction may see what another has committed and the disk does not have yet; if the database then dies, the account
 * was never there, and its id goes to another one. So an account is kept when a transaction that read it is acknowledged
 * itself: the log is written in the order of commits.
 */
final class KnownAccounts {

    /** About a hundred bytes each; beyond that the book is read again from the start. */
    private static final int ACCOUNTS_MAX = 200_000;

    private record Key(long holder, Purpose purpose, Asset asset, Indicator indicator) {}

    private final Map<Long, Account> byId = new ConcurrentHashMap<>();
    private final Map<Key, Account> byKey = new ConcurrentHashMap<>();

    /** What the present transaction has read. Told of its commit after those who wait for the disk, and not if they fail. */
    private final class Read implements TransactionSynchronization {

        private final List<Account> accounts = new ArrayList<>();

        @Override
        public void afterCommit() {
            accounts.forEach(KnownAccounts.this::put);
        }
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Account> find(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return Optional.ofNullable(byKey.get(new Key(holder, purpose, asset, indicator)));
    }

    /** @param account as the present transaction has read it; one that only reads does not wait for the disk */
    void keep(Account account) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            read().accounts.add(account);
        }
    }

    private Read read() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Read.class::isInstance)
                .map(Read.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Read read = new Read();
                    TransactionSynchronizationManager.registerSynchronization(read);
                    return read;
                });
    }

    private void put(Account account) {
        if (byId.size() >= ACCOUNTS_MAX) {
            byId.clear();
            byKey.clear();
        }
        byId.put(account.id(), account);
        byKey.put(new Key(account.holder(), account.purpose(), account.asset(), account.indicator()), account);
    }
}
