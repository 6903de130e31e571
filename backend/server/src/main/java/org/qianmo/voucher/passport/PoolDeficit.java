package org.qianmo.voucher.passport;

import java.time.Instant;

/**
 * What was used of a voucher that was taken back afterwards: the pool answers for it.
 *
 * @param amount in the unit of the asset's account
 * @param townCode of the voucher's first holder; null where he has none
 * @param recordNumber of the record that took the voucher back
 * @param bookedAt when that record was approved
 */
public record PoolDeficit(
        String serial,
        IndicatorKey indicator,
        long amount,
        String townCode,
        long recordId,
        String recordNumber,
        Instant bookedAt) {}
