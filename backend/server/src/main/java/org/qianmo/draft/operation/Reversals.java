package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.fabric.FabricChange;
import org.qianmo.kernel.fabric.FabricOutcome;
import org.qianmo.kernel.fabric.FabricParcel;
import org.qianmo.kernel.fabric.FabricRefused;
import org.qianmo.kernel.fabric.Merge;
import org.qianmo.kernel.fabric.Unmerge;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelCode;
import org.qianmo.record.ParcelEdit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes back what a record split or merged, however long ago: the former parcels come back as new ones on the same ground,
 * with the nodes and the facts that were added since. A code is never used again, so they get new ones.
 */
@Component
class Reversals {

    private final FormerParcels former;
    private final SurveyPlanes planes;

    Reversals(FormerParcels former, SurveyPlanes planes) {
        this.former = former;
        this.planes = planes;
    }

    /** @throws Problem 409 that names every parcel and record in the way */
    StepPlan reverse(Operation.Reverse reverse, WorkingFabric fabric) {
        List<FormerParcels.Family> families = former.of(reverse.recordId());
        List<Block> blocks = new ArrayList<>();
        families.forEach(family -> blocks.addAll(former.blocks(family)));
        if (!blocks.isEmpty()) {
            throw blocked(blocks);
        }
        Map<Long, ParcelEdit> edits = new LinkedHashMap<>();
        families.forEach(family -> restore(family, fabric).forEach(edit -> edits.put(edit.parcelId(), edit)));
        return StepPlan.conserving(reverse.step(), LineageKind.REVERSAL, List.copyOf(edits.values()));
    }

    private static Problem blocked(List<Block> blocks) {
        return new Problem(
                HttpStatus.CONFLICT,
                "REVERSAL_BLOCKED",
                new Messages(
                        "之后的变更使此案卷不能撤回，共 " + blocks.size() + " 处",
                        "what happened since keeps the record from being taken back: " + blocks.size() + " places"),
                List.of(),
                Map.of("blocks", blocks));
    }

    private List<ParcelEdit> restore(FormerParcels.Family family, WorkingFabric fabric) {
        List<WorkingParcel> children = family.children().stream()
                .map(child -> fabric.get(child.now().id()))
                .toList();
        OperationGround ground = new OperationGround(fabric, planes, children, new Envelope());
        Joined joined = joined(ground);
        List<FabricParcel> parents = family.parents().stream()
                .map(parent ->
                        new FabricParcel(parent.id(), ground.frame().toPlane(parent.shape()), parent.officialArea()))
                .toList();
        FabricChange change = parents.size() == 1
                ? new FabricChange(joined.change().results(), List.of())
                : (FabricChange) accepted(Unmerge.restore(joined.whole(), parents, joined.neighbours()), ground);
        return edits(family, children, ground, change, joined);
    }

    /** The children as one, and all neighbours as they are then. */
    private record Joined(FabricChange change, FabricParcel whole, List<FabricParcel> neighbours) {}

    private static Joined joined(OperationGround ground) {
        List<FabricParcel> children = ground.subjectsPlane();
        if (children.size() == 1) {
            FabricParcel only = children.get(0);
            return new Joined(null, only, ground.neighbours());
        }
        FabricChange merged = (FabricChange) accepted(new Merge().merge(children, ground.neighbours()), ground);
        Map<Long, FabricParcel> neighbours = new LinkedHashMap<>();
        ground.neighbours().forEach(parcel -> neighbours.put(parcel.id(), parcel));
        merged.neighbours().forEach(parcel -> neighbours.put(parcel.id(), parcel));
        FabricParcel whole = new FabricParcel(0, merged.results().get(0).plane(), ground.booked());
        return new Joined(merged, whole, List.copyOf(neighbours.values()));
    }

    private static FabricOutcome accepted(FabricOutcome outcome, OperationGround ground) {
        if (outcome instanceof FabricRefused refused) {
            throw Refusals.of(refused, ground.frame());
        }
        return outcome;
    }

    private List<ParcelEdit> edits(
            FormerParcels.Family family,
            List<WorkingParcel> children,
            OperationGround ground,
            FabricChange change,
            Joined joined) {
        List<ParcelEdit> edits = new ArrayList<>();
        children.forEach(child -> edits.add(child.retired()));
        List<MultiPolygon> shapes = change.results().stream()
                .map(piece -> ground.frame().toLonLat(piece.plane()))
                .toList();
        List<Acreage> booked = booked(family, ground, shapes);
        List<Long> ids = NewIds.take(shapes.size(), List.of());
        for (int i = 0; i < shapes.size(); i++) {
            Parcel parent = family.parents().get(i);
            edits.add(ParcelEdit.create(
                    ids.get(i),
                    Change.REVERSAL,
                    family.factsNow(parent).withCode(null),
                    ParcelCode.series(parent.facts().code()),
                    shapes.get(i),
                    booked.get(i)));
        }
        edits.addAll(ground.noded(ground.changed(change.neighbours(), joined.neighbours())));
        return edits;
    }

    /** What they were booked at, if that is still what there is; else shared anew. */
    private static List<Acreage> booked(
            FormerParcels.Family family, OperationGround ground, List<MultiPolygon> shapes) {
        List<Acreage> before =
                family.parents().stream().map(Parcel::officialArea).toList();
        Acreage now = ground.booked();
        return Acreage.sum(before).equals(now) ? before : ground.shares(now, shapes);
    }

    /** Something that keeps a record from being taken back. */
    record Block(long parcelId, String code, Long recordId, String recordNumber, Messages why) {}
}
