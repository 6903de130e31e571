package org.qianmo.draft.web;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Actor;
import org.qianmo.draft.Conflict;
import org.qianmo.draft.Conflicts;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftSight;
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
    private final DraftSight sight;

    ConflictsController(
            RecordShelf records,
            DraftDesk drafts,
            Conflicts conflicts,
            RecordBook book,
            ParcelFeatures features,
            DraftBodies bodies,
            DraftSight sight) {
        this.records = records;
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.book = book;
        this.features = features;
        this.bodies = bodies;
        this.sight = sight;
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
        boolean seen = sight.maySee(actor, conflict.base()) && (theirs == null || sight.maySee(actor, theirs));
        if (!seen) {
            return veiled(conflict);
        }
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

    /** Of a neighbour in another territory that only got a node: its author still has to decide, without reading it. */
    private static ConflictBody veiled(Conflict conflict) {
        Parcel theirs = conflict.theirs();
        return new ConflictBody(
                conflict.base().id(),
                null,
                conflict.base().version(),
                theirs == null ? null : theirs.version(),
                null,
                null,
                null,
                null,
                List.of(),
                new ShapeBody(conflict.shape().state(), null, null),
                conflict.isMergeable());
    }
}
