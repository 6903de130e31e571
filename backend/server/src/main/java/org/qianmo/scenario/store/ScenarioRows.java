package org.qianmo.scenario.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qianmo.access.Territory;
import org.qianmo.scenario.Scenario;
import org.qianmo.scenario.ScenarioSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scenario sets that are on the list; those taken off it are not read. */
@Repository
public class ScenarioRows {

    private static final String SELECT =
            "select s.id, s.title, s.note, s.territory, s.author, s.created_at, s.changed_by,"
                    + " s.changed_at, s.version from scenario_set s where s.removed_at is null and ";

    private final JdbcTemplate jdbc;

    ScenarioRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ScenarioSet> find(long id) {
        return read("s.id = ?", id).stream().findFirst();
    }

    /** Locked until the end of the transaction. */
    public Optional<ScenarioSet> lock(long id) {
        jdbc.queryForList("select id from scenario_set where id = ? for update", Long.class, id);
        return find(id);
    }

    public Optional<ScenarioSet> byCallerKey(String author, String callerKey) {
        return read("s.author = ? and s.caller_key = ?", author, callerKey).stream()
                .findFirst();
    }

    /** Whether the author has used the key, be it for a set that is taken off the list. */
    public boolean isUsed(String author, String callerKey) {
        return !jdbc.queryForList(
                        "select id from scenario_set where author = ? and caller_key = ?",
                        Long.class,
                        author,
                        callerKey)
                .isEmpty();
    }

    /**
     * Newest first.
     *
     * @param territory what codes of the sets' territories begin with
     * @param before only ids below it
     */
    public List<ScenarioSet> list(Territory territory, long before, int limit) {
        return read(
                "substring(s.territory from 1 for ?) = ? and s.id < ? order by s.id desc limit ?",
                territory.code().length(),
                territory.code(),
                before,
                limit);
    }

    private List<ScenarioSet> read(String where, Object... parameters) {
        return jdbc.query(SELECT + where, (row, i) -> set(row), parameters).stream()
                .map(this::withScenarios)
                .toList();
    }

    private static ScenarioSet set(ResultSet row) throws SQLException {
        return new ScenarioSet(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Territory(row.getString(4)),
                List.of(),
                row.getString(5),
                instant(row, 6),
                row.getString(7),
                instant(row, 8),
                row.getInt(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private ScenarioSet withScenarios(ScenarioSet set) {
        return new ScenarioSet(
                set.id(),
                set.title(),
                set.note(),
                set.territory(),
                scenarios(set.id()),
                set.author(),
                set.createdAt(),
                set.changedBy(),
                set.changedAt(),
                set.version());
    }

    private List<Scenario> scenarios(long id) {
        Map<Integer, List<Long>> records = new TreeMap<>();
        jdbc.query(
                "select seq, record_id from scenario_record where set_id = ? order by seq, place",
                row -> {
                    records.computeIfAbsent(row.getInt(1), seq -> new ArrayList<>())
                            .add(row.getLong(2));
                },
                id);
        return jdbc.query(
                "select seq, name from scenario where set_id = ? order by seq",
                (row, i) -> new Scenario(row.getString(2), records.getOrDefault(row.getInt(1), List.of())),
                id);
    }

    /** @param callerKey null for none */
    public void insert(ScenarioSet set, String callerKey) {
        jdbc.update(
                "insert into scenario_set (id, title, note, territory, author, created_at, changed_by, changed_at,"
                        + " caller_key, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                set.id(),
                set.title(),
                set.note(),
                set.territory().code(),
                set.author(),
                utc(set.createdAt()),
                set.changedBy(),
                utc(set.changedAt()),
                callerKey,
                set.version());
        insertScenarios(set);
    }

    /** The set as it is from now on, of which the caller holds the lock. */
    public void update(ScenarioSet set) {
        jdbc.update(
                "update scenario_set set title = ?, note = ?, changed_by = ?, changed_at = ?, version = ? where id = ?",
                set.title(),
                set.note(),
                set.changedBy(),
                utc(set.changedAt()),
                set.version(),
                set.id());
        jdbc.update("delete from scenario_record where set_id = ?", set.id());
        jdbc.update("delete from scenario where set_id = ?", set.id());
        insertScenarios(set);
    }

    private void insertScenarios(ScenarioSet set) {
        for (int i = 0; i < set.scenarios().size(); i++) {
            Scenario scenario = set.scenarios().get(i);
            jdbc.update("insert into scenario (set_id, seq, name) values (?, ?, ?)", set.id(), i + 1, scenario.name());
            for (int place = 0; place < scenario.records().size(); place++) {
                jdbc.update(
                        "insert into scenario_record (set_id, seq, place, record_id) values (?, ?, ?, ?)",
                        set.id(),
                        i + 1,
                        place + 1,
                        scenario.records().get(place));
            }
        }
    }

    /** Takes a set off the list. */
    public void remove(long id, String by, Instant now) {
        jdbc.update(
                "update scenario_set set removed_at = ?, changed_by = ?, changed_at = ?, version = version + 1"
                        + " where id = ?",
                utc(now),
                by,
                utc(now),
                id);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
