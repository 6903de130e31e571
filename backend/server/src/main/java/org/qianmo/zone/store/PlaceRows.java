package org.qianmo.zone.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qianmo.zone.Place;

/** Rows of one kind of place, through Hibernate Spatial. */
public abstract class PlaceRows<P extends Place<P>> {

    private final EntityManager entities;
    private final Class<? extends PlaceEntity<P>> type;
    private final Supplier<? extends PlaceEntity<P>> empty;

    <E extends PlaceEntity<P>> PlaceRows(EntityManager entities, Class<E> type, Supplier<E> empty) {
        this.entities = entities;
        this.type = type;
        this.empty = empty;
    }

    /** By code. */
    public List<P> all() {
        return entities.createQuery("select p from " + type.getSimpleName() + " p order by p.code", type)
                .getResultStream()
                .map(PlaceEntity::toPlace)
                .toList();
    }

    public Optional<P> find(long id) {
        return Optional.ofNullable(entities.find(type, id)).map(PlaceEntity::toPlace);
    }

    /** As it is now, locked until the end of the transaction. */
    public Optional<P> lock(long id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE))
                .map(PlaceEntity::toPlace);
    }

    public Optional<P> byCode(String code) {
        return entities.createQuery("select p from " + type.getSimpleName() + " p where p.code = :code", type)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(PlaceEntity::toPlace);
    }

    public Optional<P> byCallerKey(String author, String callerKey) {
        return entities.createQuery(
                        "select p from " + type.getSimpleName()
                                + " p where p.writtenBy = :author and p.callerKey = :key",
                        type)
                .setParameter("author", author)
                .setParameter("key", callerKey)
                .getResultStream()
                .findFirst()
                .map(PlaceEntity::toPlace);
    }

    /** Kept, each later flush of a long transaction would compare them and their geometry again. */
    public void insert(List<P> places, String author, String callerKey) {
        List<PlaceEntity<P>> rows =
                places.stream().map(place -> row(place, author, callerKey)).toList();
        rows.forEach(entities::persist);
        entities.flush();
        rows.forEach(entities::detach);
    }

    private PlaceEntity<P> row(P place, String author, String callerKey) {
        PlaceEntity<P> row = empty.get();
        row.written(place.id(), author, callerKey);
        row.take(place);
        return row;
    }

    /** The place as it now is: of the next version if that is something else than it was. */
    public P update(P place) {
        PlaceEntity<P> row = entities.find(type, place.id());
        row.take(place);
        entities.flush();
        return row.toPlace();
    }

    /** Another one after every change that is committed. */
    public Stamp stamp() {
        Object[] numbers = entities.createQuery(
                        "select count(p), coalesce(sum(p.version), 0) from " + type.getSimpleName() + " p",
                        Object[].class)
                .getSingleResult();
        return new Stamp(((Number) numbers[0]).longValue(), ((Number) numbers[1]).longValue());
    }

    /** Rows are never removed and versions only rise: no two states have the same. */
    public record Stamp(long rows, long versions) {}
}
