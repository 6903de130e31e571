package org.qianmo.voucher.passport;

import java.time.LocalDate;
import org.qianmo.kernel.ledger.Asset;

/**
 * A voucher as a list shows it.
 *
 * @param state as its balances say
 * @param holder to whom it was issued
 * @param expiresOn last day of its term as extended; null for never
 * @param live what is left of it at hand, of its first indicator, in the smallest unit of its kind
 */
public record VoucherCover(
        long id,
        String serial,
        Asset kind,
        VoucherState state,
        long holderId,
        String holder,
        String townCode,
        String villageCode,
        LocalDate issuedOn,
        LocalDate expiresOn,
        boolean synthetic,
        long live) {}
