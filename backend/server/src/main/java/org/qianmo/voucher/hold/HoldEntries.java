package org.qianmo.voucher.hold;

import java.util.Collection;
import java.util.function.Function;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** The entries of holding, giving back and taking back; the holder stays who it was. */
@Component
class HoldEntries {

    private static final int TITLE_CHARACTERS_MAX = 200;

    private final Standings standings;
    private final EntryDesk entries;
    private final RecordBook records;

    HoldEntries(Standings standings, EntryDesk entries, RecordBook records) {
        this.standings = standings;
        this.entries = entries;
        this.records = records;
    }

    /** Opens the record of an act on these vouchers. */
    Booking record(String act, Collection<String> roots, String username) {
        String title = act + " " + String.join("、", roots);
        String fitting = title.substring(0, Math.min(TITLE_CHARACTERS_MAX, title.length()));
        return records.openAndApprove(RecordKind.VOUCHER_CHANGE, fitting, username);
    }

    void hold(Collection<HeldPosition> positions, String document, Booking booking) {
        book(positions, held -> entry(EntryKind.HOLD, held, held.purpose(), Purpose.HELD), document, booking);
    }

    void giveBack(Collection<HeldPosition> positions, String document, Booking booking) {
        book(positions, held -> entry(EntryKind.UNHOLD, held, Purpose.HELD, held.purpose()), document, booking);
    }

    void takeBack(Collection<HeldPosition> positions, String document, Booking booking) {
        book(positions, held -> entry(EntryKind.CANCEL, held, Purpose.HELD, Purpose.CANCELLED), document, booking);
    }

    private void book(
            Collection<HeldPosition> positions,
            Function<HeldPosition, PlannedEntry> entry,
            String document,
            Booking booking) {
        entries.book(positions.stream().map(entry).toList(), new Document(document, booking.day()), booking);
    }

    private PlannedEntry entry(EntryKind kind, HeldPosition held, Purpose from, Purpose to) {
        return PlannedEntry.move(
                kind,
                standings.of(held.serial()).orElseThrow().asset(),
                held.indicator(),
                held.amount(),
                new Side(held.holder(), from),
                new Side(held.holder(), to),
                held.serial());
    }
}
