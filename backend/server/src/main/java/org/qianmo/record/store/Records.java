package org.qianmo.record.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
}
