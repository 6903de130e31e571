package org.qianmo.voucher.passport;

import java.time.LocalDate;
import org.qianmo.kernel.ledger.Asset;

/**
 * A voucher as a list shows it.
 *
 * @param holder to whom it was issued
 * @param expiresOn null for never
 * @param live what is left of it at hand, of its first indicator, in the smallest unit of its kind
 */
public record VoucherCover(
        long id,
        String serial,
        Asset kind,
        String state,
        long holderId,
        String holder,
        String townCode,
        String villageCode,
        LocalDate issuedOn,
        LocalDate expiresOn,
        boolean synthetic,
        long live) {}
