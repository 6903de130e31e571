package org.qianmo.parcel;

import java.util.List;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;

/** Notes in the audit trail what an intake takes in, some parcels at a time. */
final class IntakeNotes {

    private final AuditTrail trail;
    private final Booking booking;
    private TakenIn taken = new TakenIn(0, "");
    private IntakeDigest digest = new IntakeDigest();

    IntakeNotes(AuditTrail trail, Booking booking) {
        this.trail = trail;
        this.booking = booking;
    }

    /** @param parcels in the order of their ids */
    void addAll(List<NewParcel> parcels) {
        List<String> versions = parcels.parallelStream()
                .map(parcel -> VersionDigest.of(parcel.firstVersion(booking)))
                .toList();
        for (int i = 0; i < versions.size(); i++) {
            add(parcels.get(i), versions.get(i));
        }
    }

    private void add(NewParcel parcel, String version) {
        if (parcel.id() != taken.lastId() + 1 || taken.parcels() == TakenIn.PARCELS_MAX) {
            note();
            taken = new TakenIn(parcel.id(), "");
            digest = new IntakeDigest();
        }
        taken = taken.and(version);
        digest.add(version);
    }

    /** Notes those that were added last. */
    void note() {
        if (taken.parcels() == 0) {
            return;
        }
        trail.append(new AuditAct(
                booking.author(),
                Act.PARCELS_TAKEN_IN,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                digest.hex(),
                taken.words()));
    }
}
