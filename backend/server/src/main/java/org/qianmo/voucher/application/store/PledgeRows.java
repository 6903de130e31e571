package org.qianmo.voucher.application.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Pledges of vouchers; one is open until a record releases it. */
@Repository
public class PledgeRows {

    private final JdbcTemplate jdbc;

    PledgeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param recordId of the record that made it */
    public record Pledge(long recordId, String serial, long holder, long pledgee, String loanContractNo) {}

    public void insert(Pledge pledge) {
        jdbc.update(
                "insert into voucher_pledge (record_id, serial, holder_id, pledgee_id, loan_contract_no)"
                        + " values (?, ?, ?, ?, ?)",
                pledge.recordId(),
                pledge.serial(),
                pledge.holder(),
                pledge.pledgee(),
                pledge.loanContractNo());
    }

    /** The open pledge of what the holder has of the voucher. */
    public Optional<Pledge> open(String serial, long holder) {
        return jdbc
                .query(
                        "select record_id, serial, holder_id, pledgee_id, loan_contract_no from voucher_pledge"
                                + " where serial = ? and holder_id = ? and released_by_record is null order by record_id",
                        (row, i) -> new Pledge(
                                row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)),
                        serial,
                        holder)
                .stream()
                .findFirst();
    }

    public void release(long pledgeRecordId, long releasingRecordId) {
        jdbc.update(
                "update voucher_pledge set released_by_record = ? where record_id = ?",
                releasingRecordId,
                pledgeRecordId);
    }

    /** Ends all pledges of vouchers that are no more. */
    public void releaseAll(String serial, long releasingRecordId) {
        jdbc.update(
                "update voucher_pledge set released_by_record = ? where serial = ? and released_by_record is null",
                releasingRecordId,
                serial);
    }
}
