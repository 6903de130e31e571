package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.PlaneFrame;
import org.qianmo.draft.WorkingFabric;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.kernel.fabric.AreaShares;
import org.qianmo.kernel.fabric.FabricParcel;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;

/** The parcels of one operation and their neighbours, in the plane; and the way back to edits. */
final class OperationGround {

    private final PlaneFrame frame;
    private final List<WorkingParcel> subjects;
    private final Map<Long, WorkingParcel> all = new HashMap<>();
    private final Map<Long, FabricParcel> planes = new LinkedHashMap<>();

    /** @param box degrees; at least the boxes of the subjects */
    OperationGround(WorkingFabric fabric, SurveyPlanes survey, List<WorkingParcel> subjects, Envelope box) {
        Envelope whole = new Envelope(box);
        subjects.forEach(parcel -> whole.expandToInclude(parcel.shape().getEnvelopeInternal()));
        this.frame = new PlaneFrame(survey.at(whole));
        this.subjects = subjects;
        subjects.forEach(this::add);
        fabric.near(whole).stream()
                .filter(parcel -> !all.containsKey(parcel.id()))
                .forEach(this::add);
    }

    private void add(WorkingParcel parcel) {
        all.put(parcel.id(), parcel);
        planes.put(parcel.id(), frame.fabric(parcel));
    }

    PlaneFrame frame() {
        return frame;
    }

    WorkingParcel working(long id) {
        return all.get(id);
    }

    FabricParcel subject(int number) {
        return planes.get(subjects.get(number).id());
    }

    List<FabricParcel> subjectsPlane() {
        return subjects.stream().map(parcel -> planes.get(parcel.id())).toList();
    }

    /** The parcel that shares most of its border with some land beside it. */
    WorkingParcel beside(Geometry plane) {
        FabricParcel longest = planes.values().stream()
                .max(Comparator.comparingDouble(
                        parcel -> OverlayNGRobust.overlay(parcel.plane(), plane.getBoundary(), OverlayNG.INTERSECTION)
                                .getLength()))
                .orElseThrow();
        return all.get(longest.id());
    }

    /** All others that are near. */
    List<FabricParcel> neighbours() {
        return planes.values().stream()
                .filter(parcel -> subjects.stream().noneMatch(subject -> subject.id() == parcel.id()))
                .toList();
    }

    /** Everything near, the subjects among it. */
    List<FabricParcel> everything() {
        return List.copyOf(planes.values());
    }

    /** Those that are other than they were when the operation began. */
    List<FabricParcel> changed(Collection<FabricParcel> last, Collection<FabricParcel> before) {
        Map<Long, FabricParcel> now = new LinkedHashMap<>();
        before.forEach(parcel -> now.put(parcel.id(), parcel));
        last.forEach(parcel -> now.put(parcel.id(), parcel));
        return now.values().stream()
                .filter(parcel -> parcel != planes.get(parcel.id()))
                .toList();
    }

    /** Neighbours with other nodes on the same ground. */
    List<ParcelEdit> noded(Collection<FabricParcel> neighbours) {
        List<ParcelEdit> edits = new ArrayList<>();
        for (FabricParcel neighbour : neighbours) {
            WorkingParcel before = all.get(neighbour.id());
            edits.add(before.reshaped(Change.NODES, frame.toLonLat(neighbour.plane()), before.booked()));
        }
        return edits;
    }

    /** Acreages of shapes as they will be stored, which sum to a total exactly. */
    List<Acreage> shares(Acreage total, List<MultiPolygon> shapes) {
        List<Geometry> stored = shapes.stream().map(frame::stored).toList();
        return AreaShares.of(total, stored);
    }

    /** Official area of a shape as it will be stored. */
    Acreage measured(MultiPolygon shape) {
        return Acreage.ofSquareMetres(OfficialArea.ofPolygonal(frame.stored(shape)));
    }

    Acreage booked() {
        return Acreage.sum(subjects.stream().map(WorkingParcel::booked).toList());
    }
}
