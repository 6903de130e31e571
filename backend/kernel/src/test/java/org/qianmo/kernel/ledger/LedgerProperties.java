package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the book, after any history of entries good and bad, alone and linked. */
class LedgerProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void debitsEqualCreditsPerUnit(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = Histories.play(history);
        Map<Unit, Long> sums = store.accounts().stream()
                .collect(Collectors.groupingBy(
                        Account::unit, Collectors.summingLong(account -> store.balance(account.id()))));
        assertThat(sums.values()).containsOnly(0L);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void replayGivesTheBalances(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = Histories.play(history);
        assertThat(Balances.replay(store.entries).byPosition()).isEqualTo(store.balances);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void onlyIssueGoesBelowZero(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = Histories.play(history);
        store.balances.forEach((position, balance) -> assertThat(
                        balance >= 0 || Histories.account(position.account()).purpose() == Purpose.ISSUE)
                .as("%s has %d", position, balance)
                .isTrue());
    }

    /** What was issued is summed from the entries, what became of it from the balances. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void issuedIsLivePledgedReservedHeldUsedExpiredAndCancelled(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = Histories.play(history);
        for (Indicator indicator : Indicator.values()) {
            long issued = store.entries.stream()
                    .filter(entry -> Histories.account(entry.debitAccount()).indicator() == indicator)
                    .mapToLong(LedgerProperties::issued)
                    .sum();
            long become = store.accounts().stream()
                    .filter(account -> account.indicator() == indicator && account.purpose() != Purpose.ISSUE)
                    .mapToLong(account -> store.balance(account.id()))
                    .sum();
            assertThat(become).as(indicator.name()).isEqualTo(issued);
        }
    }

    private static long issued(Entry entry) {
        if (Histories.account(entry.creditAccount()).purpose() == Purpose.ISSUE) {
            return entry.amount();
        }
        return Histories.account(entry.debitAccount()).purpose() == Purpose.ISSUE ? -entry.amount() : 0;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsOverComesBackByReversalOnly(@ForAll("histories") List<List<Entry>> history) {
        Set<Purpose> over = EnumSet.of(Purpose.USED, Purpose.EXPIRED, Purpose.CANCELLED);
        assertThat(Histories.play(history).entries)
                .filteredOn(entry ->
                        over.contains(Histories.account(entry.creditAccount()).purpose()))
                .allMatch(entry -> entry.kind() == EntryKind.REVERSE);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theChainIsSound(@ForAll("histories") List<List<Entry>> history) {
        assertThat(Histories.play(history).verify()).isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noEntryIsTakenBackTwiceOrByAReversal(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = Histories.play(history);
        List<Entry> reversals = store.entries.stream()
                .filter(entry -> entry.reverses().isPresent())
                .toList();
        assertThat(reversals).extracting(Entry::reverses).doesNotHaveDuplicates();
        assertThat(reversals).allMatch(entry -> entry.kind() == EntryKind.REVERSE);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void linkedEntriesAreBookedAllOrNone(@ForAll("histories") List<List<Entry>> history) {
        MemoryLedgerStore store = new MemoryLedgerStore(Histories.ACCOUNTS);
        Ledger ledger = new Ledger(store);
        for (List<Entry> linked : history) {
            int before = store.entries.size();
            LinkedPosting posting = ledger.postAll(linked);
            int added = posting instanceof LinkedPosting.Posted ? linked.size() : 0;
            assertThat(store.entries).hasSize(before + added);
        }
    }

    /** Everything is sent again, each linked set as a whole, in another order. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void retriesInAnyOrderAreHarmless(@ForAll("histories") List<List<Entry>> history, @ForAll Random random) {
        MemoryLedgerStore store = new MemoryLedgerStore(Histories.ACCOUNTS);
        Ledger ledger = new Ledger(store);
        List<List<Entry>> posted = history.stream()
                .filter(linked -> ledger.postAll(linked) instanceof LinkedPosting.Posted)
                .collect(Collectors.toList());
        List<Entry> booked = List.copyOf(store.entries);
        Collections.shuffle(posted, random);
        assertThat(posted).allMatch(linked -> ledger.postAll(linked).equals(new LinkedPosting.Repeated(linked)));
        assertThat(store.entries).isEqualTo(booked);
        assertThat(new HashSet<>(booked)).hasSameSizeAs(booked);
    }

    @Provide
    Arbitrary<List<List<Entry>>> histories() {
        return Histories.any();
    }
}
