package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Problem;
import org.qianmo.kernel.fabric.ClipOverlap;
import org.qianmo.kernel.fabric.DeleteCorner;
import org.qianmo.kernel.fabric.FabricOutcome;
import org.qianmo.kernel.fabric.FabricParcel;
import org.qianmo.kernel.fabric.FabricRefusal;
import org.qianmo.kernel.fabric.FabricRefused;
import org.qianmo.kernel.fabric.FabricReshape;
import org.qianmo.kernel.fabric.InsertCorner;
import org.qianmo.kernel.fabric.MoveCorner;
import org.qianmo.kernel.fabric.ShiftBoundary;
import org.qianmo.kernel.fabric.ShiftToArea;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** Borders that move: the parcels keep their ids and codes, and all that share the border follow. */
@Component
class Borders {

    /** How far beside a border or a corner a person may point: on a map of a district, some pixels. */
    private static final double REACH_METRES = 0.5;

    private static final ShiftBoundary SHIFT = new ShiftBoundary(Tolerances.DEFAULT);
    private static final InsertCorner INSERT = new InsertCorner(REACH_METRES);
    private static final DeleteCorner DELETE = new DeleteCorner(Tolerances.DEFAULT, REACH_METRES);
    private static final ShiftToArea TO_AREA = new ShiftToArea(Tolerances.DEFAULT);
    private static final ClipOverlap CLIP = new ClipOverlap(Tolerances.DEFAULT);
    private static final MoveCorner MOVE = new MoveCorner(Tolerances.DEFAULT, REACH_METRES);

    private final SurveyPlanes planes;

    Borders(SurveyPlanes planes) {
        this.planes = planes;
    }

    StepPlan shift(Operation.ShiftBoundary shift, WorkingFabric fabric) {
        List<WorkingParcel> both = List.of(fabric.get(shift.one()), fabric.get(shift.other()));
        OperationGround ground = new OperationGround(fabric, planes, both, new Envelope());
        LineString line = (LineString) ground.frame().drawnToPlane(shift.line());
        return plan(shift, ground, SHIFT.shift(ground.subject(0), ground.subject(1), line, ground.neighbours()));
    }

    StepPlan insert(Operation.InsertCorner insert, WorkingFabric fabric) {
        OperationGround ground = around(fabric, insert.at());
        return plan(insert, ground, INSERT.insert(onPlane(insert.at(), ground), ground.everything()));
    }

    StepPlan move(Operation.MoveCorner move, WorkingFabric fabric) {
        OperationGround ground = around(fabric, move.from(), move.to());
        Coordinate from = onPlane(move.from(), ground);
        return plan(move, ground, MOVE.move(from, onPlane(move.to(), ground), ground.everything()));
    }

    StepPlan delete(Operation.DeleteCorner delete, WorkingFabric fabric) {
        OperationGround ground = around(fabric, delete.at());
        return plan(delete, ground, DELETE.delete(onPlane(delete.at(), ground), ground.everything()));
    }

    /** The one is booked at what was wanted, to the last digit; what their acreages do not measure stays with the other. */
    StepPlan shiftToArea(Operation.ShiftToArea shift, WorkingFabric fabric) {
        List<WorkingParcel> both = List.of(fabric.get(shift.one()), fabric.get(shift.other()));
        OperationGround ground = new OperationGround(fabric, planes, both, new Envelope());
        FabricOutcome outcome =
                TO_AREA.shift(ground.subject(0), ground.subject(1), shift.wanted(), ground.neighbours());
        FabricReshape reshape = accepted(outcome, ground);
        Acreage rest = ground.booked().minus(shift.wanted());
        if (rest.compareTo(Acreage.ZERO) <= 0) {
            FabricParcel other = reshape.parcels().get(1);
            throw Refusals.of(new FabricRefused(FabricRefusal.ACREAGE_DOES_NOT_REACH, other.plane()), ground.frame());
        }
        List<ParcelEdit> edits = new ArrayList<>();
        edits.add(shifted(ground, reshape.parcels().get(0), shift.wanted()));
        edits.add(shifted(ground, reshape.parcels().get(1), rest));
        edits.addAll(ground.noded(reshape.neighbours()));
        return StepPlan.conserving(shift.step(), LineageKind.SHIFT, edits);
    }

