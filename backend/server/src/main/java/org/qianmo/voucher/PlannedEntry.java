package org.qianmo.voucher;

import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/**
 * An entry that would be posted, between holders instead of accounts, which may not be open yet.
 *
 * @param amount in the smallest unit of the asset, more than 0
 * @param into serial of the voucher that receives; {@code voucher} but for a split
 */
public record PlannedEntry(
        EntryKind kind,
        Asset asset,
        Indicator indicator,
        long amount,
        Side from,
        Side to,
        String voucher,
        String into) {

    /** The accounts of a holder in one state. */
    public record Side(long holder, Purpose purpose) {}

    /** An entry that moves one voucher. */
    public static PlannedEntry move(
            EntryKind kind, Asset asset, Indicator indicator, long amount, Side from, Side to, String voucher) {
        return new PlannedEntry(kind, asset, indicator, amount, from, to, voucher, voucher);
    }

    /** A part gets a serial of its own, where it is. */
    public static PlannedEntry split(
            Asset asset, Indicator indicator, long amount, Side at, String parent, String child) {
        return new PlannedEntry(EntryKind.SPLIT, asset, indicator, amount, at, at, parent, child);
    }
}
