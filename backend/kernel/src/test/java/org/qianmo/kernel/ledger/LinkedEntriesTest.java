package org.qianmo.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qianmo.kernel.ledger.LedgerTable.ACCOUNTS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedEntriesTest {

    private final MemoryLedgerStore store = new MemoryLedgerStore(ACCOUNTS);
    private final Ledger ledger = new Ledger(store);

    @BeforeEach
    void issueFiveHundred() {
        ledger.post(entries("a 2 1 500 ISSUE D-1").get(0));
    }

    /** Semicolons part the entries. */
    private static List<Entry> entries(String linked) {
        return Arrays.stream(linked.split(";"))
                .map(line -> LedgerTable.row(line + " -").entry())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "b 3 2 300 TRANSFER D-1; c 3 2 200 TRANSFER D-1,              POSTED",
        "b 3 2 300 TRANSFER D-1; c 3 2 201 TRANSFER D-1,              1 BALANCE_INSUFFICIENT",
        "b 3 2 501 TRANSFER D-1; c 3 3 0   TRANSFER D-1,              0 BALANCE_INSUFFICIENT",
        "b 3 2 500 TRANSFER D-1; c 3 3 0   TRANSFER D-1,              1 AMOUNT_NOT_POSITIVE",
        "b 3 2 500 TRANSFER D-1; b 2 3 500 TRANSFER D-1,              1 LINKED_ID_TWICE",
        "b 3 2 500 TRANSFER D-1; b 2 99 5  TRANSFER D-1,              1 LINKED_ID_TWICE",
        "b 3 2 500 TRANSFER D-1; c 4 3 500 REDEEM D-1,                POSTED",
        "a 2 1 500 ISSUE D-1;    c 3 2 500 TRANSFER D-1,              1 LINKED_PARTLY_BOOKED",
        "c 3 2 500 TRANSFER D-1; a 2 1 500 ISSUE D-1,                 1 LINKED_PARTLY_BOOKED",
        "c 3 2 500 TRANSFER D-1; a 2 1 501 ISSUE D-1,                 1 EXISTS_WITH_DIFFERENT_AMOUNT",
        "a 2 1 500 ISSUE D-1;    c/z 2 3 9 REVERSE D-1,               1 LINKED_PARTLY_BOOKED",
        "b/a 1 2 500 REVERSE D-1; c/a 1 2 500 REVERSE D-1,            1 REVERSED_ALREADY",
        "b 2 2 200 SPLIT D-1>D-1a; c 3 2 200 TRANSFER D-1a,           POSTED",
        "b 2 2 200 SPLIT D-1>D-1a; c 3 2 301 TRANSFER D-1,            1 BALANCE_INSUFFICIENT",
        "b 3 2 1 TRANSFER D-1; c 3 2 1 TRANSFER D-1; d 3 2 499 TRANSFER D-1; e 3 2 1 TRANSFER D-1, 2 BALANCE_INSUFFICIENT"
    })
    void theFirstEntryThatCannotBeBookedIsNamed(String linked, String expected) {
        List<Entry> entries = entries(linked);
        int before = store.entries.size();

        assertThat(LedgerTable.words(ledger.postAll(entries))).isEqualTo(expected);
        assertThat(store.entries).hasSize(before + ("POSTED".equals(expected) ? entries.size() : 0));
        assertThat(Balances.replay(store.entries).byPosition()).isEqualTo(store.balances);
    }

    @Test
    void aRetryOfAllIsHarmlessWhateverIsLeft() {
        List<Entry> entries = entries("b 3 2 300 TRANSFER D-1; c 3 2 200 TRANSFER D-1");
        ledger.postAll(entries);

        assertThat(ledger.postAll(entries)).isEqualTo(new LinkedPosting.Repeated(entries));
        assertThat(store.entries).hasSize(3);
    }

    @Test
    void nothingCannotBeBooked() {
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.postAll(List.of()));
    }

    @Test
    void everyRejectionOfLinkedEntriesIsInTheTable() throws NoSuchMethodException {
        CsvSource table = LinkedEntriesTest.class
                .getDeclaredMethod("theFirstEntryThatCannotBeBookedIsNamed", String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(Rejection.values()).map(Enum::name).filter(name -> name.startsWith("LINKED_")))
                .allMatch(name -> Arrays.stream(table.value()).anyMatch(row -> row.endsWith(name)));
    }
}
