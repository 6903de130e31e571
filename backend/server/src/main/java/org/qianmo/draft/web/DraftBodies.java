package org.qianmo.draft.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftSight;
import org.qianmo.draft.Step;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.Enactment;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.web.ParcelFeatures;
import org.qianmo.record.web.ParcelProperties;
import org.qianmo.record.web.RecordBodies;
import org.qianmo.record.web.RecordBody;
import org.springframework.stereotype.Component;

/** A draft as its author and its reviewers see it: the parcels before and after. */
@Component
class DraftBodies {

    private final RecordShelf records;
    private final RecordBodies recordBodies;
    private final DraftDesk drafts;
    private final ParcelRegistry registry;
    private final Enactment enactment;
    private final ParcelFeatures features;
    private final DraftSight sight;

    DraftBodies(
            RecordShelf records,
            RecordBodies recordBodies,
            DraftDesk drafts,
            ParcelRegistry registry,
            Enactment enactment,
            ParcelFeatures features,
            DraftSight sight) {
        this.records = records;
        this.recordBodies = recordBodies;
        this.drafts = drafts;
        this.registry = registry;
        this.enactment = enactment;
        this.features = features;
        this.sight = sight;
    }

    record StepBody(int seq, String operation, List<Long> parcels, String actor, Instant at, Step.State state) {}

    record DraftBody(
            RecordBody record,
            boolean canUndo,
            boolean canRedo,
            double[] bbox,
            List<StepBody> steps,
            FeatureCollection before,
            FeatureCollection after,
            List<Long> retired) {}

    /** @param stale true if the register holds another version by now */
    record AfterProperties(
            @JsonUnwrapped ParcelProperties parcel,
            ParcelEdit.Kind action,
            Change changeKind,
            Integer baseVersion,
            boolean stale) {}

    DraftBody of(long recordId, Actor actor) {
        RecordCover cover = records.find(recordId, actor);
        Draft draft = drafts.draft(recordId);
        List<ParcelEdit> edits = sight.of(draft, actor);
        Map<Long, Parcel> before = before(edits, cover);
        Envelope box = new Envelope();
        before.values().forEach(parcel -> box.expandToInclude(parcel.shape().getEnvelopeInternal()));
        List<Feature> after = new ArrayList<>();
        List<Long> retired = new ArrayList<>();
        for (ParcelEdit edit : edits) {
            if (edit.retires()) {
                retired.add(edit.parcelId());
            } else {
                box.expandToInclude(edit.shape().getEnvelopeInternal());
                after.add(feature(edit, before.get(edit.parcelId()), cover));
            }
        }
        boolean open = cover.isOpen();
        return new DraftBody(
                recordBodies.of(cover, actor),
                open && draft.lastActive().isPresent(),
                open && draft.firstUndone().isPresent(),
                box.isNull() ? null : BoundingBox.of(box),
                steps(draft),
                new FeatureCollection(features.of(before.values())),
                new FeatureCollection(after),
                retired);
    }

    /** The versions from which the draft works. */
    private Map<Long, Parcel> before(List<ParcelEdit> edits, RecordCover cover) {
        Collection<Parcel> parcels = cover.isOpen() || cover.decidedAt() == null
                ? registry.find(Draft.baseIds(edits))
                : edits.stream()
                        .filter(edit -> edit.baseVersion() != null)
                        .map(edit -> registry.version(edit.parcelId(), edit.baseVersion())
                                .orElseThrow())
                        .toList();
        return parcels.stream()
                .collect(Collectors.toMap(Parcel::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<StepBody> steps(Draft draft) {
        return draft.steps().stream()
                .filter(step -> step.state() != Step.State.DISCARDED)
                .map(step -> new StepBody(
                        step.seq(),
                        step.operation(),
                        step.edits().stream().map(ParcelEdit::parcelId).toList(),
                        step.actor(),
                        step.at(),
                        step.state()))
                .toList();
    }

    Feature feature(ParcelEdit edit, Parcel present, RecordCover cover) {
        boolean synthetic = present != null && present.facts().synthetic();
        Parcel preview = new Parcel(
                edit.parcelId(),
                edit.baseVersion() == null ? 0 : edit.baseVersion(),
                edit.change(),
                enactment.located(edit.facts(), edit.shape().getInteriorPoint(), synthetic),
                edit.shape(),
                edit.officialArea(),
                null,
                null,
                cover.author(),
                cover.id());
        boolean stale =
                edit.kind() == ParcelEdit.Kind.CHANGE && (present == null || present.version() != edit.baseVersion());
        AfterProperties properties = new AfterProperties(
                features.properties(preview, null), edit.kind(), edit.change(), edit.baseVersion(), stale);
        return new Feature(edit.parcelId(), edit.shape(), properties);
    }
}
