package org.qianmo.parcel.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Parcel;
import org.springframework.stereotype.Repository;

/** Single versions, read and written through Hibernate Spatial. */
@Repository
public class ParcelVersions {

    private final EntityManager entities;

    ParcelVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** The present version; empty if there is no such parcel or it is retired. */
    public Optional<Parcel> present(long id) {
        return presentRow(id).map(ParcelVersionEntity::toParcel);
    }

    private Optional<ParcelVersionEntity> presentRow(long id) {
        TypedQuery<ParcelVersionEntity> query = entities.createQuery(
                "select v from ParcelVersionEntity v where v.parcelId = :id and v.recordedTo = :open",
                ParcelVersionEntity.class);
        return query.setParameter("id", id)
                .setParameter("open", ParcelVersionEntity.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** All versions, newest first. */
    public List<Parcel> history(long id) {
        return entities.createQuery(
                        "select v from ParcelVersionEntity v where v.parcelId = :id order by v.version desc",
                        ParcelVersionEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ParcelVersionEntity::toParcel)
                .toList();
    }

    /** All versions with their ends, newest first. */
    public List<Lifetime> lifetimes(long id) {
        return entities.createQuery(
                        "select v from ParcelVersionEntity v where v.parcelId = :id order by v.version desc",
                        ParcelVersionEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ParcelVersionEntity::toLifetime)
                .toList();
    }

    public boolean exists(long id) {
        return entities.find(ParcelIdentity.class, id) != null;
    }

    /** True if the code belongs, or once belonged, to another parcel. */
    public boolean codeBelongsToAnother(String code, long id) {
        return !entities.createQuery(
                        "select v.parcelId from ParcelVersionEntity v where v.code = :code and v.parcelId <> :id",
                        Long.class)
                .setMaxResults(1)
                .setParameter("code", code)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The present versions of those that have one. */
    public List<Parcel> present(Collection<Long> ids) {
        return entities.createQuery(
                        "select v from ParcelVersionEntity v where v.parcelId in :ids and v.recordedTo = :open"
                                + " order by v.parcelId",
                        ParcelVersionEntity.class)
                .setParameter("ids", ids)
                .setParameter("open", ParcelVersionEntity.OPEN)
                .getResultStream()
                .map(ParcelVersionEntity::toParcel)
                .toList();
    }

    public Optional<Parcel> version(long id, int version) {
        return Optional.ofNullable(entities.find(ParcelVersionEntity.class, new ParcelVersionKey(id, version)))
                .map(ParcelVersionEntity::toParcel);
    }

    /** The code with the greatest sequence that was ever given in a series. */
    public Optional<String> greatestCode(String series) {
        return entities.createQuery(
                        "select max(v.code) from ParcelVersionEntity v where v.code >= :first and v.code <= :last",
                        String.class)
                .setParameter("first", series + "00000")
                .setParameter("last", series + "99999")
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    public Parcel insertFirst(NewParcel parcel, Change change, Booking booking) {
        entities.persist(new ParcelIdentity(parcel.id(), parcel.facts().code()));
        claim();
        return insert(parcel, 1, change, booking);
    }

    /** Ends the present version and writes the next one. */
    public Parcel insertNext(NewParcel parcel, Change change, Booking booking) {
        ParcelVersionEntity present = presentRow(parcel.id()).orElseThrow();
        present.end(booking);
        entities.find(ParcelIdentity.class, parcel.id()).give(parcel.facts().code());
        claim();
        return insert(parcel, present.toParcel().version() + 1, change, booking);
    }

    /** @throws Problem 409 if somebody else, on other ground, took the id or the code since we looked */
    private void claim() {
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw Problem.conflict(
                    "TAKEN_MEANWHILE", "地块编号或宗地代码刚刚被他人使用", "somebody else has just taken the parcel id or the code");
        }
    }

    private Parcel insert(NewParcel parcel, int version, Change change, Booking booking) {
        ParcelVersionEntity row = new ParcelVersionEntity(parcel, version, change, booking);
        entities.persist(row);
        entities.flush();
        return row.toParcel();
    }
}
