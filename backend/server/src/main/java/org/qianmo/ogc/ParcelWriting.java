package org.qianmo.ogc;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.Ground;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftUnits;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.StatedFacts;
import org.qianmo.settings.DistrictSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes of foreign programs. None of them changes land: each is a step of a draft, in the record that the program names, or in
 * the one in which this door gathers what its person writes on a day. The record is reviewed like any other.
 */
@Service
public class ParcelWriting {

    private final RecordDesk records;
    private final RecordShelf shelf;
    private final DraftDesk drafts;
    private final DraftUnits units;
    private final ParcelRegistry registry;
    private final AccessPolicy policy;
    private final Clock clock;
    private final DistrictSettings district;

    ParcelWriting(
            RecordDesk records,
            RecordShelf shelf,
            DraftDesk drafts,
            DraftUnits units,
            ParcelRegistry registry,
            AccessPolicy policy,
            Clock clock,
            DistrictSettings district) {
        this.records = records;
        this.shelf = shelf;
        this.drafts = drafts;
        this.units = units;
        this.registry = registry;
        this.policy = policy;
        this.clock = clock;
        this.district = district;
    }

    /**
     * Draws a parcel.
     *
     * @param recordId null for the record of this door
     */
    @Transactional
    public RecordCover create(Long recordId, long parcelId, StatedFacts facts, Ground ground, Actor actor) {
        refuseForeign(ground, actor);
        return write(recordId, actor, record -> drafts.create(record, parcelId, facts, ground, actor));
    }

    /**
     * Changes a parcel.
     *
     * @param base the version that the program read; 0 for a parcel that the draft made
     * @param revision of the parcel as the draft has it by now
     * @throws Problem 403, 404, 412 if the draft works from another version
     */
    @Transactional
    public RecordCover change(
            Long recordId, long parcelId, int base, Function<WorkingParcel, ParcelRevision> revision, Actor actor) {
        refuseForeign(parcelId, actor);
        refuseStale(recordId, parcelId, base);
        return write(recordId, actor, record -> {
            WorkingParcel present = drafts.fabric(drafts.draft(record)).get(parcelId, base);
            ParcelRevision revised = revision.apply(present);
            refuseForeign(revised.ground(), actor);
            drafts.change(record, parcelId, base, revised.facts(), revised.ground(), actor);
        });
    }

    /** @param base as of {@link #change} */
    @Transactional
    public RecordCover retire(Long recordId, long parcelId, int base, Actor actor) {
        refuseForeign(parcelId, actor);
        refuseStale(recordId, parcelId, base);
        return write(recordId, actor, record -> drafts.retire(record, parcelId, base, actor));
    }

    /** Whoever is refused leaves no empty record behind: it is opened in the same transaction. */
    private RecordCover write(Long recordId, Actor actor, LongConsumer step) {
        policy.mayEditLand(actor);
        RecordCover cover = recordId == null ? ofToday(actor) : shelf.find(recordId, actor);
        step.accept(cover.id());
        return shelf.find(cover.id(), actor);
    }

    /** Before anything is said of the parcel. */
    private void refuseForeign(long parcelId, Actor actor) {
        policy.mayEditLand(actor);
        registry.find(parcelId)
                .map(parcel -> Collections.singletonList(parcel.facts().unitCode()))
                .ifPresent(unit -> policy.mayEditLandIn(actor, unit));
    }

    private void refuseForeign(Ground ground, Actor actor) {
        policy.mayEditLandIn(actor, Collections.singletonList(units.unit(ground.lonLat())));
    }

    /** Before a record is opened for it: its number would be used up. A parcel of version 0 is known to its draft only. */
    private void refuseStale(Long recordId, long parcelId, int base) {
        if (recordId == null && base > 0) {
            drafts.fabric(Draft.of(List.of())).get(parcelId, base);
        }
    }

    /** The first that is still open: one that was handed in is followed by another one. */
    private RecordCover ofToday(Actor actor) {
        String day = district.today(clock).toString();
        for (int number = 1; ; number++) {
            Opening opening = new Opening(
                    RecordKind.ADJUSTMENT,
                    "外部程序编辑 " + day + (number == 1 ? "" : " (" + number + ")"),
                    "经 OGC API 写入 Written through OGC API",
                    null,
                    null,
                    "ogc-api-" + day + "-" + number);
            RecordCover cover = records.open(opening, actor);
            if (cover.isOpen()) {
                return cover;
            }
        }
    }

    /** For collections that programs only read. */
    public static Problem readOnly(String collection) {
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "COLLECTION_READ_ONLY",
                new Messages("图层 " + collection + " 只读", "collection " + collection + " is read-only"));
    }
}
