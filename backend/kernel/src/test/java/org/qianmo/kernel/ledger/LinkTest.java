package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.kernel.ledger.LedgerTable.ACCOUNTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private final MemoryLedgerStore store = new MemoryLedgerStore(ACCOUNTS);

    @BeforeEach
    void bookFour() {
        Ledger ledger = new Ledger(store);
        for (int i = 1; i <= 4; i++) {
            ledger.post(new Entry(new UUID(0, i), 2, 1, i, EntryKind.ISSUE, "D-1", LedgerTable.NOON));
        }
    }

    /** From Python's hashlib over the fields in the order of {@link Link}. */
    @Test
    void theHashIsThatOfTheWrittenForm() {
        Entry entry = new Entry(new UUID(0, 1), 2, 1, 119974, EntryKind.ISSUE, "D-1", LedgerTable.NOON);
        Basis basis = new Basis(7, "文1", LocalDate.of(2025, 6, 1), "planner");
        Link link = Link.START.next(entry, basis, Instant.parse("2025-06-01T04:00:01.5Z"));
        assertThat(link.hash()).isEqualTo("9524f00fcc21d27d3147f07baf46256db9d028162541cde9e9d0ab583623779e");
    }

    @Test
    void aSoundChainHasNoFault() {
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void aChangedEntryIsNamed() {
        Entry third = store.entries.get(2);
        store.entries.set(2, new Entry(third.id(), 2, 1, 300, EntryKind.ISSUE, "D-1", third.at()));
        assertThat(store.verify()).contains(new ChainFault(3, ChainFault.Code.ENTRY_CHANGED));
    }

    @Test
    void aRemovedEntryIsNamed() {
        store.entries.remove(1);
        assertThat(store.verify()).contains(new ChainFault(2, ChainFault.Code.ENTRY_MISSING));
    }

    @Test
    void aRemovedLinkIsNamed() {
        store.chain.remove(1);
        assertThat(store.verify()).contains(new ChainFault(2, ChainFault.Code.LINK_MISSING));
    }

    @Test
    void anEntryThatWasHashedAnewNoLongerFitsTheNextOne() {
        Entry second = store.entries.get(1);
        Entry other = new Entry(second.id(), 2, 1, 300, EntryKind.ISSUE, "D-1", second.at());
        store.entries.set(1, other);
        Link before = store.chain.get(0);
        store.chain.set(
                1,
                before.next(other, MemoryLedgerStore.BASIS, store.chain.get(1).linkedAt()));
        assertThat(store.verify()).contains(new ChainFault(3, ChainFault.Code.LINK_BROKEN));
    }

    @Test
    void aClockThatGoesBackDoesNotTurnTheOrder() {
        Link first = store.chain.get(3);
        Link next = first.next(
                store.entries.get(0), MemoryLedgerStore.BASIS, first.linkedAt().minusSeconds(9));
        assertThat(next.linkedAt()).isEqualTo(first.linkedAt());
    }
}
