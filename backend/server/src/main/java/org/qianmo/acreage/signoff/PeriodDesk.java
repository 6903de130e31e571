package org.qianmo.acreage.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.acreage.signoff.store.PeriodRows;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where months are prepared, commented and signed. */
@Service
public class PeriodDesk {

    private final PeriodRows rows;
    private final PeriodFigures figures;
    private final AdminUnits units;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final DistrictSettings district;
    private final Clock clock;

    PeriodDesk(
            PeriodRows rows,
            PeriodFigures figures,
            AdminUnits units,
            AccessPolicy policy,
            AuditTrail trail,
            DistrictSettings district,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.units = units;
        this.policy = policy;
        this.trail = trail;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Freezes the statement of a month as it is known now, for somebody else to sign.
     *
     * @throws Problem 403; 404 for an unknown unit; 409 PERIOD_ORDER unless the month follows the last one signed; 422
     *     PERIOD_OPEN before it is over
     */
    @Transactional
    public Period prepare(String territory, YearMonth month, Actor actor) {
        mustDecideIn(territory, actor);
        if (units.find(territory).isEmpty()) {
            throw Problem.notFound("没有单元 " + territory, "there is no unit " + territory);
        }
        if (!month.atEndOfMonth().isBefore(district.today(clock))) {
            throw Problem.unprocessable("PERIOD_OPEN", month + " 尚未结束", month + " is not over yet");
        }
        Period previous = rows.lastSigned(territory).orElse(null);
        mustFollow(month, previous);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate first = month.atDay(1);
        List<PeriodLine> lines = figures.lines(new Territory(territory), first, month.atEndOfMonth(), now, previous);
        String text = PeriodText.write(
                territory, first, month.atEndOfMonth(), now, previous == null ? null : previous.hash(), lines);
        Period period = new Period(
                0,
                territory,
                first,
                month.atEndOfMonth(),
                now,
                previous == null ? null : previous.id(),
                text,
                PeriodText.hash(text),
                actor.username(),
                now,
                null,
                null);
        Period prepared = rows.find(rows.insert(period)).orElseThrow();
        trail.append(act(prepared, Act.PERIOD_PREPARED, actor));
        return prepared;
    }

    private static void mustFollow(YearMonth month, Period previous) {
        YearMonth expected =
                previous == null ? month : YearMonth.from(previous.firstDay()).plusMonths(1);
        if (!expected.equals(month)) {
            throw Problem.conflict("PERIOD_ORDER", "下一个应签的月份是 " + expected, "the next month to sign is " + expected);
        }
    }

    /**
     * Signs a statement; from then on it stays as it is.
     *
     * @throws Problem 403 FOUR_EYES for whoever prepared it; 409 PERIOD_SIGNED, PERIOD_ORDER, or PERIOD_STALE if the figures of
     *     its own moment are no longer the same
     */
    @Transactional
    public Period sign(long id, Actor actor) {
        Period seen = find(id, actor);
        mustDecideIn(seen.territory(), actor);
        Period period = rows.lock(id).orElseThrow();
        if (period.preparedBy().equals(actor.username())) {
            Messages messages = new Messages("编制人不能签署自己编制的报表", "who prepared a statement does not sign it");
            throw new Problem(HttpStatus.FORBIDDEN, "FOUR_EYES", messages);
        }
        Period previous = rows.lastSigned(period.territory()).orElse(null);
        if (period.isSigned() || previous != null && !previous.firstDay().isBefore(period.firstDay())) {
            throw signedAlready();
        }
        mustFollow(YearMonth.from(period.firstDay()), previous);
        if (!recompute(period).equals(period.text())) {
            throw Problem.conflict(
                    "PERIOD_STALE",
                    "编制之后数据有变，请重新编制",
                    "the figures have changed since it was prepared: prepare it again");
        }
        try {
            rows.sign(period, actor.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (DuplicateKeyException another) {
            throw signedAlready();
        }
        trail.append(act(period, Act.PERIOD_SIGNED, actor));
        return rows.find(id).orElseThrow();
    }

    private static Problem signedAlready() {
        return Problem.conflict("PERIOD_SIGNED", "这个月份已经签署", "the month is signed already");
    }

    /** The text as the increments give it now, as they were known when it was prepared. */
    @Transactional(readOnly = true)
    public String recompute(Period period) {
        Period previous = period.previousId() == null
                ? null
                : rows.find(period.previousId()).orElseThrow();
        List<PeriodLine> lines = figures.lines(
                new Territory(period.territory()), period.firstDay(), period.lastDay(), period.knownAt(), previous);
        return PeriodText.write(
                period.territory(),
                period.firstDay(),
                period.lastDay(),
                period.knownAt(),
                previous == null ? null : previous.hash(),
                lines);
    }

    /** The lines of a statement, recomputed likewise. */
    @Transactional(readOnly = true)
    public List<PeriodLine> linesAgain(long id) {
        return PeriodText.lines(recompute(rows.find(id).orElseThrow()));
    }

    /** @throws Problem 403 OUTSIDE_TERRITORY; 404 */
    @Transactional(readOnly = true)
    public Period find(long id, Actor actor) {
        Period period = rows.find(id).orElseThrow(() -> Problem.notFound("没有报表 " + id, "there is no statement " + id));
        mustRead(period.territory(), actor);
        return period;
    }

    /** Those that the actor may read, the newest first. */
    @Transactional(readOnly = true)
    public List<Period> list(Actor actor, long before, int limit) {
        return rows.list(policy.readable(actor), before, limit);
    }

    @Transactional(readOnly = true)
    public List<Period.Comment> comments(Period period) {
        return rows.comments(period.id());
    }

    /** @throws Problem 403; 404; 422 TOO_MANY_COMMENTS */
    @Transactional
    public List<Period.Comment> comment(long id, String words, Actor actor) {
        Period period = find(id, actor);
        if (!actor.role().atLeast(Role.PLANNER)) {
            throw Problem.forbidden("您的角色只能查看", "your role may look, not comment");
        }
        if (rows.commentCount(id) >= Bounds.PERIOD_COMMENTS_MAX) {
            throw Problem.unprocessable("TOO_MANY_COMMENTS", "意见过多", "there are too many comments");
        }
        rows.comment(id, actor.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), words);
        return rows.comments(period.id());
    }

    private void mustDecideIn(String territory, Actor actor) {
        mustRead(territory, actor);
        if (actor.role() != Role.OFFICIAL) {
            throw Problem.forbidden("只有审核人可以编制与签署报表", "only an official prepares and signs statements");
        }
    }

    private void mustRead(String territory, Actor actor) {
        Territory bound = policy.readable(actor);
        if (bound != null && !bound.covers(territory)) {
            throw AccessPolicy.outsideTerritory();
        }
    }

    private static AuditAct act(Period period, Act act, Actor actor) {
        return new AuditAct(
                actor.username(),
                act,
                Subject.of(Subject.Kind.PERIOD, period.id()),
                null,
                period.hash(),
                "territory=%s from=%s to=%s".formatted(period.territory(), period.firstDay(), period.lastDay()));
    }
}
