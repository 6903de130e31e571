package org.qianmo.parcel;

import java.util.Collection;
import java.util.Set;
import org.qianmo.audit.AuditTrail;
import org.qianmo.ids.IdCounter;
import org.qianmo.parcel.store.ParcelRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in many new parcels in the transaction of the caller, who has checked them and holds the locks on their ground. */
@Service
public class ParcelIntake {

    private final ParcelRows rows;
    private final IdCounter ids;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    ParcelIntake(ParcelRows rows, IdCounter ids, ApplicationEventPublisher events, AuditTrail trail) {
        this.rows = rows;
        this.ids = ids;
        this.events = events;
        this.trail = trail;
    }

    /**
     * Sets ids aside.
     *
     * @return the first of {@code count} ids in a row that nobody else gets
     */
    public long reserveIds(int count) {
        return ids.reserve(IdCounter.Kind.PARCEL, count);
    }

    /**
     * Writes all of them as first versions.
     *
     * @param parcels read twice, in the order of their ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Iterable<NewParcel> parcels, Booking booking) {
        rows.insertIdentities(parcels);
        IntakeNotes notes = new IntakeNotes(booking);
        long count = rows.insertFirstVersions(notes.watching(parcels), booking);
        notes.acts().forEach(trail::append);
        events.publishEvent(new ParcelsChanged(notes.box()));
        return count;
    }

    /** Codes of those given that belong, or once belonged, to a parcel already. */
    @Transactional(readOnly = true)
    public Set<String> codesTaken(Collection<String> codes) {
        return rows.codesTaken(codes);
    }
}
