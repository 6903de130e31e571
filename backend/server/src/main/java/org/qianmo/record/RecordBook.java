package org.qianmo.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.district.UnitCodes;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.record.store.LandRecord;
import org.qianmo.record.store.Records;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens records, numbers them, and finds them again. */
@Service
public class RecordBook {

    private final Records records;
    private final Clock clock;
    private final DistrictSettings district;
    private final AuditTrail trail;

    RecordBook(Records records, Clock clock, DistrictSettings district, AuditTrail trail) {
        this.records = records;
        this.clock = clock;
        this.district = district;
        this.trail = trail;
    }

    /** Opens a record that takes effect in this transaction; what it changes is booked under the result. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Booking openAndApprove(RecordKind kind, String title, String author) {
        // Read under the caller's locks: a change never seems older than one it waited for.
        Instant now = clock.instant();
        LocalDate today = now.atZone(district.timeZone()).toLocalDate();
        LandRecord landRecord = new LandRecord(kind, title, author, now);
        landRecord.takeEffectAtOnce(now);
        long id = records.insert(landRecord, district.recordPrefix() + "-" + today.getYear())
                .id();
        records.add(id, RecordEvent.Kind.APPROVED, author, now, null);
        trail.append(new AuditAct(
                author, Act.RECORD_APPROVED, Subject.of(Subject.Kind.RECORD, id), id, null, "kind=" + kind));
        return new Booking(id, author, now, today);
    }

    /** Says which parcels the record holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id, Collection<ParcelFacts> facts) {
        LandRecord landRecord = records.lock(id).orElseThrow();
        landRecord.hold(
                facts.size(),
                UnitCodes.smallestOver(facts.stream().map(ParcelFacts::unitCode).toList()));
    }

    /** Says how many parcels the record holds, where they lie all over the district. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id, int parcels) {
        records.lock(id).orElseThrow().hold(parcels, null);
    }

    @Transactional(readOnly = true)
    public Optional<RecordSummary> find(long id) {
        return records.find(id);
    }

    @Transactional(readOnly = true)
    public Map<Long, RecordSummary> find(Collection<Long> ids) {
        return records.find(ids);
    }
}
