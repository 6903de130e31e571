package org.qianmo.acreage.acceptance.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.acreage.acceptance.StatedRevocation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What records ask to take back. */
@Repository
public class RevocationRows {

    private final JdbcTemplate jdbc;

    RevocationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long recordId, StatedRevocation stated) {
        jdbc.update(
                "insert into acceptance_revocation (record_id, revoked_on, words) values (?, ?, ?)",
                recordId,
                stated.revokedOn(),
                stated.words());
        jdbc.batchUpdate(
                "insert into acceptance_revocation_work (record_id, work_id) values (?, ?)",
                stated.works().stream()
                        .map(work -> new Object[] {recordId, work})
                        .toList());
    }

    public Optional<StatedRevocation> find(long recordId) {
        List<Long> works = jdbc.queryForList(
                "select work_id from acceptance_revocation_work where record_id = ? order by work_id",
                Long.class,
                recordId);
        return jdbc
                .query(
                        "select revoked_on, words from acceptance_revocation where record_id = ?",
                        (row, i) -> new StatedRevocation(works, row.getObject(1, LocalDate.class), row.getString(2)),
                        recordId)
                .stream()
                .findFirst();
    }
}
