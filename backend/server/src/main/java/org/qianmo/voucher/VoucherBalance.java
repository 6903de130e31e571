package org.qianmo.voucher;

import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.voucher.store.Movement;

/**
 * What a holder has of one indicator and how it came about, in the asset's smallest unit (0.001 亩 for land).
 *
 * <p>balance = issued + transferredIn − transferredOut − used + other, where other are pledges, releases, expiries,
 * cancellations and reversals.
 */
public record VoucherBalance(
        long holderId,
        String holder,
        String townCode,
        String villageCode,
        String asset,
        String indicator,
        long issued,
        long transferredIn,
        long transferredOut,
        long used,
        long balance,
        boolean synthetic) {

    static VoucherBalance of(Movement m) {
        long gained = m.gained();
        long lost = m.lost();
        boolean transfer = m.kind() == EntryKind.TRANSFER;
        return new VoucherBalance(
                m.holderId(),
                m.holder(),
                m.townCode(),
                m.villageCode(),
                m.asset(),
                m.indicator(),
                m.kind() == EntryKind.ISSUE ? gained : 0,
                transfer ? gained : 0,
                transfer ? lost : 0,
                m.kind() == EntryKind.REDEEM ? lost : 0,
                Math.subtractExact(gained, lost),
                m.synthetic());
    }

    VoucherBalance plus(VoucherBalance o) {
        return new VoucherBalance(
                holderId,
                holder,
                townCode,
                villageCode,
                asset,
                indicator,
                Math.addExact(issued, o.issued),
                Math.addExact(transferredIn, o.transferredIn),
                Math.addExact(transferredOut, o.transferredOut),
                Math.addExact(used, o.used),
                Math.addExact(balance, o.balance),
                synthetic || o.synthetic);
    }
}
