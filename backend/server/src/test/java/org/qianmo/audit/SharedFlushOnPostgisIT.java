package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.OnPostgis;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is told that a transaction was committed has it on the disk, also where the log is flushed for many at once. */
@OnPostgis
@TestPropertySource(
        properties =
                "spring.datasource.hikari.connection-init-sql=set lock_timeout = '30s'; set synchronous_commit = on")
class SharedFlushOnPostgisIT extends RunningApplication {

    private static final int THREADS = 8;
    private static final int TIMES = 20;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** @param synchronous whether the transaction's own commit flushes the log */
    private record Commit(boolean synchronous, boolean flushed) {}

    @Test
    void whatIsAcknowledgedIsFlushed() {
        List<Commit> commits = AtOnce.run(THREADS, i -> {
                    List<Commit> mine = new ArrayList<>();
                    for (int time = 0; time < TIMES; time++) {
                        mine.add(commit("p" + i));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(commits).extracting(Commit::flushed).containsOnly(true);
        assertThat(commits)
                .as("else nothing was shared")
                .extracting(Commit::synchronous)
                .contains(false);
    }

    @Test
    void whoeverIsAloneFlushesWithTheCommit() {
        assertThat(commit("alone")).isEqualTo(new Commit(true, true));
    }

    private Commit commit(String actor) {
        String[] seen = new String[2];
        transaction.executeWithoutResult(status -> {
            trail.append(
                    new AuditAct(actor, Act.PERSON_REGISTERED, Subject.of(Subject.Kind.PERSON, actor), null, null, ""));
            trail.underHead(() -> {
                seen[0] = jdbc.queryForObject("select pg_current_wal_insert_lsn()", String.class);
                seen[1] = jdbc.queryForObject("show synchronous_commit", String.class);
            });
        });
        // The record of the commit comes after what was written before.
        boolean flushed = Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_current_wal_flush_lsn() > cast(? as pg_lsn)", Boolean.class, seen[0]));
        return new Commit(!"off".equals(seen[1]), flushed);
    }
}
