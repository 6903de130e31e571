package org.qianmo.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Indicator;

/**
 * A land voucher to be issued.
 *
 * @param serial like {@code NH-D-2025-000001}; never used again
 * @param sources ids of the accepted works that it rests on
 * @param amountsMilliMu 0.001 亩 by indicator; those that are zero are left out
 */
public record NewVoucher(
        long id,
        String serial,
        long holderId,
        LocalDate issuedOn,
        LocalDate expiresOn,
        boolean synthetic,
        List<Long> sources,
        Map<Indicator, Long> amountsMilliMu) {}
