package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.kernel.fabric.FabricChange;
import org.qianmo.kernel.fabric.FabricOutcome;
import org.qianmo.kernel.fabric.FabricRefused;
import org.qianmo.kernel.fabric.FabricReshape;
import org.qianmo.kernel.fabric.FillGap;
import org.qianmo.kernel.fabric.GapFinder;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** Ground that nobody holds between parcels: given to one of them, or made a parcel of its own. */
@Component
class Gaps {

    /** About half a kilometre: a gap that is wider is not one. */
    private static final double REACH_DEGREES = 0.005;

    private static final FillGap FILL = new FillGap(Tolerances.DEFAULT);

    private final SurveyPlanes planes;

    Gaps(SurveyPlanes planes) {
        this.planes = planes;
    }

    StepPlan fill(Operation.FillGap fill, WorkingFabric fabric) {
        Envelope box = new Envelope(fill.at().getCoordinate());
        box.expandBy(REACH_DEGREES);
        List<WorkingParcel> into = fill.into() == null ? List.of() : List.of(fabric.get(fill.into()));
        OperationGround ground = new OperationGround(fabric, planes, into, box);
        Polygon gap = gap(fill, ground);
        List<ParcelEdit> edits = into.isEmpty() ? anew(fill, gap, ground) : into(gap, ground);
        return StepPlan.free(fill.step(), edits);
    }

    private static Polygon gap(Operation.FillGap fill, OperationGround ground) {
        return GapFinder.gapAt(ground.frame().drawnToPlane(fill.at()).getCoordinate(), ground.everything())
                .orElseThrow(() -> Refusals.of(
                        "NOT_ENCLOSED", "此处没有被地块围合的空隙", "no gap between parcels is enclosed here", fill.at()));
    }

    private static List<ParcelEdit> into(Polygon gap, OperationGround ground) {
        FabricReshape reshape =
                (FabricReshape) accepted(FILL.fill(gap, ground.subject(0), ground.neighbours()), ground);
        List<ParcelEdit> edits = new ArrayList<>(Borders.reshaped(ground, reshape));
        edits.addAll(ground.noded(reshape.neighbours()));
        return edits;
    }

    /** Without facts of its own the new parcel takes the land class of a neighbour, for a person to put right. */
    private static List<ParcelEdit> anew(Operation.FillGap fill, Polygon gap, OperationGround ground) {
        FabricChange change = (FabricChange) accepted(FILL.fillWithNew(gap, ground.everything()), ground);
        MultiPolygon shape = ground.frame().toLonLat(change.results().get(0).plane());
        WorkingParcel beside = ground.beside(gap);
        List<ParcelEdit> edits = new ArrayList<>();
        edits.add(ParcelEdit.create(
                NewIds.take(1, fill.ids()).get(0),
                Change.CREATE,
                fill.facts() != null ? fill.facts() : beside.facts().forSuccessor(),
                fill.facts() != null && fill.facts().code() != null ? null : beside.series(),
                shape,
                ground.measured(shape)));
        edits.addAll(ground.noded(change.neighbours()));
        return edits;
    }

    private static FabricOutcome accepted(FabricOutcome outcome, OperationGround ground) {
        if (outcome instanceof FabricRefused refused) {
            throw Refusals.of(refused, ground.frame());
        }
        return outcome;
    }
}
