package org.qianmo.voucher.standing.store;

import java.util.Optional;
import org.qianmo.voucher.Holder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code holder}. */
@Repository
public class HolderRows {

    private final JdbcTemplate jdbc;

    HolderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Holder> find(long id) {
        return jdbc
                .query(
                        "select id, name, kind, town_code, village_code from holder where id = ?",
                        (row, i) -> new Holder(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        id)
                .stream()
                .findFirst();
    }
}
