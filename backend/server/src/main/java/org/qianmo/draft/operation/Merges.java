package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.kernel.fabric.FabricChange;
import org.qianmo.kernel.fabric.FabricOutcome;
import org.qianmo.kernel.fabric.FabricRefused;
import org.qianmo.kernel.fabric.Merge;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.ParcelCode;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Component;

/** Merges: all parcels are retired, and a new one takes their ground, with a new code in the series of the largest. */
@Component
class Merges {

    private static final Comparator<WorkingParcel> BY_ACREAGE = Comparator.comparing(WorkingParcel::booked);

    private final SurveyPlanes planes;

    Merges(SurveyPlanes planes) {
        this.planes = planes;
    }

    StepPlan merge(Operation.Merge merge, WorkingFabric fabric) {
        List<WorkingParcel> parcels =
                merge.parcels().stream().distinct().map(fabric::get).toList();
        parcels.forEach(parcel -> refuseUnlike(parcels.get(0), parcel));
        OperationGround ground = new OperationGround(fabric, planes, parcels, new Envelope());
        FabricOutcome outcome = new Merge().merge(ground.subjectsPlane(), ground.neighbours());
        if (outcome instanceof FabricRefused refused) {
            throw Refusals.of(refused, ground.frame());
        }
        return StepPlan.conserving(
                merge.step(),
                LineageKind.MERGE,
                edits(ground, parcels, (FabricChange) outcome, facts(merge, parcels), merge.ids()));
    }

    private static StatedFacts facts(Operation.Merge merge, List<WorkingParcel> parcels) {
        StatedFacts stated =
                merge.facts() != null ? merge.facts() : largest(parcels).facts();
        return stated.forSuccessor();
    }

    private static WorkingParcel largest(List<WorkingParcel> parcels) {
        return parcels.stream().max(BY_ACREAGE).orElseThrow();
    }

    private static List<ParcelEdit> edits(
            OperationGround ground,
            List<WorkingParcel> parcels,
            FabricChange change,
            StatedFacts facts,
            List<Long> given) {
        List<ParcelEdit> edits = new ArrayList<>();
        parcels.forEach(parcel -> edits.add(parcel.retired()));
        MultiPolygon shape = ground.frame().toLonLat(change.results().get(0).plane());
        String series = largest(parcels).series();
        edits.add(ParcelEdit.create(NewIds.take(1, given).get(0), Change.MERGE, facts, series, shape, ground.booked()));
        edits.addAll(ground.noded(change.neighbours()));
        return edits;
    }

    /** What the law of the land keeps apart: other owners, other rights. */
    private static void refuseUnlike(WorkingParcel one, WorkingParcel other) {
        if (one.facts().ownership() != other.facts().ownership()) {
            throw unlike("权属性质", "ownership", other.shape());
        }
        String right = right(one);
        String otherRight = right(other);
        if (right != null && otherRight != null && !Objects.equals(right, otherRight)) {
            throw unlike("权利类型", "kind of right", other.shape());
        }
    }

    private static String right(WorkingParcel parcel) {
        return parcel.series() == null ? null : ParcelCode.right(parcel.series());
    }

    private static RuntimeException unlike(String zh, String en, Geometry where) {
        return Refusals.of(
                "UNLIKE_PARCELS", zh + "不同的地块不能合并", "parcels of different " + en + " cannot be merged", where);
    }
}
