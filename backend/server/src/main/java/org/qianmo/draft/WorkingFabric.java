package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.http.Problem;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.record.ParcelEdit;

/** The parcels as a draft sees them: its own edits over what is in the register. */
public final class WorkingFabric {

    /** About a metre: neighbours touch, or nearly so. */
    private static final double MARGIN_DEGREES = 1e-5;

    /** More parcels than this under one operation are not a drawing but an accident. */
    private static final int PARCELS_MAX = 20_000;

    private final Draft draft;
    private final ParcelRegistry registry;
    private final ParcelStream stream;
    private final Consumer<WorkingParcel> guard;
    private final Set<Long> absent;

    /** @param guard refuses parcels that its user may not change */
    WorkingFabric(Draft draft, ParcelRegistry registry, ParcelStream stream, Consumer<WorkingParcel> guard) {
        this(draft, registry, stream, guard, Set.of());
    }

    private WorkingFabric(
            Draft draft,
            ParcelRegistry registry,
            ParcelStream stream,
            Consumer<WorkingParcel> guard,
            Set<Long> absent) {
        this.draft = draft;
        this.registry = registry;
        this.stream = stream;
        this.guard = guard;
        this.absent = absent;
    }

    /** The same without some parcels. */
    WorkingFabric without(Set<Long> ids) {
        return new WorkingFabric(draft, registry, stream, guard, Set.copyOf(ids));
    }

    public Draft draft() {
        return draft;
    }

    /**
     * A parcel that is to be changed. Whoever may not is refused here, before a reason to refuse something else tells of it.
     *
     * @throws Problem 404 if there is no such parcel, or it is retired, in the register or by the draft; 403
     */
    public WorkingParcel get(long id) {
        WorkingParcel parcel = beside(id);
        guard.accept(parcel);
        return parcel;
    }

    /**
     * The same, as its author saw it.
     *
     * @param baseVersion the version in the register from which the draft works; 0 for a parcel that the draft made
     * @throws Problem 412 if the draft works from another version
     */
    public WorkingParcel get(long id, int baseVersion) {
        WorkingParcel parcel = get(id);
        if ((parcel.baseVersion() == null ? 0 : parcel.baseVersion()) != baseVersion) {
            throw StaleParcel.problem(id);
        }
        return parcel;
    }

    /** @throws Problem 409 if there is a parcel of this id, or was one */
    public void refuseTaken(long id) {
        if (registry.isTaken(id) || draft.touches(id)) {
            throw Problem.conflict("ID_TAKEN", "地块编号已被使用", "the parcel id is taken");
        }
    }

    /**
     * A parcel that keeps its land.
     *
     * @throws Problem 404 as {@link #get}
     */
    public WorkingParcel beside(long id) {
        return find(id).orElseThrow(() ->
                Problem.notFound("地块 " + id + " 不存在或已注销", "there is no parcel " + id + ", or it is retired"));
    }

    public Optional<WorkingParcel> find(long id) {
        if (absent.contains(id)) {
            return Optional.empty();
        }
        Optional<ParcelEdit> edit = draft.edit(id);
        if (edit.isPresent()) {
            return edit.filter(e -> !e.retires()).map(WorkingParcel::of);
        }
        return registry.find(id).map(WorkingParcel::of);
    }

    /** Those whose boxes meet the box, or come near it. */
    public List<WorkingParcel> near(Envelope lonLat) {
        Envelope box = new Envelope(lonLat);
        box.expandBy(MARGIN_DEGREES);
        List<WorkingParcel> near = new ArrayList<>();
        stream.list(ParcelFilter.in(box), PARCELS_MAX).stream()
                .filter(parcel -> !draft.touches(parcel.id()) && !absent.contains(parcel.id()))
                .forEach(parcel -> near.add(WorkingParcel.of(parcel)));
        draft.edits().stream()
                .filter(edit -> !edit.retires() && !absent.contains(edit.parcelId()))
                .filter(edit -> edit.shape().getEnvelopeInternal().intersects(box))
                .forEach(edit -> near.add(WorkingParcel.of(edit)));
        return near;
    }
}
