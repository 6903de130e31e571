package org.qianmo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageMember;
import org.qianmo.acreage.AcreageMembers;
import org.qianmo.acreage.AcreageSeries;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.signoff.PeriodLine;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Component;

/** Adds up what a report says of accepted work, as it was known at an instant. */
@Component
class ReportFigures {

    /** Three years are what a curve on paper shows. */
    private static final int MONTHS = 36;

    private final AcreageStatements statements;
    private final AcreageSeries series;
    private final AcreageMembers members;
    private final ReportNames names;

    ReportFigures(AcreageStatements statements, AcreageSeries series, AcreageMembers members, ReportNames names) {
        this.statements = statements;
        this.series = series;
        this.members = members;
        this.names = names;
    }

    List<MonthlyReport.Line> lines(Territory territory, List<PeriodLine> lines) {
        return lines.stream()
                .map(line -> new MonthlyReport.Line(
                        line.category(),
                        line.unit(),
                        names.line(line.unit(), territory.isVillage()),
                        line.opening().squareMetres(),
                        line.corrections().squareMetres(),
                        line.added().squareMetres(),
                        line.addedMu(),
                        line.addedMoved(),
                        line.closing().squareMetres(),
                        line.closingMu(),
                        line.closingMoved()))
                .toList();
    }

    List<MonthlyReport.Year> years(Territory territory, YearMonth month, Instant knownAt) {
        LocalDate from = LocalDate.of(month.getYear(), 1, 1);
        FigureQuestion question = new FigureQuestion(null, from, month.atEndOfMonth(), knownAt);
        return statements.of(Level.DISTRICT, question, Within.of(territory)).totals().stream()
                .map(total -> new MonthlyReport.Year(
                        total.category(), total.counted().squareMetres(), total.shownMu(), total.works()))
                .toList();
    }

    /** Every month has its point, also one in which nothing happened. */
    List<MonthlyReport.Course> courses(Territory territory, YearMonth month, Instant knownAt) {
        YearMonth first = month.minusMonths(MONTHS - 1L);
        FigureQuestion question = new FigureQuestion(null, null, month.atEndOfMonth(), knownAt);
        return series.of(question, Within.of(territory), Grain.MONTH).stream()
                .map(line -> new MonthlyReport.Course(line.category(), points(line, first, month)))
                .toList();
    }

    private static List<MonthlyReport.Point> points(AcreageSeries.Line line, YearMonth first, YearMonth last) {
        NavigableMap<YearMonth, Acreage> changes = new TreeMap<>();
        line.points().forEach(point -> changes.put(YearMonth.from(point.startsOn()), point.cumulative()));
        List<MonthlyReport.Point> points = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Map.Entry<YearMonth, Acreage> change = changes.floorEntry(month);
            Acreage acreage = change == null ? Acreage.ZERO : change.getValue();
            points.add(new MonthlyReport.Point(
                    month.atEndOfMonth(), acreage.squareMetres(), acreage.toMu().shown()));
        }
        return points;
    }

    /** @throws Problem 422 REPORT_TOO_LONG */
    List<MonthlyReport.Work> works(Territory territory, YearMonth month, Instant knownAt) {
        List<MonthlyReport.Work> works = new ArrayList<>();
        for (Category category : Category.values()) {
            FigureQuestion question = new FigureQuestion(category, month.atDay(1), month.atEndOfMonth(), knownAt);
            AcreageMembers.Page page = members.page(question, Within.of(territory), 0, Bounds.REPORT_WORKS_MAX + 1);
            page.members().forEach(member -> works.add(work(category, member, page)));
        }
        if (works.size() > Bounds.REPORT_WORKS_MAX) {
            throw Problem.unprocessable(
                    "REPORT_TOO_LONG",
                    "本月工程超过 " + Bounds.REPORT_WORKS_MAX + " 项，请按镇街或村居出具",
                    "more than " + Bounds.REPORT_WORKS_MAX + " works in the month: report on a town or a village");
        }
        return works;
    }

    private MonthlyReport.Work work(Category category, AcreageMember member, AcreageMembers.Page page) {
        return new MonthlyReport.Work(
                member.id(),
                member.kind(),
                category,
                member.workId(),
                member.documentNo(),
                names.place(member.place()),
                member.effectiveOn(),
                member.squareMetres().squareMetres(),
                page.shown(member).value(),
                member.recordNumber(),
                member.author(),
                member.approvedBy());
    }
}
