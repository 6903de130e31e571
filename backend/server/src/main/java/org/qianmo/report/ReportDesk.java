package org.qianmo.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.document.DocumentCode;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.report.store.ReportRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where reports are issued, found again and checked. */
@Service
public class ReportDesk {

    private final MonthlyReports reports;
    private final ReportText texts;
    private final ReportRows rows;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportDesk(
            MonthlyReports reports,
            ReportText texts,
            ReportRows rows,
            AccessPolicy policy,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.texts = texts;
        this.rows = rows;
        this.policy = policy;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Draws up the report of a month, and keeps it.
     *
     * @throws Problem 403; 404 for an unknown unit; 422 REPORT_EARLY, REPORT_TOO_LONG
     */
    public IssuedReport issue(String territory, YearMonth month, Actor actor) {
        IssuedReport drawn = drawn(territory, month, false, actor);
        transaction.executeWithoutResult(status -> keep(drawn));
        return find(drawn.code().text(), actor);
    }

    /** What would be kept; nothing is. */
    IssuedReport drawn(String territory, YearMonth month, boolean scheduled, Actor actor) {
        mustRead(territory, actor);
        if (!actor.role().atLeast(Role.PLANNER)) {
            throw Problem.forbidden("您的角色只能查看报告，不能出具", "your role may read reports, not issue them");
        }
        MonthlyReport report = reports.of(territory, month, actor);
        String text = texts.write(report);
        if (text.length() > Bounds.REPORT_CHARACTERS_MAX) {
            throw Problem.unprocessable(
                    "REPORT_TOO_LONG", "报告过长，请按镇街或村居出具", "the report is too long: report on a town or a village");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new IssuedReport(
                0,
                ReportText.code(text),
                territory,
                report.firstDay(),
                report.knownAt(),
                text,
                now,
                actor.username(),
                scheduled);
    }

    /** In the present transaction. The same report again, which only a signed month gives, is the one that is kept already. */
    void keep(IssuedReport report) {
        if (rows.find(report.code()).isPresent()) {
            return;
        }
        rows.insert(report);
        trail.append(new AuditAct(
                report.issuedBy(),
                Act.REPORT_ISSUED,
                Subject.of(Subject.Kind.REPORT, report.code().text()),
                null,
                ReportText.digest(report.text()),
                "territory=%s month=%s scheduled=%s"
                        .formatted(report.territory(), YearMonth.from(report.firstDay()), report.scheduled())));
    }

    /** Those that the actor may read, the newest first. */
    @Transactional(readOnly = true)
    public List<IssuedReport> list(ReportFilter filter, Actor actor) {
        return rows.list(filter, policy.readable(actor));
    }

    /**
     * @param written as people write a code
     * @throws Problem 403 OUTSIDE_TERRITORY; 404
     */
    @Transactional(readOnly = true)
    public IssuedReport find(String written, Actor actor) {
        IssuedReport report = DocumentCode.read(written)
                .flatMap(rows::find)
                .orElseThrow(() -> Problem.notFound("没有这个核对码的报告", "no report has this code"));
        mustRead(report.territory(), actor);
        return report;
    }

    private void mustRead(String territory, Actor actor) {
        Territory bound = policy.readable(actor);
        if (bound != null && !bound.covers(territory)) {
            throw AccessPolicy.outsideTerritory();
        }
    }

    public MonthlyReport content(IssuedReport report) {
        return texts.read(report.text());
    }

    /**
     * Draws up again what the code stands for, and compares.
     *
     * @throws Problem like {@link #find}
     */
    public ReportCheck check(String written, Actor actor) {
        IssuedReport issued = find(written, actor);
        MonthlyReport kept = content(issued);
        boolean intact = ReportText.code(issued.text()).equals(issued.code());
        return new ReportCheck(issued, intact, ReportCheck.differences(kept, reports.again(kept)));
    }
}
