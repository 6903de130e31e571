package org.qianmo.voucher.market;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * Prices of one month, in fen for each 亩 (m² of a house voucher), exact. Every sale counts once, however much was sold.
 *
 * @param medianFen of an even number of sales the mean of the two in the middle, which may end in half a fen
 * @param amount of the first indicator, in the asset's smallest unit
 */
public record MonthPrices(
        YearMonth month, int sales, long minFen, BigDecimal medianFen, long maxFen, long amount, long totalFen) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param sales of the month, at least one */
    static MonthPrices of(YearMonth month, List<Sold> sales) {
        long[] prices = sales.stream().mapToLong(Sold::pricePerMuFen).sorted().toArray();
        return new MonthPrices(
                month,
                prices.length,
                prices[0],
                median(prices),
                prices[prices.length - 1],
                sales.stream().mapToLong(Sold::amount).reduce(0, Math::addExact),
                sales.stream().mapToLong(Sold::totalFen).reduce(0, Math::addExact));
    }

    /** @param sorted ascending, at least one */
    static BigDecimal median(long[] sorted) {
        int middle = sorted.length / 2;
        BigDecimal upper = BigDecimal.valueOf(sorted[middle]);
        return sorted.length % 2 == 1
                ? upper
                : upper.add(BigDecimal.valueOf(sorted[middle - 1])).divide(TWO);
    }
}
