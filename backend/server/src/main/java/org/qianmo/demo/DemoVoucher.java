package org.qianmo.demo;

import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.NewVoucher;

/**
 * A land voucher (地券) and what happened to it after it was issued.
 *
 * @param moves oldest first
 */
public record DemoVoucher(NewVoucher voucher, Document document, List<Move> moves) {

    /**
     * Indicators leave a holder.
     *
     * @param kind TRANSFER or REDEEM
     * @param to the new holder; meaningless for REDEEM
     */
    public record Move(EntryKind kind, long from, long to, Map<Indicator, Long> amountsMilliMu, Document document) {}
}
