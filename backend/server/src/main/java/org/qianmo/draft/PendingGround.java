package org.qianmo.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.View;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Land that is about to change, for a map: of submitted records that somebody may see, and of the own drafts. Neighbours
 * that would only get a node are not among it.
 *
 * <p>What a record holds is kept by its version, which rises with every step: it is never an old state that is shown.
 */
@Service
public class PendingGround {

    /** Older records than these many of a state wait in the list, not on the map. */
    private static final int RECORDS_MAX = 500;

    /** A parcel takes about a kilobyte. */
    private static final int PARCELS_KEPT_MAX = 50_000;

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final ParcelRegistry registry;
    private final AdminUnits units;
    private final Cache<Key, List<Land>> kept = Caffeine.newBuilder()
            .maximumWeight(PARCELS_KEPT_MAX)
            .weigher((Key key, List<Land> land) -> 1 + land.size())
            .build();

    PendingGround(RecordShelf records, DraftDesk drafts, ParcelRegistry registry, AdminUnits units) {
        this.records = records;
        this.drafts = drafts;
        this.registry = registry;
        this.units = units;
    }

    private record Key(long recordId, int version) {}

    /** A parcel of a record and where it lies. */
    private record Land(long parcelId, ParcelEdit.Kind action, MultiPolygon shape, Location location) {}

    /**
     * A parcel that a record is about to change.
     *
     * @param state DRAFT, also for one that was returned, or SUBMITTED
     * @param shape as the record would leave it; of one that would be retired, as it is; EPSG:4490
     */
    public record Pending(
            long parcelId,
            ParcelEdit.Kind action,
            MultiPolygon shape,
            long recordId,
            String recordNumber,
            RecordState state) {}

    /**
     * What is pending in the box.
     *
     * @param lonLat EPSG:4490
     * @param view what the actor sees of the register, of which the ground counts
     */
    @Transactional(readOnly = true)
    public List<Pending> in(Envelope lonLat, View view, Actor actor) {
        List<Pending> pending = new ArrayList<>();
        for (RecordCover cover : waiting(actor)) {
            RecordState state = cover.isOpen() ? RecordState.DRAFT : cover.state();
            for (Land land : kept.get(new Key(cover.id(), cover.version()), key -> read(key.recordId()))) {
                Location location = land.location();
                if (land.shape().getEnvelopeInternal().intersects(lonLat)
                        && view.shows(location.townCode(), location.villageCode())) {
                    pending.add(new Pending(
                            land.parcelId(), land.action(), land.shape(), cover.id(), cover.number(), state));
                }
            }
        }
        return pending;
    }

    private List<RecordCover> waiting(Actor actor) {
        List<RecordCover> covers = new ArrayList<>(list(RecordState.SUBMITTED, null, actor));
        covers.addAll(list(RecordState.DRAFT, actor.username(), actor));
        covers.addAll(list(RecordState.RETURNED, actor.username(), actor));
        return covers;
    }

    private List<RecordCover> list(RecordState state, String author, Actor actor) {
        return records.list(new RecordFilter(state, author, null, null, null), RECORDS_MAX, actor);
    }

    private List<Land> read(long recordId) {
        List<Land> lands = new ArrayList<>();
        for (ParcelEdit edit : drafts.draft(recordId).edits()) {
            if (edit.change() != Change.NODES) {
                lands.add(land(edit));
            }
        }
        return lands;
    }

    private Land land(ParcelEdit edit) {
        if (edit.baseVersion() == null) {
            Location location = units.locate(edit.shape().getInteriorPoint());
            return new Land(edit.parcelId(), edit.kind(), edit.shape(), location);
        }
        Parcel base = registry.version(edit.parcelId(), edit.baseVersion()).orElseThrow();
        Location location = new Location(base.facts().townCode(), base.facts().villageCode());
        return new Land(edit.parcelId(), edit.kind(), edit.retires() ? base.shape() : edit.shape(), location);
    }
}
