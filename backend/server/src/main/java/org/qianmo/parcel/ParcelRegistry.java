package org.qianmo.parcel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.parcel.store.ParcelVersions;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of parcels, one at a time. Changes come from {@code record}, in its transaction, under its locks. */
@Service
public class ParcelRegistry {

    private final ParcelVersions versions;
    private final SpatialSql spatial;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;

    ParcelRegistry(ParcelVersions versions, SpatialSql spatial, ApplicationEventPublisher events, AuditTrail trail) {
        this.versions = versions;
        this.spatial = spatial;
        this.events = events;
        this.trail = trail;
    }

    /** The present version; empty if there is no such parcel or it is retired. */
    @Transactional(readOnly = true)
    public Optional<Parcel> find(long id) {
        return versions.present(id);
    }

    /** The present versions of those that have one, by id. */
    @Transactional(readOnly = true)
    public List<Parcel> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : versions.present(ids);
    }

    /** One version, present or not; that of a retirement too. */
    @Transactional(readOnly = true)
    public Optional<Parcel> version(long id, int version) {
        return versions.version(id, version);
    }

    /** All versions, newest first; empty if there never was such a parcel. */
    @Transactional(readOnly = true)
    public List<Parcel> history(long id) {
        return versions.history(id);
    }

    /** All versions with their ends, newest first; empty if there never was such a parcel. */
    @Transactional(readOnly = true)
    public List<Lifetime> lifetimes(long id) {
        return versions.lifetimes(id);
    }

    /** True if the id was ever given. */
    @Transactional(readOnly = true)
    public boolean isTaken(long id) {
        return versions.exists(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Parcel create(NewParcel parcel, Booking booking) {
        return create(parcel, Change.CREATE, booking);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Parcel create(NewParcel parcel, Change change, Booking booking) {
        if (versions.exists(parcel.id())) {
            throw Problem.conflict("ID_TAKEN", "地块编号已被使用", "the parcel id is taken");
        }
        refuseForeignCode(parcel);
        announce(parcel.shape());
        return audited(versions.insertFirst(parcel, change, booking));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Parcel change(NewParcel parcel, Change change, Booking booking) {
        refuseForeignCode(parcel);
        versions.present(parcel.id()).ifPresent(old -> announce(old.shape()));
        announce(parcel.shape());
        return audited(versions.insertNext(parcel, change, booking));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void retire(Parcel present, Booking booking) {
        NewParcel last = new NewParcel(present.id(), present.facts(), present.shape(), present.officialArea());
        announce(present.shape());
        audited(versions.insertNext(last, Change.RETIRE, booking));
    }

    /** Here, and not where records are carried out: so no version is written that the trail knows nothing of. */
    private Parcel audited(Parcel written) {
        trail.append(new AuditAct(
                written.recordedBy(),
                Act.PARCEL_WRITTEN,
                Subject.parcel(written.id(), written.version()),
                written.recordId(),
                VersionDigest.of(written),
                "change=" + written.change()));
        return written;
    }

    private void refuseForeignCode(NewParcel parcel) {
        String code = parcel.facts().code();
        if (code != null && versions.codeBelongsToAnother(code, parcel.id())) {
            throw Problem.conflict(
                    "CODE_TAKEN", "宗地代码 " + code + " 已属于另一地块", "code " + code + " belongs to another parcel");
        }
    }

    private void announce(MultiPolygon shape) {
        Envelope box = shape.getEnvelopeInternal();
        spatial.willWrite(SpatialTable.PARCEL_VERSION, box.getWidth());
        events.publishEvent(new ParcelsChanged(box));
    }
}
