package org.qianmo.parameter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.parameter.store.ValueRows;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds values of parameters, whoever's they are. What was decided stays as it was: no value counts from a day that is over. */
@Component
public class StatedValues {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final DistrictSettings district;
    private final Clock clock;

    StatedValues(AuditTrail trail, AccessPolicy policy, DistrictSettings district, Clock clock) {
        this.trail = trail;
        this.policy = policy;
        this.district = district;
        this.clock = clock;
    }

    /** @throws Problem 403 unless the actor is an administrator of the whole district */
    public void mayState(Actor actor) {
        policy.mayAdministerIn(actor, district.code());
    }

    /** For a name that no parameter has. */
    public static Problem unknown() {
        return bad("没有这个名称的参数", "there is no parameter of that name");
    }

    /**
     * Adds a value, in the present transaction.
     *
     * @param value null for none
     * @param basis why: a document, or whose decision
     * @throws Problem 422 PARAMETER_BAD, PARAMETER_PAST; 409 PARAMETER_STATED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatedValue add(
            ParameterForm parameter, ValueRows rows, LocalDate from, String value, String basis, Actor actor) {
        refuse(parameter, from, value, basis);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StatedValue stated = rows.append(parameter.title(), from, value, basis.strip(), now, actor.username());
        Subject subject = Subject.of(Subject.Kind.PARAMETER, parameter.title());
        String words = "from=%s seq=%d value=%s".formatted(from, stated.seq(), value);
        trail.append(new AuditAct(actor.username(), Act.PARAMETER_STATED, subject, null, null, words));
        return stated;
    }

    private void refuse(ParameterForm parameter, LocalDate from, String value, String basis) {
        if (!parameter.takes(value)) {
            Messages form = parameter.form();
            throw bad(parameter.title() + " " + form.zh(), parameter.title() + " " + form.en());
        }
        int most = Bounds.PARAMETER_BASIS_CHARACTERS_MAX;
        if (basis == null || basis.isBlank() || basis.strip().length() > most || basis.indexOf('\0') >= 0) {
            throw bad("须写明依据，至多 " + most + " 字", "the basis must be named, in at most " + most + " characters");
        }
        if (from == null || from.isAfter(LAST_DAY)) {
            throw bad("须写明生效日期，不晚于 " + LAST_DAY, "the first day must be named, no later than " + LAST_DAY);
        }
        LocalDate today = district.today(clock);
        if (from.isBefore(today)) {
            throw Problem.unprocessable(
                    "PARAMETER_PAST",
                    "生效日期 " + from + " 已过，最早为今天 " + today,
                    from + " is over; the first day is today, " + today + ", or later");
        }
    }

    private static Problem bad(String zh, String en) {
        return Problem.unprocessable("PARAMETER_BAD", zh, en);
    }
}
