package org.qianmo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.check.FindingsProblem;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftCheck;
import org.qianmo.draft.DraftFinding;
import org.qianmo.draft.StaleBases;
import org.qianmo.ground.GroundLocks;
import org.qianmo.lineage.LineageBook;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.Enactment;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Through here a record takes effect: locks on all ground it touches, then every check once more on what is there now,
 * then all versions and their lineage. It runs in the transaction of the approval; whatever is refused has written nothing.
 */
@Service
class Gate {

    private final GroundLocks locks;
    private final ParcelRegistry registry;
    private final StaleBases bases;
    private final DraftCheck check;
    private final Enactment enactment;
    private final Successions successions;
    private final LineageBook lineage;
    private final Clock clock;
    private final DistrictSettings district;

    Gate(
            GroundLocks locks,
            ParcelRegistry registry,
            StaleBases bases,
            DraftCheck check,
            Enactment enactment,
            Successions successions,
            LineageBook lineage,
            Clock clock,
            DistrictSettings district) {
        this.locks = locks;
        this.registry = registry;
        this.bases = bases;
        this.check = check;
        this.enactment = enactment;
        this.successions = successions;
        this.lineage = lineage;
        this.clock = clock;
        this.district = district;
    }

    /**
     * What would be refused, without a lock and without writing.
     *
     * @param author by whose rights findings weigh
     * @param reader who is told of them
     * @throws org.qianmo.http.Problem 409 if a base has changed, 422 if a finding stands in the way
     */
    void ask(RecordCover cover, Draft draft, Actor author, Actor reader) {
        bases.refuseStale(draft);
        bases.refuseEarlier(draft, cover.effectiveOn());
        List<DraftFinding> findings = check.findings(draft, author, reader);
        if (findings.stream().anyMatch(DraftFinding::isError)) {
            throw FindingsProblem.of(DraftCheck.placed(findings));
        }
    }

    /**
     * Lets the record take effect.
     *
     * @return the moment at which it did
     * @throws org.qianmo.http.Problem as {@link #ask}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Instant pass(RecordCover cover, Draft draft, Actor author, Actor reader) {
        locks.lock(boxes(draft));
        ask(cover, draft, author, reader);
        // Read under the locks: a version never seems older than one it waited for.
        Instant now = clock.instant();
        LocalDate today = now.atZone(district.timeZone()).toLocalDate();
        LocalDate day = cover.effectiveOn() == null ? today : cover.effectiveOn();
        Booking booking = new Booking(cover.id(), cover.author(), now, day);
        List<Succession> passed = successions.of(draft);
        Map<Long, Parcel> written = enactment.enact(List.copyOf(draft.edits()), generated(passed), booking);
        passed.forEach(succession -> lineage.add(succession.edges(written, cover.id())));
        return now;
    }

    /** Old ground and new. */
    private List<Envelope> boxes(Draft draft) {
        List<Envelope> boxes = new ArrayList<>();
        registry.find(draft.baseIds())
                .forEach(parcel -> boxes.add(parcel.shape().getEnvelopeInternal()));
        draft.edits().stream()
                .filter(edit -> !edit.retires())
                .map(ParcelEdit::shape)
                .forEach(shape -> boxes.add(shape.getEnvelopeInternal()));
        return boxes;
    }

    private static Set<Long> generated(List<Succession> passed) {
        Set<Long> ids = new HashSet<>();
        passed.stream().filter(Succession::isGenerated).forEach(succession -> ids.addAll(succession.childIds()));
        return ids;
    }
}
