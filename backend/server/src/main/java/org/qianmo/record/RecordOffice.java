package org.qianmo.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.Ground;
import org.qianmo.check.GroundCheck;
import org.qianmo.check.PlacedFinding;
import org.qianmo.ground.GroundLocks;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that take effect at once, each a record of its own, where the settings allow that: the edit, the locks on its ground, the checks under those locks, and the new version, in ONE
 * transaction. Whatever is refused has written nothing.
 */
@Service
public class RecordOffice {

    private final AccessPolicy policy;
    private final GroundLocks locks;
    private final ParcelRegistry parcels;
    private final GroundCheck groundCheck;
    private final Enactment enactment;
    private final RecordBook book;
    private final DirectChanges direct;

    RecordOffice(
            AccessPolicy policy,
            GroundLocks locks,
            ParcelRegistry parcels,
            GroundCheck groundCheck,
            Enactment enactment,
            RecordBook book,
            DirectChanges direct) {
        this.policy = policy;
        this.locks = locks;
        this.parcels = parcels;
        this.groundCheck = groundCheck;
        this.enactment = enactment;
        this.book = book;
        this.direct = direct;
    }

    /** Takes in a new parcel. */
    @Transactional
    public Outcome create(Edit.Create edit, Ground ground, String title, Actor actor) {
        direct.require();
        lock(ground, Optional.empty());
        List<PlacedFinding> findings = check(ground, Set.of(), actor);
        if (findings.stream().anyMatch(PlacedFinding::isError)) {
            return new Outcome.Refused(findings);
        }
        NewParcel parcel = describe(edit.parcelId(), edit.facts(), ground, false);
        mayEdit(actor, parcel.facts());
        ParcelEdit written = ParcelEdit.create(
                edit.parcelId(), Change.CREATE, edit.facts(), null, ground.lonLat(), ground.officialArea());
        return done(RecordKind.SURVEY, title, actor, written, findings);
    }

    /** Changes a parcel's shape or facts. */
    @Transactional
    public Outcome change(Edit.Change edit, Ground ground, String title, Actor actor) {
        direct.require();
        Optional<Parcel> seen = parcels.find(edit.parcelId());
        lock(ground, seen);
        Optional<Parcel> present = parcels.find(edit.parcelId());
        if (present.isEmpty()) {
            return new Outcome.Absent();
        }
        if (present.get().version() != edit.baseVersion()) {
            return new Outcome.Stale(present.get());
        }
        mayEdit(actor, present.get().facts());
        List<PlacedFinding> findings = check(ground, Set.of(edit.parcelId()), actor);
        if (findings.stream().anyMatch(PlacedFinding::isError)) {
            return new Outcome.Refused(findings);
        }
        boolean synthetic = present.get().facts().synthetic();
        NewParcel parcel = describe(edit.parcelId(), edit.facts(), ground, synthetic);
        mayEdit(actor, parcel.facts());
        boolean moved = !present.get().shape().equalsExact(ground.lonLat());
        ParcelEdit written = ParcelEdit.change(
                edit.parcelId(),
                moved ? Change.CHANGE : Change.ATTRIBUTES,
                edit.baseVersion(),
                edit.facts(),
                ground.lonLat(),
                ground.officialArea());
        return done(RecordKind.ADJUSTMENT, title, actor, written, findings);
    }

    /** Retires a parcel; its history stays. */
    @Transactional
    public Outcome retire(Edit.Retire edit, String title, Actor actor) {
        direct.require();
        parcels.find(edit.parcelId()).ifPresent(parcel -> locks.lock(List.of(box(parcel.shape()))));
        Optional<Parcel> present = parcels.find(edit.parcelId());
        if (present.isEmpty()) {
            return new Outcome.Absent();
        }
        if (present.get().version() != edit.baseVersion()) {
            return new Outcome.Stale(present.get());
        }
        mayEdit(actor, present.get().facts());
        ParcelEdit written = ParcelEdit.retire(edit.parcelId(), edit.baseVersion());
        return done(RecordKind.ADJUSTMENT, title, actor, written, List.of());
    }

    /** What {@link #create} or {@link #change} would find, without a lock and without writing. */
    @Transactional(readOnly = true)
    public List<PlacedFinding> check(Ground ground, Set<Long> except, Actor actor) {
        Severity outside = policy.mayLoadGroundOutside(actor) ? Severity.WARNING : Severity.ERROR;
        List<PlacedFinding> findings = new ArrayList<>(groundCheck.againstParcels(ground, except, actor));
        findings.addAll(groundCheck.withinDistrict(ground, outside));
        return findings;
    }

    /** The parcel as it would be written: where it lies is looked up, not stated. */
    public NewParcel describe(long id, StatedFacts stated, Ground ground, boolean synthetic) {
        ParcelFacts facts = enactment.located(stated, ground.lonLat().getInteriorPoint(), synthetic);
        return new NewParcel(id, facts, ground.lonLat(), ground.officialArea());
    }

    private void lock(Ground ground, Optional<Parcel> seen) {
        List<Envelope> boxes = new ArrayList<>(List.of(box(ground.lonLat())));
        seen.ifPresent(parcel -> boxes.add(box(parcel.shape())));
        locks.lock(boxes);
    }

    private static Envelope box(MultiPolygon shape) {
        return shape.getEnvelopeInternal();
    }

    private void mayEdit(Actor actor, ParcelFacts facts) {
        policy.mayEditLand(actor);
        if (facts.townCode() != null) {
            policy.mayEditLandIn(actor, List.of(facts.villageCode() == null ? facts.townCode() : facts.villageCode()));
        }
    }

    private Outcome done(RecordKind kind, String title, Actor actor, ParcelEdit edit, List<PlacedFinding> warnings) {
        Booking booking = book.openAndApprove(kind, title, actor.username());
        Parcel parcel = enactment.enact(List.of(edit), Set.of(), booking).get(edit.parcelId());
        book.hold(booking.recordId(), List.of(parcel.facts()));
        return new Outcome.Done(book.find(booking.recordId()).orElseThrow(), parcel, warnings);
    }
}
