package org.qianmo.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.qianmo.http.Messages;
import org.qianmo.kernel.forecast.MonthlyForecast;
import org.qianmo.kernel.forecast.MonthlyForecast.Arrival;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Burn-up of a target: what counted at the end of each month, the path needed, and a forecast. */
@Service
public class BurnUps {

    /** Five years of months. */
    static final int MONTHS_BACK_MAX = 60;

    /** What is older tells little of the months to come. */
    static final int MONTHS_OF_PAST_MAX = 24;

    private static final int RECENT_MONTHS = 12;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    private static final Messages NO_MONTHS = new Messages(
            "月份不足：至少要有 " + MonthlyForecast.MONTHS_MIN + " 个完整月份的验收记录",
            "not enough months: at least " + MonthlyForecast.MONTHS_MIN + " whole months of accepted work are needed");
    private static final Messages NO_DAY = new Messages("没有未到的期限", "no day of completion lies ahead");
    private static final Messages REACHED = new Messages("已达到", "it has been reached");

    private final ComputedProgress progress;

    BurnUps(ComputedProgress progress) {
        this.progress = progress;
    }

    /** @return empty for a target in numbers, and if nothing in the register means the same as the target */
    @Transactional(readOnly = true)
    public Optional<BurnUp> of(Target target, LocalDate asOf) {
        return of(target, asOf, null);
    }

    /** @param knownAt only from work that was booked by then; null for all */
    @Transactional(readOnly = true)
    public Optional<BurnUp> of(Target target, LocalDate asOf, Instant knownAt) {
        return progress.of(target, asOf, knownAt)
                .filter(now -> now.acreage() != null)
                .map(now -> burnUp(target, now, asOf, knownAt));
    }

    private BurnUp burnUp(Target target, Computed now, LocalDate asOf, Instant knownAt) {
        List<BurnUp.Point> months = months(target, now.to(), knownAt);
        List<BurnUp.Point> series = new ArrayList<>(months);
        if (months.isEmpty() || !months.get(months.size() - 1).asOf().equals(now.to())) {
            series.add(new BurnUp.Point(now.to(), now.acreage()));
        }
        BigDecimal missing = target.amount().subtract(now.acreage().toMu().value());
        double[] past = increments(months);
        boolean ahead = target.dueOn() != null && target.dueOn().isAfter(asOf);
        Messages none = missing.signum() <= 0 ? REACHED : !ahead ? NO_DAY : null;
        if (none != null) {
            return new BurnUp(series, shown(missing.max(BigDecimal.ZERO)), null, null, none);
        }
        int left = monthsLeft(asOf, target.dueOn());
        BurnUp.Forecast forecast = forecast(past, left, missing, now, target, asOf);
        return new BurnUp(
                series, shown(missing), needed(missing, left, past), forecast, forecast == null ? NO_MONTHS : null);
    }

    /** Whole months up to the day, from the one of the first work on, with the month before it at 0. */
    private List<BurnUp.Point> months(Target target, LocalDate to, Instant knownAt) {
        YearMonth last = YearMonth.from(to.plusDays(1)).minusMonths(1);
        YearMonth first = last.minusMonths(MONTHS_BACK_MAX);
        if (target.periodFrom() != null && target.periodFrom().isAfter(first.atEndOfMonth())) {
            first = YearMonth.from(target.periodFrom()).minusMonths(1);
        }
        NavigableMap<YearMonth, Acreage> changes = progress.byMonth(target, last.atEndOfMonth(), knownAt);
        List<BurnUp.Point> points = new ArrayList<>();
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            Map.Entry<YearMonth, Acreage> change = changes.floorEntry(month);
            Acreage acreage = change == null ? Acreage.ZERO : change.getValue();
            points.add(0, new BurnUp.Point(month.atEndOfMonth(), acreage));
            if (acreage.squareMetres().signum() == 0) {
                break;
            }
        }
        return points.size() == 1 && points.get(0).acreage().squareMetres().signum() == 0 ? List.of() : points;
    }

    private static double[] increments(List<BurnUp.Point> months) {
        int from = Math.max(1, months.size() - MONTHS_OF_PAST_MAX);
        double[] increments = new double[Math.max(0, months.size() - from)];
        for (int i = 0; i < increments.length; i++) {
            Acreage before = months.get(from + i - 1).acreage();
            Acreage added = months.get(from + i).acreage().minus(before);
            increments[i] = added.toMu().value().doubleValue();
        }
        return increments;
    }

    private static int monthsLeft(LocalDate asOf, LocalDate dueOn) {
        return (int) Math.max(1, Math.round(ChronoUnit.DAYS.between(asOf, dueOn) / DAYS_A_MONTH));
    }

    private static BurnUp.Needed needed(BigDecimal missing, int left, double[] past) {
        int recent = Math.min(RECENT_MONTHS, past.length);
        double sum = 0;
        for (int i = past.length - recent; i < past.length; i++) {
            sum += past[i];
        }
        return new BurnUp.Needed(
                left,
                missing.divide(BigDecimal.valueOf(left), 2, RoundingMode.HALF_UP),
                recent == 0 ? null : shown(BigDecimal.valueOf(sum / recent)));
    }

    private static BurnUp.Forecast forecast(
            double[] past, int left, BigDecimal missing, Computed now, Target target, LocalDate asOf) {
        if (left > MonthlyForecast.MONTHS_AHEAD_MAX) {
            return null;
        }
        return MonthlyForecast.of(past, MonthlyForecast.MONTHS_AHEAD_MAX)
                .map(drawn -> {
                    Arrival arrival = drawn.arrival(missing.doubleValue());
                    List<BurnUp.Ahead> ahead = drawn.sums().stream()
                            .limit(left)
                            .map(sum -> ahead(sum, left, missing, now, target, asOf))
                            .toList();
                    return new BurnUp.Forecast(
                            past.length,
                            MonthlyForecast.CONFIDENCE_PERCENT,
                            ahead,
                            day(asOf, arrival.earliest()),
                            day(asOf, arrival.middle()),
                            day(asOf, arrival.latest()));
                })
                .orElse(null);
    }

    private static BurnUp.Ahead ahead(
            MonthlyForecast.Sum sum, int left, BigDecimal missing, Computed now, Target target, LocalDate asOf) {
        int months = sum.monthsAhead();
        BigDecimal base = now.acreage().toMu().value();
        BigDecimal path =
                missing.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(left), 6, RoundingMode.HALF_UP);
        return new BurnUp.Ahead(
                months == left ? target.dueOn() : asOf.plusMonths(months),
                shown(base.add(path)),
                shown(base.add(BigDecimal.valueOf(sum.low()))),
                shown(base.add(BigDecimal.valueOf(sum.middle()))),
                shown(base.add(BigDecimal.valueOf(sum.high()))));
    }

    private static LocalDate day(LocalDate asOf, Integer months) {
        return months == null ? null : asOf.plusMonths(months);
    }

    private static BigDecimal shown(BigDecimal mu) {
        return mu.setScale(2, RoundingMode.HALF_UP);
    }
}
