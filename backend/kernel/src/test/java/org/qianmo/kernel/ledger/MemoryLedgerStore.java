package org.qianmo.kernel.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A book in memory; balances are kept as a database would keep them, apart from the entries. */
final class MemoryLedgerStore implements LedgerStore {

    static final Basis BASIS = new Basis(7, "文1", LocalDate.of(2025, 6, 1), "planner");

    final List<Entry> entries = new ArrayList<>();
    final List<Link> chain = new ArrayList<>();
    final Map<Position, Long> balances = new HashMap<>();
    private final Map<Long, Account> accounts;

    MemoryLedgerStore(Collection<Account> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public Map<Long, Account> accounts(Collection<Long> ids) {
        return accounts.values().stream()
                .filter(account -> ids.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public Map<Position, Long> lock(SortedSet<Position> positions) {
        return positions.stream().collect(Collectors.toMap(Function.identity(), this::balance));
    }

    @Override
    public Map<UUID, Entry> entries(Collection<UUID> ids) {
        return entries.stream()
                .filter(entry -> ids.contains(entry.id()))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    @Override
    public Collection<UUID> reversed(Collection<UUID> ids) {
        return entries.stream()
                .flatMap(entry -> entry.reverses().stream())
                .filter(ids::contains)
                .toList();
    }

    @Override
    public void append(List<Entry> added) {
        for (Entry entry : added) {
            entries.add(entry);
            balances.merge(entry.debit(), entry.amount(), Math::addExact);
            balances.merge(entry.credit(), -entry.amount(), Math::addExact);
            Link last = chain.isEmpty() ? Link.START : chain.get(chain.size() - 1);
            chain.add(last.next(entry, BASIS, Instant.EPOCH.plusSeconds(entries.size())));
        }
    }

    private long balance(Position position) {
        return balances.getOrDefault(position, 0L);
    }

    /** Balance of an account over all its vouchers. */
    long balance(long account) {
        return balances.entrySet().stream()
                .filter(balance -> balance.getKey().account() == account)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    /** The first fault of the chain, with the entries as they are now. */
    Optional<ChainFault> verify() {
        ChainWalk walk = new ChainWalk();
        for (Link link : chain) {
            Optional<Entry> entry = entries.stream()
                    .filter(candidate -> candidate.id().equals(link.entry()))
                    .findFirst();
            walk.take(link, entry, Optional.of(BASIS));
        }
        return walk.end(chain.isEmpty() ? Link.START : chain.get(chain.size() - 1));
    }
}
