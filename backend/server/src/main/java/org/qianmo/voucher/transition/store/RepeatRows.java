package org.qianmo.voucher.transition.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code voucher_repeat}. */
@Repository
public class RepeatRows {

    private final JdbcTemplate jdbc;

    RepeatRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param resultId of the record that the first call opened */
    public record Repeat(String digest, long resultId) {}

    /** Holds the person, so that a repeat that comes at the same moment finds what the first call leaves. */
    public Optional<Repeat> lockAndFind(String username, String key) {
        jdbc.queryForList("select username from person where username = ? for update", String.class, username);
        return jdbc
                .query(
                        "select digest, result_id from voucher_repeat where username = ? and caller_key = ?",
                        (row, i) -> new Repeat(row.getString(1), row.getLong(2)),
                        username,
                        key)
                .stream()
                .findFirst();
    }

    public void insert(String username, String key, Repeat repeat) {
        jdbc.update(
                "insert into voucher_repeat (username, caller_key, digest, result_id) values (?, ?, ?, ?)",
                username,
                key,
                repeat.digest(),
                repeat.resultId());
    }
}
