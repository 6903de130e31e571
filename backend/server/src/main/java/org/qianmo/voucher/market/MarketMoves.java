package org.qianmo.voucher.market;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;

/** Entries of all that is offered, in the order of the indicators. */
final class MarketMoves {

    private MarketMoves() {}

    static List<PlannedEntry> all(EntryKind kind, Offer offer, Side from, Side to, String serial) {
        return offer.amounts().entrySet().stream()
                .map(part -> PlannedEntry.move(kind, offer.asset(), part.getKey(), part.getValue(), from, to, serial))
                .toList();
    }

    /** What was set apart goes to the buyer. */
    static List<PlannedEntry> sale(Offer offer, long buyer, String serial) {
        Side reserved = new Side(offer.holder(), Purpose.RESERVED);
        return all(EntryKind.POST, offer, reserved, new Side(buyer, Purpose.LIVE), serial);
    }

    /**
     * As {@link #sale}, of a part: it gets its serial before, while the seller has it. Only what is at hand is split, so it is
     * released for that and set apart again.
     */
    static List<PlannedEntry> saleOfPart(Offer offer, long buyer, String child) {
        Side live = new Side(offer.holder(), Purpose.LIVE);
        Side reserved = new Side(offer.holder(), Purpose.RESERVED);
        List<PlannedEntry> entries = new ArrayList<>(all(EntryKind.RELEASE, offer, reserved, live, offer.serial()));
        offer.amounts()
                .forEach((indicator, amount) ->
                        entries.add(PlannedEntry.split(offer.asset(), indicator, amount, live, offer.serial(), child)));
        entries.addAll(all(EntryKind.RESERVE, offer, live, reserved, child));
        entries.addAll(sale(offer, buyer, child));
        return entries;
    }
}
