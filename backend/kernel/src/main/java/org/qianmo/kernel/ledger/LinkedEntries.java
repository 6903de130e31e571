package org.qianmo.kernel.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** One attempt to book entries together. The number of calls to the store does not depend on how many they are. */
final class LinkedEntries {

    private final LedgerStore store;
    private final List<Entry> entries;
    private Map<Long, Account> accounts;
    private Map<Position, Long> balances;
    private Map<UUID, Entry> booked;
    private Set<UUID> takenBack;

    LinkedEntries(LedgerStore store, List<Entry> entries) {
        this.store = store;
        this.entries = entries;
    }

    LinkedPosting post() {
        accounts = store.accounts(entries.stream()
                .flatMap(entry -> Stream.of(entry.debitAccount(), entry.creditAccount()))
                .distinct()
                .toList());
        Optional<LinkedPosting.Refused> unlawful = firstUnlawful();
        if (unlawful.isPresent() && unlawful.get().index() == 0) {
            return unlawful.get();
        }
        int lawful = unlawful.map(LinkedPosting.Refused::index).orElse(entries.size());
        read(entries.subList(0, lawful));
        return firstAgainstTheBook(lawful)
                .or(() -> unlawful)
                .<LinkedPosting>map(refused -> refused)
                .orElseGet(this::append);
    }

    /** The first entry that breaks a law whatever is booked. */
    private Optional<LinkedPosting.Refused> firstUnlawful() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean twice = !ids.add(entry.id());
            Optional<Rejection> reason = EntryRules.formal(entry)
                    .or(() -> twice ? Optional.of(Rejection.LINKED_ID_TWICE) : Optional.empty())
                    .or(() -> accountReason(entry));
            if (reason.isPresent()) {
                return Optional.of(new LinkedPosting.Refused(i, reason.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> accountReason(Entry entry) {
        Account debit = accounts.get(entry.debitAccount());
        Account credit = accounts.get(entry.creditAccount());
        if (debit == null) {
            return Optional.of(Rejection.DEBIT_ACCOUNT_UNKNOWN);
        }
        return credit == null
                ? Optional.of(Rejection.CREDIT_ACCOUNT_UNKNOWN)
                : EntryRules.accounts(debit, credit, entry.kind());
    }

    /** Locks first: what is read after stays true until the end of the transaction. */
    private void read(List<Entry> lawful) {
        TreeSet<Position> positions = new TreeSet<>();
        List<UUID> ids = new ArrayList<>();
        List<UUID> named = new ArrayList<>();
        for (Entry entry : lawful) {
            positions.add(entry.debit());
            positions.add(entry.credit());
            ids.add(entry.id());
            entry.reverses().ifPresent(named::add);
        }
        balances = new TreeMap<>(store.lock(positions));
        ids.addAll(named);
        booked = store.entries(ids);
        Collection<UUID> reversed = named.isEmpty() ? List.of() : store.reversed(named);
        takenBack = new HashSet<>(reversed);
    }

    private Optional<LinkedPosting.Refused> firstAgainstTheBook(int lawful) {
        for (int i = 0; i < lawful; i++) {
            Optional<Rejection> reason = bookReason(entries.get(i));
            if (reason.isPresent()) {
                return Optional.of(new LinkedPosting.Refused(i, reason.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> bookReason(Entry entry) {
        Entry earlier = booked.get(entry.id());
        Optional<Rejection> differs = earlier == null ? Optional.empty() : EntryRules.difference(earlier, entry);
        if (differs.isPresent()) {
            return differs;
        }
        if ((earlier == null) == isRepeat()) {
            return Optional.of(Rejection.LINKED_PARTLY_BOOKED);
        }
        return earlier == null ? newEntryReason(entry) : Optional.empty();
    }

    /** The first entry says what the others must be. */
    private boolean isRepeat() {
        return booked.containsKey(entries.get(0).id());
    }

    private Optional<Rejection> newEntryReason(Entry entry) {
        Optional<Rejection> reason = reversalReason(entry).or(() -> balanceReason(entry));
        if (reason.isEmpty()) {
            balances.merge(entry.debit(), entry.amount(), Math::addExact);
            balances.merge(entry.credit(), -entry.amount(), Math::addExact);
        }
        return reason;
    }

    private Optional<Rejection> reversalReason(Entry entry) {
        return entry.reverses().flatMap(named -> {
            boolean already = !takenBack.add(named);
            return EntryRules.reversal(Optional.ofNullable(booked.get(named)), entry, already);
        });
    }

    private Optional<Rejection> balanceReason(Entry entry) {
        return EntryRules.balances(
                balances.get(entry.debit()),
                balances.get(entry.credit()),
                accounts.get(entry.creditAccount()).purpose().mayGoNegative(),
                entry.amount());
    }

    private LinkedPosting append() {
        if (isRepeat()) {
            return new LinkedPosting.Repeated(
                    entries.stream().map(entry -> booked.get(entry.id())).toList());
        }
        store.append(entries);
        return new LinkedPosting.Posted(entries);
    }
}
