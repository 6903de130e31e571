package org.qianmo.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.signoff.MonthLines;
import org.qianmo.acreage.signoff.Period;
import org.qianmo.acreage.signoff.PeriodDesk;
import org.qianmo.acreage.signoff.PeriodLine;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up reports from the increments. Where the month is signed, the report says what was signed; where it is not, what is
 * known now, and that it is provisional.
 */
@Service
public class MonthlyReports {

    private final MonthLines months;
    private final PeriodDesk periods;
    private final ReportFigures figures;
    private final ReportAims aims;
    private final ReportNames names;
    private final AcreageStatements statements;
    private final AdminUnits units;
    private final AccessPolicy policy;
    private final DistrictSettings district;
    private final Clock clock;

    MonthlyReports(
            MonthLines months,
            PeriodDesk periods,
            ReportFigures figures,
            ReportAims aims,
            ReportNames names,
            AcreageStatements statements,
            AdminUnits units,
            AccessPolicy policy,
            DistrictSettings district,
            Clock clock) {
        this.months = months;
        this.periods = periods;
        this.figures = figures;
        this.aims = aims;
        this.names = names;
        this.statements = statements;
        this.units = units;
        this.policy = policy;
        this.district = district;
        this.clock = clock;
    }

    /**
     * The report of a month, all of one state of the database.
     *
     * @throws Problem 403 OUTSIDE_TERRITORY; 404 for an unknown unit; 422 REPORT_EARLY before the month has begun,
     *     REPORT_TOO_LONG
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MonthlyReport of(String territory, YearMonth month, Actor actor) {
        mustRead(territory, actor);
        if (units.find(territory).isEmpty()) {
            throw Problem.notFound("没有单元 " + territory, "there is no unit " + territory);
        }
        if (month.atDay(1).isAfter(district.today(clock))) {
            throw Problem.unprocessable("REPORT_EARLY", month + " 尚未开始", month + " has not begun");
        }
        Optional<Period> signed = months.signed(territory, month);
        Instant knownAt =
                signed.map(Period::knownAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<PeriodLine> lines = signed.map(Period::lines).orElseGet(() -> months.asOf(territory, month, knownAt));
        MonthlyReport.Signature signature =
                signed.map(MonthlyReports::signature).orElse(null);
        // Of the present the figures that are kept answer; they are those of this very state of the database.
        Instant ofTargets = signed.isPresent() ? knownAt : null;
        List<MonthlyReport.Aim> targets = aims.of(territory, month.atEndOfMonth(), ofTargets, actor);
        return drawnUp(territory, month, knownAt, signature, lines, targets);
    }

    private void mustRead(String territory, Actor actor) {
        Territory bound = policy.readable(actor);
        if (bound != null && !bound.covers(territory)) {
            throw AccessPolicy.outsideTerritory();
        }
    }

    /**
     * The same report, computed again from the increments as they were known then. Its targets stay: they change with the
     * register of targets, which keeps no past.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MonthlyReport again(MonthlyReport report) {
        YearMonth month = YearMonth.from(report.firstDay());
        List<PeriodLine> lines = report.signed() == null
                ? months.asOf(report.territory(), month, report.knownAt())
                : periods.linesAgain(report.signed().periodId());
        return drawnUp(report.territory(), month, report.knownAt(), report.signed(), lines, report.aims());
    }

    private MonthlyReport drawnUp(
            String code,
            YearMonth month,
            Instant knownAt,
            MonthlyReport.Signature signature,
            List<PeriodLine> lines,
            List<MonthlyReport.Aim> targets) {
        Territory territory = new Territory(code);
        return new MonthlyReport(
                code,
                names.territory(code),
                month.atDay(1),
                month.atEndOfMonth(),
                knownAt,
                signature,
                figures.lines(territory, lines),
                figures.years(territory, month, knownAt),
                figures.courses(territory, month, knownAt),
                targets,
                figures.works(territory, month, knownAt),
                synthetic(territory, month, knownAt));
    }

    private boolean synthetic(Territory territory, YearMonth month, Instant knownAt) {
        FigureQuestion question = new FigureQuestion(null, null, month.atEndOfMonth(), knownAt);
        return statements.of(Level.DISTRICT, question, Within.of(territory)).totals().stream()
                .anyMatch(total -> total.syntheticWorks() > 0);
    }

    private static MonthlyReport.Signature signature(Period period) {
        return new MonthlyReport.Signature(
                period.id(),
                period.hash(),
                period.preparedBy(),
                period.preparedAt(),
                period.signedBy(),
                period.signedAt());
    }
}
