package org.qianmo.record.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordEvent;
import org.qianmo.record.RecordState;
import org.qianmo.record.RecordSummary;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Records and their edits. */
@Repository
public class Records {

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    Records(EntityManager entities, JdbcTemplate jdbc, SpatialSql spatial) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    public RecordSummary insert(LandRecord landRecord, String series) {
        Long id = jdbc.queryForObject("select " + spatial.nextValue("land_record_sequence"), Long.class);
        landRecord.number(id, series);
        entities.persist(landRecord);
        // Bulk rows that name it are written past the persistence context.
        entities.flush();
        return landRecord.summary();
    }

    public void insert(RecordEdit edit) {
        entities.persist(edit);
    }

    public Optional<RecordSummary> find(long id) {
        return Optional.ofNullable(entities.find(LandRecord.class, id)).map(LandRecord::summary);
    }

    public Map<Long, RecordSummary> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<LandRecord> found = entities.createQuery("select r from LandRecord r where r.id in :ids", LandRecord.class)
                .setParameter("ids", ids)
                .getResultList();
        return found.stream().map(LandRecord::summary).collect(Collectors.toMap(RecordSummary::id, summary -> summary));
    }

    public Optional<RecordCover> cover(long id) {
        return Optional.ofNullable(entities.find(LandRecord.class, id)).map(LandRecord::cover);
    }

    /** The row itself, as it is now; others may change it. */
    public Optional<LandRecord> row(long id) {
        return Optional.ofNullable(entities.find(LandRecord.class, id));
    }

    /** The row itself, locked until the end of the transaction: one step after another is done to a record. */
    public Optional<LandRecord> lock(long id) {
        return Optional.ofNullable(entities.find(LandRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes what was changed, so that its version is known. */
    public RecordCover flush(LandRecord changed) {
        entities.flush();
        return changed.cover();
    }

    /** As {@link #flush}, with a new version even if nothing of the cover changed. */
    public RecordCover touch(LandRecord worked) {
        entities.lock(worked, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
        return worked.cover();
    }

    /** Of several who ask at once for one author, all but the first wait: what the first opens, the others find. */
    public Optional<RecordCover> byCallerKey(String author, String callerKey) {
        jdbc.queryForList("select username from person where username = ? for update", String.class, author);
        return entities.createQuery(
                        "select r from LandRecord r where r.author = :author and r.callerKey = :key", LandRecord.class)
                .setParameter("author", author)
                .setParameter("key", callerKey)
                .getResultStream()
                .findFirst()
                .map(LandRecord::cover);
    }

    /** The records that take back the given one, withdrawn ones left out. */
    public List<RecordCover> reversalsOf(long id) {
        return entities.createQuery(
                        "select r from LandRecord r where r.reverses = :id and r.state <> :withdrawn order by r.id",
                        LandRecord.class)
                .setParameter("id", id)
                .setParameter("withdrawn", RecordState.WITHDRAWN)
                .getResultStream()
                .map(LandRecord::cover)
                .toList();
    }

    public void add(long recordId, RecordEvent.Kind kind, String actor, Instant at, String words) {
        int seq = events(recordId).size() + 1;
        entities.persist(new RecordEventRow(recordId, new RecordEvent(seq, kind, actor, at, words)));
    }

    /** In the order in which they happened. */
    public List<RecordEvent> events(long recordId) {
        return entities.createQuery(
                        "select e from RecordEventRow e where e.recordId = :id order by e.seq", RecordEventRow.class)
                .setParameter("id", recordId)
                .getResultStream()
                .map(RecordEventRow::event)
                .toList();
    }
}
