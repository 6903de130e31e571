package org.qianmo.draft.web;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Actor;
import org.qianmo.draft.Conflict;
import org.qianmo.draft.Conflicts;
import org.qianmo.draft.DraftDesk;
import org.qianmo.http.Feature;
import org.qianmo.parcel.Parcel;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordSummary;
import org.qianmo.record.web.ParcelFeatures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What others changed under a draft. */
@RestController
class ConflictsController {

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final Conflicts conflicts;
    private final RecordBook book;
    private final ParcelFeatures features;
    private final DraftBodies bodies;

    ConflictsController(
            RecordShelf records,
            DraftDesk drafts,
            Conflicts conflicts,
            RecordBook book,
            ParcelFeatures features,
            DraftBodies bodies) {
        this.records = records;
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.book = book;
        this.features = features;
        this.bodies = bodies;
    }

    record ShapeBody(Conflict.State state, Geometry merged, Geometry places) {}

    record ConflictBody(
            long parcelId,
            String code,
            int baseVersion,
            Integer presentVersion,
            Feature base,
            Feature theirs,
            Feature mine,
            RecordSummary theirRecord,
            List<Conflict.Field> fields,
            ShapeBody geometry,
            boolean mergeable) {}

    record ConflictList(List<ConflictBody> conflicts) {}

    @GetMapping("/api/records/{id}/conflicts")
    ConflictList conflicts(@PathVariable long id, Actor actor) {
        records.find(id, actor);
        return new ConflictList(conflicts.of(drafts.draft(id)).stream()
                .map(conflict -> body(conflict, id, actor))
                .toList());
    }

    private ConflictBody body(Conflict conflict, long recordId, Actor actor) {
        Parcel theirs = conflict.theirs();
        Conflict.Shape shape = conflict.shape();
        return new ConflictBody(
                conflict.base().id(),
                conflict.base().facts().code(),
                conflict.base().version(),
                theirs == null ? null : theirs.version(),
                features.of(conflict.base()),
                theirs == null ? null : features.of(theirs),
                conflict.mine().retires()
                        ? null
                        : bodies.feature(conflict.mine(), conflict.base(), records.find(recordId, actor)),
                theirs == null ? null : book.find(theirs.recordId()).orElse(null),
                conflict.fields(),
                new ShapeBody(shape.state(), shape.merged(), shape.places()),
                conflict.isMergeable());
    }
}
