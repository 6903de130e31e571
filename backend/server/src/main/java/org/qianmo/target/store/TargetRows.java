package org.qianmo.target.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.http.Messages;
import org.qianmo.target.Measure;
import org.qianmo.target.Source;
import org.qianmo.target.Target;
import org.qianmo.target.TargetUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Targets, some dozens of rows. */
@Repository
public class TargetRows {

    private static final String SELECT = "select id, code, name, name_en, unit, amount, measure, period_from, due_on,"
            + " due_assumed, territory_code, source, source_words, source_words_en, definition, definition_en, caution,"
            + " caution_en, version from target";

    private final JdbcTemplate jdbc;

    TargetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this territory and of those within it, by id. */
    public List<Target> within(String territoryCode) {
        return jdbc.query(
                SELECT + " where substring(territory_code from 1 for ?) = ? order by id",
                (row, i) -> target(row),
                territoryCode.length(),
                territoryCode);
    }

    public Optional<Target> find(long id) {
        return first(" where id = ?", id);
    }

    /** Locked until the end of the transaction. */
    public Optional<Target> lock(long id) {
        return first(" where id = ? for update", id);
    }

    public Optional<Target> byCode(String code) {
        return first(" where code = ?", code);
    }

    public Optional<Target> byCallerKey(String author, String callerKey) {
        return first(" where written_by = ? and caller_key = ?", author, callerKey);
    }

    private Optional<Target> first(String where, Object... parameters) {
        return jdbc.query(SELECT + where, (row, i) -> target(row), parameters).stream()
                .findFirst();
    }

    private static Target target(ResultSet row) throws SQLException {
        String measure = row.getString(7);
        return new Target(
                row.getLong(1),
                row.getString(2),
                words(row, 3),
                TargetUnit.valueOf(row.getString(5)),
                row.getBigDecimal(6),
                measure == null ? null : Measure.valueOf(measure),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getString(11),
                new Source(row.getString(12), words(row, 13)),
                words(row, 15),
                words(row, 17),
                row.getInt(19));
    }

    /** Chinese in the column, English in the next; null for null. */
    static Messages words(ResultSet row, int column) throws SQLException {
        String zh = row.getString(column);
        return zh == null ? null : new Messages(zh, row.getString(column + 1));
    }

    public void insert(Target target, String author, String callerKey) {
        jdbc.update(
                "insert into target (name, name_en, unit, amount, measure, period_from, due_on, due_assumed,"
                        + " territory_code, source, source_words, source_words_en, definition, definition_en, caution,"
                        + " caution_en, version, id, code, written_by, caller_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                parameters(target, target.id(), target.code(), author, callerKey));
    }

    /** Everything but its code. */
    public void update(Target target) {
        jdbc.update(
                "update target set name = ?, name_en = ?, unit = ?, amount = ?, measure = ?, period_from = ?, due_on = ?,"
                        + " due_assumed = ?, territory_code = ?, source = ?, source_words = ?, source_words_en = ?,"
                        + " definition = ?, definition_en = ?, caution = ?, caution_en = ?, version = ? where id = ?",
                parameters(target, target.id()));
    }

    private static Object[] parameters(Target target, Object... more) {
        Messages caution = target.caution();
        Object[] own = {
            target.name().zh(),
            target.name().en(),
            target.unit().name(),
            target.amount(),
            target.measure() == null ? null : target.measure().name(),
            target.periodFrom(),
            target.dueOn(),
            target.dueAssumed(),
            target.territoryCode(),
            target.source().code(),
            target.source().words().zh(),
            target.source().words().en(),
            target.definition().zh(),
            target.definition().en(),
            caution == null ? null : caution.zh(),
            caution == null ? null : caution.en(),
            target.version()
        };
        Object[] all = java.util.Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }
}
