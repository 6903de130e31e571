package org.qianmo.control.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.qianmo.access.Actor;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftSight;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordShelf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parcels of a record's draft: as their author saw them, and as the record leaves them. */
@Component
class RecordGrounds implements OverlapSource {

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final DraftSight sight;
    private final ParcelRegistry registry;
    private final ParcelGrounds parcels;

    RecordGrounds(
            RecordShelf records, DraftDesk drafts, DraftSight sight, ParcelRegistry registry, ParcelGrounds parcels) {
        this.records = records;
        this.drafts = drafts;
        this.sight = sight;
        this.registry = registry;
        this.parcels = parcels;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    @Transactional(readOnly = true)
    public Grounds find(long id, Actor actor) {
        records.find(id, actor);
        Collection<ParcelEdit> edits = sight.of(drafts.draft(id), actor).stream()
                .filter(edit -> edit.kind() != ParcelEdit.Kind.KEEP)
                .toList();
        List<OverlapGround> before = edits.stream()
                .filter(edit -> edit.baseVersion() != null)
                .map(edit ->
                        registry.version(edit.parcelId(), edit.baseVersion()).orElse(null))
                .filter(Objects::nonNull)
                .map(parcels::ground)
                .toList();
        List<OverlapGround> now =
                edits.stream().filter(edit -> !edit.retires()).map(this::ground).toList();
        return new Grounds(before, now);
    }

    private OverlapGround ground(ParcelEdit edit) {
        String code = edit.facts().code();
        return new OverlapGround(
                edit.parcelId(),
                code,
                code,
                edit.shape(),
                edit.officialArea(),
                parcels.isConstruction(edit.facts().landClass()));
    }
}
