package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.check.Ground;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Operation;
import org.qianmo.draft.PlaneFrame;
import org.qianmo.draft.StepPlan;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Problem;
import org.qianmo.kernel.fabric.SameGround;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Component;

/**
 * Several parcels that get new shapes in one step, as somebody drew them who moved, inserted or deleted corners they share.
 *
 * <p>Where land only went from one of them to the other, their acreage is conserved by shares; else each is measured. A
 * parcel whose ground is the same only got nodes, and keeps what it is booked at.
 */
@Component
class SharedShapes {

    private final SurveyPlanes planes;

    SharedShapes(SurveyPlanes planes) {
        this.planes = planes;
    }

    /** One parcel before and after; {@code before} is null for a new one. */
    private record Drawn(long id, WorkingParcel before, Ground after, StatedFacts facts) {}

    StepPlan reshape(Operation.ReshapeSeveral reshape, WorkingFabric fabric) {
        List<Drawn> all = drawn(reshape, fabric);
        PlaneFrame frame = frame(all);
        List<ParcelEdit> kept = new ArrayList<>();
        List<Drawn> moved = new ArrayList<>();
        for (Drawn drawn : all) {
            if (drawn.before() != null && isSameGround(drawn, frame)) {
                kept(drawn).ifPresent(kept::add);
            } else {
                moved.add(drawn);
            }
        }
        if (kept.isEmpty() && moved.isEmpty()) {
            throw Problem.unprocessable(
                    "NOTHING_CHANGED", "图形与属性都没有变化", "neither shapes nor facts are other than before");
        }
        Optional<List<ParcelEdit>> conserved = conserved(moved, frame);
        List<ParcelEdit> edits = new ArrayList<>(conserved.orElseGet(() -> measured(moved)));
        edits.addAll(kept);
        return conserved.isPresent()
                ? StepPlan.conserving(reshape.step(), LineageKind.SHIFT, edits)
                : StepPlan.free(reshape.step(), edits);
    }

    /** Rights and versions of all are asked before a word is said of any shape. */
    private static List<Drawn> drawn(Operation.ReshapeSeveral reshape, WorkingFabric fabric) {
        List<Drawn> all = new ArrayList<>();
        for (Operation.ReshapeSeveral.Shape shape : reshape.shapes()) {
            WorkingParcel before = fabric.get(shape.parcel(), shape.baseVersion());
            StatedFacts facts = shape.facts() == null ? before.facts() : shape.facts();
            all.add(new Drawn(shape.parcel(), before, shape.ground(), facts));
        }
        for (Operation.ReshapeSeveral.Drawing drawing : reshape.drawings()) {
            fabric.refuseTaken(drawing.id());
            all.add(new Drawn(drawing.id(), null, drawing.ground(), drawing.facts()));
        }
        return all;
    }

    private PlaneFrame frame(List<Drawn> all) {
        Envelope box = new Envelope();
        all.forEach(drawn -> box.expandToInclude(drawn.after().lonLat().getEnvelopeInternal()));
        return new PlaneFrame(planes.at(box));
    }

    private static boolean isSameGround(Drawn drawn, PlaneFrame frame) {
        return drawn.before().shape().equalsExact(drawn.after().lonLat())
                || SameGround.test(
                        frame.stored(drawn.before().shape()),
                        frame.stored(drawn.after().lonLat()));
    }

    /** On the same ground: other nodes, other facts, or nothing at all. */
    private static Optional<ParcelEdit> kept(Drawn drawn) {
        boolean stated = !Objects.equals(drawn.facts(), drawn.before().facts());
        if (!stated && drawn.before().shape().equalsExact(drawn.after().lonLat())) {
            return Optional.empty();
        }
        Change change = stated ? Change.ATTRIBUTES : Change.NODES;
        return Optional.of(edit(drawn, change, drawn.before().booked()));
    }

    private static List<ParcelEdit> measured(List<Drawn> moved) {
        return moved.stream()
                .map(drawn -> edit(drawn, Change.CHANGE, drawn.after().officialArea()))
                .toList();
    }

    /** Group by group of parcels that hang together, so that no acreage goes where no land went. */
    private static Optional<List<ParcelEdit>> conserved(List<Drawn> moved, PlaneFrame frame) {
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        List<ParcelEdit> edits = new ArrayList<>();
        for (SharedGround<Drawn> group : SharedGround.groups(moved, drawn -> land(drawn, frame))) {
            Optional<List<Acreage>> booked = group.shares(SharedShapes::booked);
            if (booked.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < group.members().size(); i++) {
                edits.add(
                        edit(group.members().get(i), Change.SHIFT, booked.get().get(i)));
            }
        }
        return Optional.of(edits);
    }

    private static SharedGround.Land land(Drawn drawn, PlaneFrame frame) {
        Geometry before =
                drawn.before() == null ? null : frame.stored(drawn.before().shape());
        return new SharedGround.Land(before, frame.stored(drawn.after().lonLat()));
    }

    private static Acreage booked(Drawn drawn) {
        return drawn.before() == null ? Acreage.ZERO : drawn.before().booked();
    }

    private static ParcelEdit edit(Drawn drawn, Change change, Acreage booked) {
        if (drawn.before() == null) {
            return ParcelEdit.create(
                    drawn.id(),
                    Change.CREATE,
                    drawn.facts(),
                    null,
                    drawn.after().lonLat(),
                    booked);
        }
        return drawn.before().edit(change, drawn.facts(), drawn.after().lonLat(), booked);
    }
}
