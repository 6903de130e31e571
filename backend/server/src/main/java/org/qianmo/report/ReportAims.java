package org.qianmo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.target.BurnUp;
import org.qianmo.target.BurnUps;
import org.qianmo.target.Computed;
import org.qianmo.target.ComputedProgress;
import org.qianmo.target.Reported;
import org.qianmo.target.Target;
import org.qianmo.target.TargetRegister;
import org.springframework.stereotype.Component;

/** What a report says of the targets of its territory: what was reported, and apart from that what is computed. */
@Component
class ReportAims {

    private final TargetRegister register;
    private final ComputedProgress progress;
    private final BurnUps burnUps;

    ReportAims(TargetRegister register, ComputedProgress progress, BurnUps burnUps) {
        this.register = register;
        this.progress = progress;
        this.burnUps = burnUps;
    }

    /** @param knownAt null for all that is booked */
    List<MonthlyReport.Aim> of(String territory, LocalDate asOf, Instant knownAt, Actor actor) {
        return register.all(actor).stream()
                .filter(target -> target.territoryCode().equals(territory))
                .map(target -> aim(target, asOf, knownAt))
                .toList();
    }

    private MonthlyReport.Aim aim(Target target, LocalDate asOf, Instant knownAt) {
        Optional<Computed> computed = progress.of(target, asOf, knownAt);
        BigDecimal amount = computed.map(ReportAims::amount).orElse(null);
        return new MonthlyReport.Aim(
                target.code(),
                target.name(),
                target.unit(),
                target.amount(),
                target.dueOn(),
                target.dueAssumed(),
                target.source().words(),
                amount,
                computed.map(found -> found.percentOf(target)).orElse(null),
                reported(target, asOf),
                amount == null ? null : remaining(target, amount),
                burnUps.of(target, asOf, knownAt).map(ReportAims::path).orElse(null));
    }

    /** With the decimals that the computed amount has: two for 亩, none for projects. */
    private static BigDecimal remaining(Target target, BigDecimal computed) {
        return target.amount().subtract(computed).max(BigDecimal.ZERO).setScale(computed.scale(), RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(Computed computed) {
        return computed.acreage() == null
                ? BigDecimal.valueOf(computed.count())
                : computed.acreage().toMu().shown();
    }

    /** The latest of those for days up to the report's. */
    private MonthlyReport.ReportedFigure reported(Target target, LocalDate asOf) {
        return register.reported(target).stream()
                .filter(figure -> !figure.asOf().isAfter(asOf))
                .findFirst()
                .map(figure -> figure(figure, target))
                .orElse(null);
    }

    private static MonthlyReport.ReportedFigure figure(Reported reported, Target target) {
        return new MonthlyReport.ReportedFigure(
                reported.amount(),
                reported.bound(),
                reported.asOf(),
                reported.source().words(),
                reported.comparison(),
                reported.percentOf(target).orElse(null));
    }

    private static MonthlyReport.Path path(BurnUp burnUp) {
        BurnUp.Needed needed = burnUp.needed();
        if (needed == null) {
            return null;
        }
        BurnUp.Forecast forecast = burnUp.forecast();
        return new MonthlyReport.Path(
                needed.monthsLeft(),
                needed.perMonthMu(),
                needed.recentPerMonthMu(),
                forecast != null,
                forecast == null ? null : forecast.earliest(),
                forecast == null ? null : forecast.middle(),
                forecast == null ? null : forecast.latest());
    }
}
