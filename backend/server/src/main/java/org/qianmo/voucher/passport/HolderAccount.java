package org.qianmo.voucher.passport;

import java.util.List;
import java.util.SortedMap;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.VoucherPosition;

/**
 * What a holder has at a moment.
 *
 * @param positions by account and voucher, at most {@link HolderBook#POSITIONS_MAX}; issue accounts do not count
 * @param inAll how many positions there are
 * @param totals of all of them, by indicator and state
 */
public record HolderAccount(
        Holder holder,
        BookMoment moment,
        List<VoucherPosition> positions,
        int inAll,
        SortedMap<IndicatorKey, SortedMap<Purpose, Long>> totals) {}
