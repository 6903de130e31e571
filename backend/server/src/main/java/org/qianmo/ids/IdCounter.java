package org.qianmo.ids;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blocks of ids for bulk intake, from a row for each kind. Taken in a transaction of its own, so that nobody waits for a
 * long intake to end; ask before you open yours, or each intake holds two connections.
 */
@Repository
public class IdCounter {

    /** What is counted. */
    public enum Kind {
        PARCEL,
        WORK,
        LEDGER,
        CODE,
        DOCUMENT,
        TARGET,
        UNIT,
        SCENARIO,
        ZONE,
        PILOT_SITE
    }

    private final JdbcTemplate jdbc;

    IdCounter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the first of {@code count} ids in a row that nobody else gets */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long reserve(Kind kind, int count) {
        return take(kind, count);
    }

    /** One id, in the caller's transaction: others who want one wait for it to end. For what is seldom made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(Kind kind) {
        return take(kind, 1);
    }

    /** Whoever asks later gets this id or a greater one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void skipTo(Kind kind, long id) {
        jdbc.update("update id_counter set next_id = greatest(next_id, ?) where name = ?", id, name(kind));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private long take(Kind kind, int count) {
        String name = name(kind);
        jdbc.update("update id_counter set next_id = next_id + ? where name = ?", count, name);
        Long next = jdbc.queryForObject("select next_id from id_counter where name = ?", Long.class, name);
        return next - count;
    }
}
