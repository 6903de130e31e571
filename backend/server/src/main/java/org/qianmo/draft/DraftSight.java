package org.qianmo.draft;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which parcels of a draft somebody may read. Whoever sees a record sees its land; neighbours that only got a node can lie
 * in another territory, and are left out there as they are on the map.
 */
@Component
public class DraftSight {

    private final AdminUnits units;
    private final ParcelRegistry registry;
    private final AccessPolicy policy;

    DraftSight(AdminUnits units, ParcelRegistry registry, AccessPolicy policy) {
        this.units = units;
        this.registry = registry;
        this.policy = policy;
    }

    /** The edits of parcels that the actor may read. */
    @Transactional(readOnly = true)
    public List<ParcelEdit> of(Draft draft, Actor actor) {
        Collection<ParcelEdit> edits = draft.edits();
        if (policy.readable(actor) == null) {
            return List.copyOf(edits);
        }
        Map<Long, Parcel> present =
                registry.find(draft.baseIds()).stream().collect(Collectors.toMap(Parcel::id, Function.identity()));
        return edits.stream()
                .filter(edit -> maySee(edit, present.get(edit.parcelId()), actor))
                .toList();
    }

    private boolean maySee(ParcelEdit edit, Parcel present, Actor actor) {
        if (present != null) {
            return maySee(actor, present);
        }
        return edit.baseVersion() == null
                ? maySee(actor, edit.shape())
                : registry.version(edit.parcelId(), edit.baseVersion())
                        .filter(base -> maySee(actor, base))
                        .isPresent();
    }

    public boolean maySee(Actor actor, Parcel parcel) {
        return policy.mayRead(actor, parcel.facts().townCode(), parcel.facts().villageCode());
    }

    /** A parcel of the register is where the register says; one that a draft made, where it lies. */
    boolean maySee(Actor actor, WorkingParcel parcel) {
        if (policy.readable(actor) == null) {
            return true;
        }
        return registry.find(parcel.id())
                .map(present -> maySee(actor, present))
                .orElseGet(() -> maySee(actor, parcel.shape()));
    }

    boolean maySee(Actor actor, MultiPolygon shape) {
        if (policy.readable(actor) == null) {
            return true;
        }
        Location location = units.locate(shape.getInteriorPoint());
        return policy.mayRead(actor, location.townCode(), location.villageCode());
    }
}
