package org.qianmo.scenario;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.qianmo.scenario.ScenarioSet.Stated;
import org.qianmo.scenario.store.ScenarioRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes scenario sets, for planners and above of their territory. */
@Service
public class ScenarioDesk {

    private final ScenarioRows rows;
    private final RecordShelf records;
    private final AdminUnits units;
    private final AccessPolicy policy;
    private final IdCounter ids;
    private final AuditTrail trail;
    private final Clock clock;

    ScenarioDesk(
            ScenarioRows rows,
            RecordShelf records,
            AdminUnits units,
            AccessPolicy policy,
            IdCounter ids,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.units = units;
        this.policy = policy;
        this.ids = ids;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param callerKey null for none; used before, it gives the set of that time
     * @throws Problem 403 outside the actor's territory, 409 KEY_USED, 422 SCENARIO_BAD, SCENARIO_RECORD
     */
    @Transactional
    public ScenarioSet add(Stated stated, String callerKey, Actor actor) {
        mayWrite(stated.territory().code(), actor);
        // The counter's row is a lock: of two that come at once with one key, the second finds the first.
        long id = ids.next(IdCounter.Kind.SCENARIO);
        if (callerKey != null && rows.isUsed(actor.username(), callerKey)) {
            return rows.byCallerKey(actor.username(), callerKey)
                    .filter(before -> before.stated().equals(stated))
                    .orElseThrow(ScenarioDesk::keyUsed);
        }
        if (units.find(stated.territory().code()).isEmpty()) {
            throw Problem.unprocessable("SCENARIO_BAD", "territory 不是已知的单元", "territory is no unit that is known");
        }
        refuseRecords(stated, Set.of(), actor);
        ScenarioSet added = ScenarioSet.first(id, stated, actor.username(), clock.instant());
        rows.insert(added, callerKey);
        note(added, Act.SCENARIOS_STATED, actor);
        return added;
    }

    private static Problem keyUsed() {
        return Problem.conflict("KEY_USED", "这个幂等键已用于别的内容", "the idempotency key was used for something else");
    }

    /**
     * Refuses whoever could not change the set, whatever they state.
     *
     * @throws Problem 403, 404
     */
    @Transactional(readOnly = true)
    public void mayChange(long id, Actor actor) {
        mayWrite(rows.find(id).orElseThrow(ScenarioShelf::absent).territory().code(), actor);
    }

    /** @throws Problem 403 unless the actor may change land in all of the territory */
    public void mayWrite(String territoryCode, Actor actor) {
        policy.mayEditLandIn(actor, List.of(territoryCode));
    }

    /**
     * @param base the version that was looked at
     * @throws Problem 403, 404, 412 STALE_VERSION, 422 SCENARIO_BAD, also for another territory than it has, SCENARIO_RECORD
     */
    @Transactional
    public ScenarioSet change(long id, int base, Stated stated, Actor actor) {
        ScenarioSet present = lock(id, base, actor);
        if (!stated.territory().equals(present.territory())) {
            throw Problem.unprocessable("SCENARIO_BAD", "方案组的辖区不能改", "the territory of a set stays");
        }
        refuseRecords(stated, recordsOf(present.scenarios()), actor);
        ScenarioSet changed = present.next(stated, actor.username(), clock.instant());
        rows.update(changed);
        note(changed, Act.SCENARIOS_STATED, actor);
        return changed;
    }

    /**
     * Takes a set off the list, for good.
     *
     * @param base the version that was looked at
     * @throws Problem 403, 404, 412 STALE_VERSION
     */
    @Transactional
    public void remove(long id, int base, Actor actor) {
        ScenarioSet present = lock(id, base, actor);
        rows.remove(id, actor.username(), clock.instant());
        note(present, Act.SCENARIOS_REMOVED, actor);
    }

    private ScenarioSet lock(long id, int base, Actor actor) {
        mayChange(id, actor);
        ScenarioSet present = rows.lock(id).orElseThrow(ScenarioShelf::absent);
        if (present.version() != base) {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "STALE_VERSION",
                    new Messages("方案在此期间已有改动，请刷新后再操作", "the set was changed meanwhile: look at it again first"),
                    List.of(),
                    Map.of("currentVersion", present.version()));
        }
        return present;
    }

    private static Set<Long> recordsOf(List<Scenario> scenarios) {
        Set<Long> all = new LinkedHashSet<>();
        scenarios.forEach(scenario -> all.addAll(scenario.records()));
        return all;
    }

    /** A record that is in the set stays, whatever became of it: the comparison says so. */
    private void refuseRecords(Stated stated, Set<Long> before, Actor actor) {
        for (long recordId : recordsOf(stated.scenarios())) {
            if (!before.contains(recordId)) {
                refuse(recordId, stated, actor);
            }
        }
    }

    private void refuse(long recordId, Stated stated, Actor actor) {
        RecordCover cover = records.find(recordId, actor);
        boolean waits = cover.isOpen() || cover.state() == RecordState.SUBMITTED;
        if (!waits) {
            throw record(cover, "已经办结，不能列入方案", "is decided and cannot be in a scenario");
        }
        if (!ScenarioRecords.liesIn(cover, stated.territory())) {
            throw record(cover, "所涉土地不全在方案组的辖区内", "concerns land outside the territory of the set");
        }
    }

    private static Problem record(RecordCover cover, String zh, String en) {
        return Problem.unprocessable(
                "SCENARIO_RECORD", "案卷 " + cover.number() + " " + zh, "record " + cover.number() + " " + en);
    }

    private void note(ScenarioSet set, Act act, Actor actor) {
        FieldDigest digest =
                new FieldDigest().text(set.title()).text(set.territory().code());
        for (Scenario scenario : set.scenarios()) {
            digest.text(scenario.name());
            scenario.records().forEach(digest::number);
        }
        String words = "territory=%s version=%d scenarios=%d records=%d"
                .formatted(
                        set.territory().code(),
                        set.version(),
                        set.scenarios().size(),
                        recordsOf(set.scenarios()).size());
        trail.append(new AuditAct(
                actor.username(), act, Subject.of(Subject.Kind.SCENARIO, set.id()), null, digest.hex(), words));
    }
}
