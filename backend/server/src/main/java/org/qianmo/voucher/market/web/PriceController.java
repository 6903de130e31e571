package org.qianmo.voucher.market.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.market.MonthPrices;
import org.qianmo.voucher.market.PriceHistory;
import org.qianmo.voucher.market.Sold;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/vouchers/prices}: at which prices vouchers were sold, without who sold to whom. */
@RestController
class PriceController {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final int YEAR_MAX = 9_999;

    private final PriceHistory history;
    private final DistrictSettings district;
    private final Clock clock;

    PriceController(PriceHistory history, DistrictSettings district, Clock clock) {
        this.history = history;
        this.district = district;
        this.clock = clock;
    }

    /** Amounts in 亩 or m² as the asset has them, prices in 元 for each of these. */
    record Body(Asset asset, LocalDate from, LocalDate to, List<Sale> sales, List<Month> months) {}

    record Sale(LocalDate soldOn, String serial, BigDecimal amount, BigDecimal pricePerMuYuan, BigDecimal totalYuan) {}

    /** @param median exact, to half a fen */
    record Month(
            YearMonth month,
            int sales,
            BigDecimal minPerMuYuan,
            BigDecimal medianPerMuYuan,
            BigDecimal maxPerMuYuan,
            BigDecimal amount,
            BigDecimal totalYuan) {}

    /**
     * @param asset LAND if none is named
     * @param from a year before {@code to} if none is named
     * @param to today if none is named
     */
    @GetMapping("/api/vouchers/prices")
    Body prices(
            @RequestParam(defaultValue = "LAND") String asset,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        Asset sold = MarketForm.choice(Asset.class, "asset", asset);
        LocalDate last = to == null ? district.today(clock) : day(to);
        LocalDate first = from == null ? last.minusYears(1) : day(from);
        PriceHistory.Prices prices = history.of(sold, first, last);
        return new Body(
                sold,
                first,
                last,
                prices.sales().stream().map(PriceController::sale).toList(),
                prices.months().stream().map(month -> month(month, sold.unit())).toList());
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(text.length(), Bounds.MOMENT_CHARACTERS_MAX)));
            if (!day.isBefore(FIRST_DAY) && day.getYear() <= YEAR_MAX) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            throw badDay();
        }
        throw badDay();
    }

    private static Problem badDay() {
        return Problem.badRequest(
                "BAD_DAY", "日期应写作 2026-11-22，不早于 " + FIRST_DAY, "a day is written 2026-11-22, not before " + FIRST_DAY);
    }

    private static Sale sale(Sold sold) {
        return new Sale(
                sold.soldOn(),
                sold.serial(),
                sold.asset().unit().shown(sold.amount()),
                Unit.FEN.shown(sold.pricePerMuFen()),
                Unit.FEN.shown(sold.totalFen()));
    }

    private static Month month(MonthPrices month, Unit unit) {
        return new Month(
                month.month(),
                month.sales(),
                Unit.FEN.shown(month.minFen()),
                month.medianFen().movePointLeft(2),
                Unit.FEN.shown(month.maxFen()),
                unit.shown(month.amount()),
                Unit.FEN.shown(month.totalFen()));
    }
}
