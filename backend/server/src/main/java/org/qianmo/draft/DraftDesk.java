package org.qianmo.draft;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.Ground;
import org.qianmo.draft.store.DraftRows;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author's work on a draft: one step at a time, under the lock of the record. Nothing here changes land. */
@Service
public class DraftDesk {

    private final DraftRows rows;
    private final RecordDesk records;
    private final ParcelRegistry registry;
    private final ParcelStream stream;
    private final OperationPlanner planner;
    private final DraftUnits units;
    private final DraftSight sight;
    private final AccessPolicy policy;
    private final Clock clock;

    DraftDesk(
            DraftRows rows,
            RecordDesk records,
            ParcelRegistry registry,
            ParcelStream stream,
            OperationPlanner planner,
            DraftUnits units,
            DraftSight sight,
            AccessPolicy policy,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.registry = registry;
        this.stream = stream;
        this.planner = planner;
        this.units = units;
        this.sight = sight;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Draft draft(long recordId) {
        return Draft.of(rows.steps(recordId));
    }

    /** The fabric as the draft leaves it. */
    public WorkingFabric fabric(Draft draft) {
        return new WorkingFabric(draft, registry, stream, parcel -> {});
    }

    private WorkingFabric fabric(Draft draft, Actor actor) {
        return new WorkingFabric(
                draft,
                registry,
                stream,
                parcel -> policy.mayEditLandIn(actor, Collections.singletonList(units.unit(parcel.shape()))));
    }

    /** Does an operation. */
    @Transactional
    public void operate(long recordId, Operation operation, Actor actor) {
        records.lockForLand(recordId, actor);
        Draft draft = draft(recordId);
        append(recordId, draft, planner.plan(operation, fabric(draft, actor)), actor);
    }

    /**
     * Plans an operation as {@link #operate} would do it, with the same refusals, and does nothing. No lock is taken: a trial
     * may see a draft that is a step old, as a person does who looks at it.
     */
    @Transactional(readOnly = true)
    public Trial trial(long recordId, Operation operation, Actor actor) {
        records.mayWork(recordId, actor);
        Draft draft = draft(recordId);
        StepPlan plan = planner.plan(operation, fabric(draft, actor));
        mayEdit(draft, plan, actor);
        Step step = step(draft, plan, actor);
        Draft after = draft.with(step);
        refuseTooManyParcels(after);
        return new Trial(step, fabric(draft), after, fabric(after));
    }

    /** Draws a new parcel. */
    @Transactional
    public void create(long recordId, long parcelId, StatedFacts facts, Ground ground, Actor actor) {
        records.lockForLand(recordId, actor);
        Draft draft = draft(recordId);
        fabric(draft).refuseTaken(parcelId);
        ParcelEdit edit =
                ParcelEdit.create(parcelId, Change.CREATE, facts, null, ground.lonLat(), ground.officialArea());
        append(recordId, draft, StepPlan.free("CREATE", List.of(edit)), actor);
    }

    /**
     * Changes a parcel's shape or facts.
     *
     * @param baseVersion the version in the register that its author saw; 0 for a parcel that the draft made
     */
    @Transactional
    public void change(long recordId, long parcelId, int baseVersion, StatedFacts facts, Ground ground, Actor actor) {
        records.lockForLand(recordId, actor);
        Draft draft = draft(recordId);
        WorkingParcel parcel = fabric(draft, actor).get(parcelId, baseVersion);
        boolean moved = !parcel.shape().equalsExact(ground.lonLat());
        Change change = moved ? Change.CHANGE : Change.ATTRIBUTES;
        ParcelEdit edit = moved
                ? parcel.edit(change, facts, ground.lonLat(), ground.officialArea())
                : parcel.edit(change, facts, parcel.shape(), parcel.booked());
        append(recordId, draft, StepPlan.free(change.name(), List.of(edit)), actor);
    }

    /**
     * Takes a parcel out without a successor.
     *
     * @param baseVersion as of {@link #change}
     */
    @Transactional
    public void retire(long recordId, long parcelId, int baseVersion, Actor actor) {
        records.lockForLand(recordId, actor);
        Draft draft = draft(recordId);
        WorkingParcel parcel = fabric(draft, actor).get(parcelId, baseVersion);
        append(recordId, draft, StepPlan.free(Change.RETIRE.name(), List.of(parcel.retired())), actor);
    }

    /** Takes back the last step that counts. */
    @Transactional
    public void undo(long recordId, Actor actor) {
        records.lockForLand(recordId, actor);
        Step last = draft(recordId)
                .lastActive()
                .orElseThrow(() -> Problem.conflict("NOTHING_TO_UNDO", "没有可撤销的步骤", "there is no step to undo"));
        rows.setState(recordId, last.seq(), Step.State.UNDONE);
        worked(recordId, draft(recordId));
    }

    /** Does the last undone step again. */
    @Transactional
    public void redo(long recordId, Actor actor) {
        records.lockForLand(recordId, actor);
        Step next = draft(recordId)
                .firstUndone()
                .orElseThrow(() -> Problem.conflict("NOTHING_TO_REDO", "没有可重做的步骤", "there is no step to redo"));
        rows.setState(recordId, next.seq(), Step.State.ACTIVE);
        worked(recordId, draft(recordId));
    }

    /** Adds a step that somebody else planned, to a record that is locked. */
    public void append(long recordId, Draft draft, StepPlan plan, Actor actor) {
        mayEdit(draft, plan, actor);
        rows.discardUndone(recordId);
        Step step = step(draft, plan, actor);
        rows.insert(recordId, step);
        worked(recordId, draft.with(step));
    }

    private Step step(Draft draft, StepPlan plan, Actor actor) {
        int seq = draft.steps().size() + 1;
        refuseTooMany(seq > Bounds.STEPS_MAX, "步骤", "steps", Bounds.STEPS_MAX);
        return new Step(
                seq,
                plan.operation(),
                Step.State.ACTIVE,
                plan.conserves(),
                plan.lineage(),
                actor.username(),
                clock.instant(),
                plan.edits());
    }

    private void worked(long recordId, Draft draft) {
        refuseTooManyParcels(draft);
        records.worked(recordId, draft.parcelIds().size(), units.of(draft));
    }

    /**
     * Land that is changed lies in the author's territory; a node on a neighbour's border changes no land. But nobody puts
     * nodes where all the land is others'.
     */
    private void mayEdit(Draft draft, StepPlan plan, Actor actor) {
        List<ParcelEdit> changed = plan.edits().stream()
                .filter(edit -> edit.change() != Change.NODES && edit.kind() != ParcelEdit.Kind.KEEP)
                .toList();
        policy.mayEditLandIn(actor, units.of(changed, fabric(draft)));
        boolean foreign = changed.isEmpty()
                && !plan.edits().isEmpty()
                && plan.edits().stream()
                        .noneMatch(edit -> draft.touches(edit.parcelId()) || sight.maySee(actor, edit.shape()));
        if (foreign) {
            throw AccessPolicy.outsideTerritory();
        }
    }

    private static void refuseTooManyParcels(Draft draft) {
        refuseTooMany(draft.parcelIds().size() > Bounds.EDITS_MAX, "地块", "parcels", Bounds.EDITS_MAX);
    }

    private static void refuseTooMany(boolean tooMany, String zh, String en, int max) {
        if (tooMany) {
            throw Problem.unprocessable(
                    "RECORD_TOO_LARGE",
                    "案卷的" + zh + "数超过上限 " + max + "，请分为几个案卷",
                    "a record has at most " + max + " " + en + ": make several");
        }
    }
}