    private static ParcelEdit shifted(OperationGround ground, FabricParcel parcel, Acreage booked) {
        MultiPolygon shape = ground.frame().toLonLat(parcel.plane());
        return ground.working(parcel.id()).reshaped(Change.SHIFT, shape, booked);
    }

    StepPlan clip(Operation.ClipOverlap clip, WorkingFabric fabric) {
        if (clip.keeper() != clip.one() && clip.keeper() != clip.other()) {
            throw Problem.unprocessable("BAD_VALUE", "keeper 须为两个地块之一", "keeper is one of the two parcels");
        }
        long loser = clip.keeper() == clip.one() ? clip.other() : clip.one();
        List<WorkingParcel> both = List.of(fabric.get(loser), fabric.beside(clip.keeper()));
        OperationGround ground = new OperationGround(fabric, planes, both, new Envelope());
        FabricOutcome outcome = CLIP.clip(ground.subject(0), ground.subject(1), ground.neighbours());
        FabricReshape reshape = accepted(outcome, ground);
        List<ParcelEdit> edits = new ArrayList<>();
        for (FabricParcel parcel : reshape.parcels()) {
            MultiPolygon shape = ground.frame().toLonLat(parcel.plane());
            edits.add(ground.working(parcel.id()).reshaped(Change.CHANGE, shape, ground.measured(shape)));
        }
        edits.addAll(ground.noded(reshape.neighbours()));
        return StepPlan.free(clip.step(), edits);
    }

    /** Neighbours of the parcels at the places matter too: a corner that moves may meet them. */
    private OperationGround around(WorkingFabric fabric, Point... places) {
        Envelope box = new Envelope();
        for (Point place : places) {
            box.expandToInclude(place.getCoordinate());
        }
        fabric.near(box).forEach(parcel -> box.expandToInclude(parcel.shape().getEnvelopeInternal()));
        return new OperationGround(fabric, planes, List.of(), box);
    }

    private static Coordinate onPlane(Point place, OperationGround ground) {
        return ground.frame().drawnToPlane(place).getCoordinate();
    }

    private static FabricReshape accepted(FabricOutcome outcome, OperationGround ground) {
        if (outcome instanceof FabricRefused refused) {
            throw Refusals.of(refused, ground.frame());
        }
        return (FabricReshape) outcome;
    }

    private static StepPlan plan(Operation operation, OperationGround ground, FabricOutcome outcome) {
        FabricReshape reshape = accepted(outcome, ground);
        List<ParcelEdit> edits = new ArrayList<>(reshaped(ground, reshape));
        edits.addAll(ground.noded(reshape.neighbours()));
        boolean passes = reshape.unionKept() && !reshape.parcels().isEmpty();
        return passes
                ? StepPlan.conserving(operation.step(), LineageKind.SHIFT, edits)
                : StepPlan.free(operation.step(), edits);
    }

    /** Booked anew: what all had together, or what each measures. */
    static List<ParcelEdit> reshaped(OperationGround ground, FabricReshape reshape) {
        List<MultiPolygon> shapes = reshape.parcels().stream()
                .map(parcel -> ground.frame().toLonLat(parcel.plane()))
                .toList();
        List<Acreage> booked = shapes.isEmpty() ? List.of() : booked(ground, reshape, shapes);
        List<ParcelEdit> edits = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            WorkingParcel before = ground.working(reshape.parcels().get(i).id());
            edits.add(before.reshaped(Change.SHIFT, shapes.get(i), booked.get(i)));
        }
        return edits;
    }

    private static List<Acreage> booked(OperationGround ground, FabricReshape reshape, List<MultiPolygon> shapes) {
        if (!reshape.unionKept()) {
            return shapes.stream().map(ground::measured).toList();
        }
        Set<Long> ids = reshape.parcels().stream().map(FabricParcel::id).collect(Collectors.toSet());
        Acreage total =
                Acreage.sum(ids.stream().map(id -> ground.working(id).booked()).toList());
        return ground.shares(total, shapes);
    }
}
