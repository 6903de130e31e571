package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the book, after any history of entries good and bad. */
class LedgerProperties {

    private static final List<Account> ACCOUNTS = List.of(
            new Account(1, 0, Purpose.ISSUE, Asset.LAND, Indicator.QUOTA),
            new Account(2, 100, Purpose.LIVE, Asset.LAND, Indicator.QUOTA),
            new Account(3, 200, Purpose.LIVE, Asset.LAND, Indicator.QUOTA),
            new Account(4, 200, Purpose.PLEDGED, Asset.LAND, Indicator.QUOTA),
            new Account(5, 0, Purpose.USED, Asset.LAND, Indicator.QUOTA),
            new Account(6, 100, Purpose.LIVE, Asset.LAND, Indicator.PADDY));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void debitsEqualCredits(@ForAll("histories") List<Entry> history) {
        MemoryLedgerStore store = play(history);
        assertThat(ACCOUNTS.stream()
                        .mapToLong(account -> store.balance(account.id()))
                        .sum())
                .isZero();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void replayGivesTheBalances(@ForAll("histories") List<Entry> history) {
        MemoryLedgerStore store = play(history);
        Balances replayed = Balances.replay(store.entries);
        assertThat(ACCOUNTS).allMatch(account -> replayed.of(account.id()) == store.balance(account.id()));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void onlyIssueGoesBelowZero(@ForAll("histories") List<Entry> history) {
        MemoryLedgerStore store = play(history);
        assertThat(ACCOUNTS).allMatch(account -> account.purpose().mayGoNegative() || store.balance(account.id()) >= 0);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aHistoryPlayedTwiceIsBookedOnce(@ForAll("histories") List<Entry> history) {
        MemoryLedgerStore store = play(history);
        List<Entry> booked = List.copyOf(store.entries);
        Ledger ledger = new Ledger(store);
        assertThat(booked).allMatch(entry -> ledger.post(entry).equals(new Posting.Repeated(entry)));
        assertThat(store.entries).isEqualTo(booked);
    }

    private static MemoryLedgerStore play(List<Entry> history) {
        MemoryLedgerStore store = new MemoryLedgerStore(ACCOUNTS);
        Ledger ledger = new Ledger(store);
        history.forEach(ledger::post);
        return store;
    }

    @Provide
    Arbitrary<List<Entry>> histories() {
        Arbitrary<UUID> ids = Arbitraries.longs().between(1, 60).map(id -> new UUID(0, id));
        Arbitrary<Long> accounts = Arbitraries.longs().between(1, 7);
        Arbitrary<Long> amounts = Arbitraries.longs().between(-1, 1000);
        return Combinators.combine(ids, accounts, accounts, amounts, Arbitraries.of(EntryKind.values()))
                .as((id, debit, credit, amount, kind) ->
                        new Entry(id, debit, credit, amount, kind, "D-1", Instant.EPOCH))
                .list()
                .ofMaxSize(60);
    }
}
