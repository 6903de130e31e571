package org.qianmo.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.report.store.ScheduleRows;
import org.qianmo.settings.DistrictSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the reports that territories get every month, on their day or, if nothing ran then, in the next night. They are
 * drawn up before the schedule's row is locked, and kept under the lock if nobody else was first.
 */
@Service
public class ReportSchedules {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedules.class);

    private final ScheduleRows rows;
    private final ReportDesk desk;
    private final PeopleOffice people;
    private final AdminUnits units;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final DistrictSettings district;
    private final Clock clock;

    ReportSchedules(
            ScheduleRows rows,
            ReportDesk desk,
            PeopleOffice people,
            AdminUnits units,
            AccessPolicy policy,
            AuditTrail trail,
            TransactionTemplate transaction,
            DistrictSettings district,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.people = people;
        this.units = units;
        this.policy = policy;
        this.trail = trail;
        this.transaction = transaction;
        this.district = district;
        this.clock = clock;
    }

    /** Those that the actor may read, by territory. */
    @Transactional(readOnly = true)
    public List<Schedule> list(Actor actor) {
        Territory bound = policy.readable(actor);
        return rows.all().stream()
                .filter(schedule -> bound == null || bound.covers(schedule.territory()))
                .toList();
    }

    /**
     * From the next such day on; months that are past are not reported.
     *
     * @param dayOfMonth 1 … 28
     * @throws Problem 403; 404 for an unknown unit; 409 SCHEDULE_CHANGED
     */
    @Transactional
    public Schedule set(String territory, int dayOfMonth, Actor actor) {
        mustSet(territory, actor);
        if (units.find(territory).isEmpty()) {
            throw Problem.notFound("没有单元 " + territory, "there is no unit " + territory);
        }
        YearMonth last = Schedule.dueMonth(district.today(clock), dayOfMonth);
        Schedule schedule = new Schedule(
                territory, dayOfMonth, actor.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), last, null);
        try {
            rows.put(schedule);
        } catch (DuplicateKeyException another) {
            throw Problem.conflict("SCHEDULE_CHANGED", "别人刚刚设置了定期报告", "somebody else has just set the schedule");
        }
        trail.append(act(territory, "day=" + dayOfMonth, actor));
        return schedule;
    }

    /**
     * From now on the territory gets none by itself; one that gets none stays so.
     *
     * @throws Problem 403
     */
    @Transactional
    public void remove(String territory, Actor actor) {
        mustSet(territory, actor);
        if (rows.remove(territory)) {
            trail.append(act(territory, "removed", actor));
        }
    }

    private void mustSet(String territory, Actor actor) {
        Territory bound = policy.readable(actor);
        if (bound != null && !bound.covers(territory)) {
            throw AccessPolicy.outsideTerritory();
        }
        if (actor.role() != Role.OFFICIAL) {
            throw Problem.forbidden("只有审核人可以设置定期报告", "only an official sets schedules of reports");
        }
    }

    private static AuditAct act(String territory, String words, Actor actor) {
        Subject subject = Subject.of(Subject.Kind.REPORT, territory);
        return new AuditAct(actor.username(), Act.REPORT_SCHEDULED, subject, null, null, words);
    }

    /** Every night. */
    @Scheduled(cron = "0 20 3 * * *", zone = "${qianmo.district.time-zone}")
    void nightly() {
        LOG.info("{} reports issued", run());
    }

    /** @return how many were issued */
    public int run() {
        LocalDate today = district.today(clock);
        int issued = 0;
        for (Schedule schedule : rows.all()) {
            Schedule at = schedule;
            while (at != null && at.isDue(today)) {
                at = next(at);
                issued += at == null ? 0 : 1;
            }
        }
        return issued;
    }

    /** @return the schedule behind the month that was reported; null if it was not, or by somebody else */
    private Schedule next(Schedule schedule) {
        YearMonth month = schedule.lastMonth().plusMonths(1);
        try {
            IssuedReport drawn = desk.drawn(schedule.territory(), month, true, people.actor(schedule.setBy()));
            return transaction.execute(status -> keep(schedule, month, drawn));
        } catch (Problem refused) {
            LOG.warn("no report of {} in {}: {}", month, schedule.territory(), refused.getMessage());
            fail(schedule, refused.body().messages());
        } catch (RuntimeException broken) {
            LOG.error("no report of {} in {}", month, schedule.territory(), broken);
            fail(schedule, new Messages("内部错误，详见日志", "an internal error: see the log"));
        }
        return null;
    }

    private Schedule keep(Schedule seen, YearMonth month, IssuedReport drawn) {
        Schedule present = rows.lock(seen.territory()).orElse(null);
        if (present == null || !present.lastMonth().equals(seen.lastMonth())) {
            return null;
        }
        desk.keep(drawn);
        Schedule reported = present.reported(month);
        rows.update(reported);
        return reported;
    }

    private void fail(Schedule seen, Messages why) {
        transaction.executeWithoutResult(status -> rows.lock(seen.territory())
                .filter(present -> present.lastMonth().equals(seen.lastMonth()))
                .ifPresent(present -> rows.update(present.failed(why))));
    }
}
