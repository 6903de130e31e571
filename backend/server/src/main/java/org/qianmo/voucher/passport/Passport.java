package org.qianmo.voucher.passport;

import java.util.List;
import org.qianmo.voucher.VoucherPosition;

/**
 * All that a voucher's figures open to.
 *
 * @param positions what there is of it now, by holder, state and indicator
 * @param life its entries in the order of the chain, at most {@link VoucherShelf#LINES_MAX}
 * @param lines how many there are in all
 */
public record Passport(
        VoucherCover cover,
        VoucherFamily family,
        List<VoucherPosition> positions,
        List<LifeLine> life,
        long lines,
        List<SourceWork> sources,
        List<ClaimedGround> grounds) {}
