package org.qianmo.voucher.application.store;

import java.util.List;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.VoucherAct;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Acts of records, as their authors stated them. */
@Repository
public class ApplicationRows {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    ApplicationRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The act as it is kept: the same act, the same text. */
    public String text(VoucherAct act) {
        return json.writerFor(VoucherAct.class).writeValueAsString(act);
    }

    public void insert(long recordId, VoucherAct act) {
        jdbc.update(
                "insert into voucher_application (record_id, act_kind, serial, act) values (?, ?, ?, ?)",
                recordId,
                act.act().name(),
                act.serial(),
                text(act));
    }

    public void change(long recordId, VoucherAct act) {
        jdbc.update(
                "update voucher_application set act_kind = ?, serial = ?, act = ? where record_id = ?",
                act.act().name(),
                act.serial(),
                text(act),
                recordId);
    }

    public Optional<VoucherAct> find(long recordId) {
        return jdbc
                .queryForList("select act from voucher_application where record_id = ?", String.class, recordId)
                .stream()
                .map(text -> json.readValue(text, VoucherAct.class))
                .findFirst();
    }

    /** Keeps by which rules it was judged when it took effect. */
    public void judged(long recordId, String rules) {
        jdbc.update("update voucher_application set rules = ? where record_id = ?", rules, recordId);
    }

    /** By which rules it was judged; empty before it took effect. */
    public Optional<String> rules(long recordId) {
        return jdbc
                .query(
                        "select rules from voucher_application where record_id = ?",
                        (row, i) -> row.getString(1),
                        recordId)
                .stream()
                .filter(rules -> rules != null)
                .findFirst();
    }

    /** Entries that the record posted, in the order of the chain. */
    public List<PlannedEntry> booked(long recordId) {
        return jdbc.query(
                "select e.kind, d.asset, d.indicator, e.amount, c.holder_id, c.purpose, d.holder_id, d.purpose,"
                        + " e.voucher_serial, e.into_serial from ledger_entry e join ledger_account d on d.id ="
                        + " e.debit_account join ledger_account c on c.id = e.credit_account"
                        + " join ledger_link l on l.entry_id = e.id where e.record_id = ? order by l.seq",
                (row, i) -> new PlannedEntry(
                        EntryKind.valueOf(row.getString(1)),
                        Asset.valueOf(row.getString(2)),
                        Indicator.valueOf(row.getString(3)),
                        row.getLong(4),
                        new Side(row.getLong(5), Purpose.valueOf(row.getString(6))),
                        new Side(row.getLong(7), Purpose.valueOf(row.getString(8))),
                        row.getString(9),
                        row.getString(10)),
                recordId);
    }
}
