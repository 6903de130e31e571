package org.qianmo.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.draft.Draft;
import org.qianmo.draft.PlaneFrame;
import org.qianmo.draft.Step;
import org.qianmo.kernel.fabric.FabricParcel;
import org.qianmo.kernel.fabric.LineageShares;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/**
 * Who takes whose place in a draft. Steps that share a parcel belong together: of a parcel that was split, and one part of
 * which was merged with another parcel, the whole is the parent, whatever came between.
 */
@Component
class Successions {

    private final ParcelRegistry registry;
    private final SurveyPlanes planes;

    Successions(ParcelRegistry registry, SurveyPlanes planes) {
        this.registry = registry;
        this.planes = planes;
    }

    /**
     * All of a draft, on present versions.
     *
     * @throws IllegalStateException if steps that conserve acreage do not: a broken program
     */
    List<Succession> of(Draft draft) {
        List<Group> groups = new ArrayList<>();
        for (Step step : draft.active()) {
            if (step.lineage() != null) {
                join(groups, step);
            }
        }
        Set<Long> freely = freelyChanged(draft);
        return groups.stream().map(group -> succession(group, draft, freely)).toList();
    }

    private record Group(LineageKind kind, Set<Long> parcels) {}

    private static void join(List<Group> groups, Step step) {
        Set<Long> parcels = new LinkedHashSet<>();
        step.edits().stream()
                .filter(edit -> edit.change() != Change.NODES)
                .forEach(edit -> parcels.add(edit.parcelId()));
        LineageKind kind = step.lineage();
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).parcels().stream().anyMatch(parcels::contains)) {
                Group joined = groups.remove(i);
                parcels.addAll(joined.parcels());
                kind = joined.kind();
            }
        }
        groups.add(new Group(kind, parcels));
    }

    private static Set<Long> freelyChanged(Draft draft) {
        Set<Long> ids = new LinkedHashSet<>();
        draft.active().stream()
                .filter(step -> !step.conserves())
                .flatMap(step -> step.edits().stream())
                .filter(edit -> edit.change() != Change.NODES && edit.change() != Change.ATTRIBUTES)
                .forEach(edit -> ids.add(edit.parcelId()));
        return ids;
    }

    private Succession succession(Group group, Draft draft, Set<Long> freely) {
        List<Parcel> parents =
                registry.find(group.parcels().stream().filter(draft::touches).toList());
        Map<Long, ParcelEdit> children = new LinkedHashMap<>();
        group.parcels()
                .forEach(
                        id -> draft.edit(id).filter(edit -> !edit.retires()).ifPresent(edit -> children.put(id, edit)));
        boolean conserves = group.parcels().stream().noneMatch(freely::contains);
        if (conserves) {
            refuseLoss(parents, children);
        }
        List<Long> childIds = List.copyOf(children.keySet());
        return new Succession(group.kind(), parents, childIds, shares(parents, childIds, children));
    }

    private static void refuseLoss(List<Parcel> parents, Map<Long, ParcelEdit> children) {
        Acreage before = Acreage.sum(parents.stream().map(Parcel::officialArea).toList());
        Acreage after = Acreage.sum(
                children.values().stream().map(ParcelEdit::officialArea).toList());
        if (!before.equals(after)) {
            throw new IllegalStateException("acreage is not conserved: " + before + " became " + after);
        }
    }

    private List<Succession.Share> shares(List<Parcel> parents, List<Long> childIds, Map<Long, ParcelEdit> children) {
        if (parents.isEmpty() || childIds.isEmpty()) {
            return List.of();
        }
        Envelope box = new Envelope();
        parents.forEach(parent -> box.expandToInclude(parent.shape().getEnvelopeInternal()));
        PlaneFrame frame = new PlaneFrame(planes.at(box));
        List<FabricParcel> from = parents.stream()
                .map(parent -> new FabricParcel(parent.id(), frame.stored(parent.shape()), parent.officialArea()))
                .toList();
        List<FabricParcel> to = childIds.stream()
                .map(children::get)
                .map(edit -> new FabricParcel(edit.parcelId(), frame.stored(edit.shape()), edit.officialArea()))
                .toList();
        return LineageShares.of(from, to).stream()
                .map(edge -> new Succession.Share(parents.get(edge.parent()), childIds.get(edge.child()), edge.area()))
                .toList();
    }
}
