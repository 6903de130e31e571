package org.qianmo.voucher.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.voucher.market.store.SaleRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which prices vouchers were sold, on the board or by application. */
@Service
public class PriceHistory {

    private final SaleRows sales;

    PriceHistory(SaleRows sales) {
        this.sales = sales;
    }

    /** Sales of a period, and what they come to by month. */
    public record Prices(List<Sold> sales, List<MonthPrices> months) {}

    /**
     * By day.
     *
     * @param last included
     * @throws Problem 422 PERIOD_BACKWARDS, TOO_MANY_SALES
     */
    @Transactional(readOnly = true)
    public Prices of(Asset asset, LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw Problem.unprocessable("PERIOD_BACKWARDS", "起始日晚于截止日", "the period ends before it begins");
        }
        List<Sold> found = sales.between(asset, first, last, Bounds.PRICE_SALES_MAX + 1);
        if (found.size() > Bounds.PRICE_SALES_MAX) {
            throw Problem.unprocessable(
                    "TOO_MANY_SALES", "这段时间的成交过多，请选较短的期间", "the period has too many sales: ask for a shorter one");
        }
        TreeMap<YearMonth, List<Sold>> byMonth = found.stream()
                .collect(Collectors.groupingBy(
                        sale -> YearMonth.from(sale.soldOn()), TreeMap::new, Collectors.toList()));
        return new Prices(
                found,
                byMonth.entrySet().stream()
                        .map(month -> MonthPrices.of(month.getKey(), month.getValue()))
                        .toList());
    }
}
