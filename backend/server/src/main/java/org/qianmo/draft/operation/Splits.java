package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Bounds;
import org.qianmo.kernel.fabric.CutHole;
import org.qianmo.kernel.fabric.FabricChange;
import org.qianmo.kernel.fabric.FabricOutcome;
import org.qianmo.kernel.fabric.FabricRefused;
import org.qianmo.kernel.fabric.SplitByAreas;
import org.qianmo.kernel.fabric.SplitByLine;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** Splits: the parcel is retired, and each part is a new one with a new code in the parent's series. */
@Component
class Splits {

    private static final SplitByLine BY_LINE = new SplitByLine(Tolerances.DEFAULT);
    private static final CutHole HOLE = new CutHole(Tolerances.DEFAULT);
    private static final SplitByAreas BY_AREAS = new SplitByAreas(Tolerances.DEFAULT);

    private final SurveyPlanes planes;

    Splits(SurveyPlanes planes) {
        this.planes = planes;
    }

    StepPlan byLine(Operation.SplitByLine split, WorkingFabric fabric) {
        OperationGround ground = ground(split.parcel(), fabric);
        LineString line = (LineString) ground.frame().drawnToPlane(split.line());
        return plan(split, ground, BY_LINE.split(ground.subject(0), line, ground.neighbours()), split.ids());
    }

    StepPlan byAreas(Operation.SplitByAreas split, WorkingFabric fabric) {
        OperationGround ground = ground(split.parcel(), fabric);
        FabricOutcome outcome =
                BY_AREAS.split(ground.subject(0), split.wanted(), split.azimuthDegrees(), ground.neighbours());
        return plan(split, ground, outcome, split.ids());
    }

    StepPlan byRatios(Operation.SplitByRatios split, WorkingFabric fabric) {
        OperationGround ground = ground(split.parcel(), fabric);
        FabricOutcome outcome =
                BY_AREAS.splitByRatios(ground.subject(0), split.ratios(), split.azimuthDegrees(), ground.neighbours());
        return plan(split, ground, outcome, split.ids());
    }

    StepPlan cutHole(Operation.CutHole cut, WorkingFabric fabric) {
        OperationGround ground = ground(cut.parcel(), fabric);
        Polygon hole = (Polygon) ground.frame().drawnToPlane(cut.hole());
        FabricOutcome outcome = HOLE.cut(ground.subject(0), hole, ground.neighbours());
        return plan(cut, LineageKind.HOLE, ground, outcome, cut.ids());
    }

    private OperationGround ground(long parcel, WorkingFabric fabric) {
        return new OperationGround(fabric, planes, List.of(fabric.get(parcel)), new Envelope());
    }

    private static StepPlan plan(Operation split, OperationGround ground, FabricOutcome outcome, List<Long> ids) {
        return plan(split, LineageKind.SPLIT, ground, outcome, ids);
    }

    private static StepPlan plan(
            Operation split, LineageKind kind, OperationGround ground, FabricOutcome outcome, List<Long> ids) {
        if (outcome instanceof FabricRefused refused) {
            throw Refusals.of(refused, ground.frame());
        }
        return StepPlan.conserving(split.step(), kind, successors(ground, (FabricChange) outcome, Change.SPLIT, ids));
    }

    /** The subject is retired, the results take its place. */
    static List<ParcelEdit> successors(OperationGround ground, FabricChange change, Change kind, List<Long> given) {
        if (change.results().size() > Bounds.PARTS_MAX) {
            throw Refusals.of(
                    "TOO_MANY_PARTS",
                    "分割结果超过 " + Bounds.PARTS_MAX + " 个地块",
                    "the split makes more than " + Bounds.PARTS_MAX + " parcels",
                    null);
        }
        WorkingParcel parent = ground.working(ground.subject(0).id());
        List<MultiPolygon> shapes = change.results().stream()
                .map(piece -> ground.frame().toLonLat(piece.plane()))
                .toList();
        List<Acreage> shares = ground.shares(parent.booked(), shapes);
        List<Long> ids = NewIds.take(shapes.size(), given);
        List<ParcelEdit> edits = new ArrayList<>(List.of(parent.retired()));
        for (int i = 0; i < shapes.size(); i++) {
            edits.add(ParcelEdit.create(
                    ids.get(i), kind, parent.facts().forSuccessor(), parent.series(), shapes.get(i), shares.get(i)));
        }
        edits.addAll(ground.noded(change.neighbours()));
        return edits;
    }
}
