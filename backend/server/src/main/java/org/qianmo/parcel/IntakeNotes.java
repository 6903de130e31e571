package org.qianmo.parcel;

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

    void add(NewParcel parcel) {
        if (parcel.id() != taken.lastId() + 1 || taken.parcels() == TakenIn.PARCELS_MAX) {
            note();
            taken = new TakenIn(parcel.id(), "");
            digest = new IntakeDigest();
        }
        String version = VersionDigest.of(parcel.firstVersion(booking));
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
