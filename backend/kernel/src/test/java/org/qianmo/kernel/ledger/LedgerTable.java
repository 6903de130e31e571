package org.qianmo.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and rows of the ledger's tables. */
final class LedgerTable {

    static final Instant NOON = Instant.parse("2025-06-01T04:00:00Z");

    /** Holder 100 has 2 and 8 to 12, holder 200 has 3 and 4. */
    static final List<Account> ACCOUNTS = List.of(
            quota(1, 0, Purpose.ISSUE),
            quota(2, 100, Purpose.LIVE),
            quota(3, 200, Purpose.LIVE),
            quota(4, 200, Purpose.USED),
            new Account(5, 100, Purpose.LIVE, Asset.LAND, Indicator.PADDY),
            new Account(6, 100, Purpose.LIVE, Asset.GREEN, Indicator.GREEN_AREA),
            new Account(7, 100, Purpose.LIVE, Asset.HOUSE, Indicator.FLOOR_AREA),
            quota(8, 100, Purpose.PLEDGED),
            quota(9, 100, Purpose.RESERVED),
            quota(10, 100, Purpose.HELD),
            quota(11, 100, Purpose.CANCELLED),
            quota(12, 100, Purpose.EXPIRED),
            new Account(13, 0, Purpose.ISSUE, Asset.MONEY, Indicator.PAYMENT),
            new Account(14, 100, Purpose.LIVE, Asset.MONEY, Indicator.PAYMENT));

    private LedgerTable() {}

    private static Account quota(long id, long holder, Purpose purpose) {
        return new Account(id, holder, purpose, Asset.LAND, Indicator.QUOTA);
    }

    record Row(Entry entry, String expected) {}

    /** @param line {@code id[/reversed] debit credit amount kind voucher[>child] expected} */
    static Row row(String line) {
        String[] cells = line.strip().split(" +");
        String[] ids = cells[0].split("/");
        String[] vouchers = cells[5].split(">");
        Entry entry = new Entry(
                id(ids[0]),
                Long.parseLong(cells[1]),
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                EntryKind.valueOf(cells[4]),
                vouchers[0],
                vouchers[vouchers.length - 1],
                ids.length > 1 ? Optional.of(id(ids[1])) : Optional.empty(),
                NOON);
        return new Row(entry, cells[6]);
    }

    static UUID id(String letters) {
        return UUID.nameUUIDFromBytes(letters.getBytes(UTF_8));
    }

    static String words(Posting posting) {
        if (posting instanceof Posting.Refused refused) {
            return refused.reason().name();
        }
        return posting instanceof Posting.Posted ? "POSTED" : "REPEATED";
    }

    /** With the index of the entry that is refused. */
    static String words(LinkedPosting posting) {
        if (posting instanceof LinkedPosting.Refused refused) {
            return refused.index() + " " + refused.reason();
        }
        return posting instanceof LinkedPosting.Posted ? "POSTED" : "REPEATED";
    }
}
