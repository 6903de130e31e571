package org.qianmo.job.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qianmo.job.Job;
import org.qianmo.job.JobState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of jobs. Each write is a transaction of its own: what a job reports stays even if its work is undone. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class JobRows {

    /** The width of the column. Findings carry places and are left out from the end until the rest fits. */
    private static final int JSON_MAX = 1_000_000;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    public JobRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param json the reply as it was served last */
    public record Row(String id, String owner, JobState state, String json) {}

    public void insert(Job job, String owner) {
        jdbc.update(
                "insert into job (id, kind, owner, state, created_at, status_json) values (?, ?, ?, ?, ?, ?)",
                job.id(),
                job.kind(),
                owner,
                job.state().name(),
                job.createdAt().atOffset(ZoneOffset.UTC),
                json(job));
    }

    public void update(Job job) {
        update(job.id(), job.state(), job.finishedAt(), json(job));
    }

    private void update(String id, JobState state, Instant finishedAt, String statusJson) {
        jdbc.update(
                "update job set state = ?, finished_at = ?, status_json = ? where id = ?",
                state.name(),
                finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC),
                statusJson,
                id);
    }

    public Optional<Row> find(String id) {
        return jdbc.query("select id, owner, state, status_json from job where id = ?", JobRows::row, id).stream()
                .findFirst();
    }

    /** Newest first. */
    public List<Row> ofOwner(String owner, int limit) {
        return jdbc.query(
                "select id, owner, state, status_json from job where owner = ? order by created_at desc, id limit "
                        + limit,
                JobRows::row,
                owner);
    }

    /**
     * Ends the jobs that a former run of the server left behind.
     *
     * @param alive ids of this run
     */
    public void failUnfinished(Collection<String> alive, Job.Cause cause, Instant now) {
        List<Row> left =
                jdbc.query("select id, owner, state, status_json from job where finished_at is null", JobRows::row);
        for (Row row : left) {
            if (!alive.contains(row.id())) {
                ObjectNode tree = (ObjectNode) json.readTree(row.json());
                tree.put("state", JobState.FAILED.name());
                tree.put("finishedAt", now.toString());
                tree.set("problem", json.valueToTree(cause));
                update(row.id(), JobState.FAILED, now, json.writeValueAsString(tree));
            }
        }
    }

    /** @return the reply, at most as long as the table keeps it */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String json(Job job) {
        String text = json.writeValueAsString(job);
        int kept = job.findings().size();
        while (text.length() > JSON_MAX && kept > 0) {
            kept /= 2;
            ObjectNode tree = (ObjectNode) json.readTree(text);
            tree.set("findings", json.valueToTree(job.findings().subList(0, kept)));
            text = json.writeValueAsString(tree);
        }
        return text;
    }

    /** @return the reply with an empty list of findings; their total stays */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String withoutFindings(String job) {
        ObjectNode tree = (ObjectNode) json.readTree(job);
        tree.set("findings", json.createArrayNode());
        return json.writeValueAsString(tree);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString(1), row.getString(2), JobState.valueOf(row.getString(3)), row.getString(4));
    }
}
