package org.qianmo.acreage.acceptance;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.acceptance.store.AcceptanceRows;
import org.qianmo.acreage.acceptance.store.WorkList;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acceptances: a record with works in it, prepared here, handed in and decided as any other record. */
@Service
public class AcceptanceDesk {

    private final AcceptanceRows rows;
    private final WorkList list;
    private final AcceptancePlanner planner;
    private final RecordDesk records;
    private final RecordShelf shelf;
    private final AccessPolicy policy;
    private final AuditTrail trail;

    AcceptanceDesk(
            AcceptanceRows rows,
            WorkList list,
            AcceptancePlanner planner,
            RecordDesk records,
            RecordShelf shelf,
            AccessPolicy policy,
            AuditTrail trail) {
        this.rows = rows;
        this.list = list;
        this.planner = planner;
        this.records = records;
        this.shelf = shelf;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * A record and the works in it.
     *
     * @param plan as things stand now; empty once it was decided
     * @param booked works that it booked; none before
     */
    public record Acceptance(
            RecordCover cover, List<StatedWork> works, Optional<AcceptancePlan> plan, List<WorkEntry> booked) {}

    /**
     * Opens a record with the works in it; with a caller's key that was used before, the record of that time.
     *
     * @param title null for one that says what is accepted
     * @param callerKey null for none
     * @throws Problem 403 outside the actor's territory, 409 if the key was used for other works
     */
    @Transactional
    public Acceptance open(List<StatedWork> works, String title, String note, String callerKey, Actor actor) {
        AcceptancePlan plan = plan(works, actor);
        String said = title == null ? title(works) : title;
        RecordCover cover = records.open(new Opening(RecordKind.ACCEPTANCE, said, note, null, null, callerKey), actor);
        List<StatedWork> before = rows.works(cover.id());
        if (!before.isEmpty()) {
            refuseOther(before, works);
            return find(cover.id(), actor);
        }
        rows.insert(cover.id(), works);
        return stated(cover.id(), works, plan, actor);
    }

    private static String title(List<StatedWork> works) {
        StatedWork first = works.get(0);
        return "验收 " + first.category().nameZh() + " " + first.documentNo()
                + (works.size() == 1 ? "" : " 等 " + works.size() + " 项");
    }

    private static void refuseOther(List<StatedWork> before, List<StatedWork> works) {
        if (!before.equals(works)) {
            throw Problem.conflict("KEY_USED", "这个幂等键已用于另一份申请", "the idempotency key was used for another application");
        }
    }

    /**
     * Other works in the same record.
     *
     * @param base the version of the record that its author saw
     */
    @Transactional
    public Acceptance change(long recordId, int base, List<StatedWork> works, Actor actor) {
        RecordCover cover = shelf.find(recordId, actor);
        refuseAbsent(rows.works(recordId));
        AcceptancePlan plan = plan(works, actor);
        records.amend(recordId, base, cover.title(), cover.note(), null, actor);
        records.lockForWork(recordId, actor);
        rows.replace(recordId, works);
        return stated(recordId, works, plan, actor);
    }

    private Acceptance stated(long recordId, List<StatedWork> works, AcceptancePlan plan, Actor actor) {
        RecordCover cover = records.worked(recordId, 0, plan.units());
        FieldDigest digest = new FieldDigest();
        works.forEach(work -> digest.text(work.category().name())
                .text(work.documentNo())
                .text(work.acceptedOn().toString())
                .number(work.zoneId())
                .shape(work.ground()));
        trail.append(new AuditAct(
                actor.username(),
                Act.ACCEPTANCE_STATED,
                Subject.of(Subject.Kind.RECORD, recordId),
                recordId,
                digest.hex(),
                "works=" + works.size()));
        return new Acceptance(cover, works, Optional.of(plan), List.of());
    }

    /** @throws Problem 404 if the record is about something else, 403 outside the actor's territory */
    @Transactional(readOnly = true)
    public Acceptance find(long recordId, Actor actor) {
        RecordCover cover = shelf.find(recordId, actor);
        List<StatedWork> works = rows.works(recordId);
        refuseAbsent(works);
        boolean open = cover.isOpen() || cover.state() == RecordState.SUBMITTED;
        return new Acceptance(
                cover,
                works,
                open ? Optional.of(planner.plan(works)) : Optional.empty(),
                open ? List.of() : list.ofRecord(recordId));
    }

    /** What the works would count for now, without a record and without a lock. */
    @Transactional(readOnly = true)
    public AcceptancePlan plan(List<StatedWork> works, Actor actor) {
        policy.mayEditLand(actor);
        AcceptancePlan plan = planner.plan(works);
        policy.mayEditLandIn(actor, plan.units());
        return plan;
    }

    /** The ground of the works in a record, EPSG:4490, in their order; none if it is about something else. */
    @Transactional(readOnly = true)
    public List<MultiPolygon> grounds(long recordId) {
        return rows.works(recordId).stream().map(StatedWork::ground).toList();
    }

    /**
     * What the works of several records would count for now, if they were approved one after another: what counts with one
     * does not count with the next. For those who may see the records.
     */
    @Transactional(readOnly = true)
    public AcceptancePlan together(List<Long> recordIds) {
        return planner.plan(
                recordIds.stream().flatMap(id -> rows.works(id).stream()).toList());
    }

    private static void refuseAbsent(List<StatedWork> works) {
        if (works.isEmpty()) {
            throw Problem.notFound("案卷中没有待验收的工作", "the record holds no work to accept");
        }
    }
}
