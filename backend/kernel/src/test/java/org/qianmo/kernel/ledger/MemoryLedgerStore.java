package org.qianmo.kernel.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A book in memory; balances are kept as a database would keep them, apart from the entries. */
final class MemoryLedgerStore implements LedgerStore {

    final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Account> accounts;
    private final Map<Long, Long> balances;

    MemoryLedgerStore(Collection<Account> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        this.balances = accounts.stream().collect(Collectors.toMap(Account::id, account -> 0L));
    }

    @Override
    public Optional<Account> lockAccount(long id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public long balance(long accountId) {
        return balances.get(accountId);
    }

    @Override
    public void append(Entry entry) {
        entries.add(entry);
        balances.merge(entry.debitAccount(), entry.amount(), Long::sum);
        balances.merge(entry.creditAccount(), -entry.amount(), Long::sum);
    }
}
