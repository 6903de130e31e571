package org.qianmo.voucher.application.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.qianmo.kernel.ledger.Asset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Vouchers that come to be, their terms, pledges, sales and deficits: what acts write beside entries. */
@Repository
public class VoucherRows {

    /** What the column of serials holds. */
    public static final int SERIAL_CHARACTERS_MAX = 32;

    private final JdbcTemplate jdbc;

    VoucherRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A voucher's row.
     *
     * @param expiresOn null for never
     * @param parent null for none
     * @param projectNo null for none
     * @param works ids of accepted works; none of a part
     */
    public record NewRow(
            long id,
            String serial,
            Asset asset,
            long holder,
            LocalDate issuedOn,
            LocalDate expiresOn,
            boolean synthetic,
            String parent,
            String projectNo,
            List<Long> works) {}

    public void insert(NewRow voucher) {
        jdbc.update(
                "insert into voucher (id, serial, kind, holder_id, state, issued_on, expires_on, synthetic, version,"
                        + " parent_serial, project_no) values (?, ?, ?, ?, 'ISSUED', ?, ?, ?, 0, ?, ?)",
                voucher.id(),
                voucher.serial(),
                voucher.asset().name(),
                voucher.holder(),
                voucher.issuedOn(),
                voucher.expiresOn(),
                voucher.synthetic(),
                voucher.parent(),
                voucher.projectNo());
        jdbc.batchUpdate(
                "insert into voucher_source (voucher_id, accepted_work_id) values (?, ?)",
                voucher.works().stream()
                        .map(work -> new Object[] {voucher.id(), work})
                        .toList());
    }

    /** Whether one of the works is generated. */
    public boolean synthetic(List<Long> works) {
        String places = String.join(", ", Collections.nCopies(works.size(), "?"));
        String sql = "select count(*) from accepted_work where synthetic and id in (" + places + ")";
        return jdbc.queryForObject(sql, Long.class, works.toArray()) > 0;
    }

    /** How many parts were split off from it, ever: their serials are never used again. */
    public int parts(String serial) {
        return jdbc.queryForObject("select count(*) from voucher where parent_serial = ?", Integer.class, serial);
    }

    public void extend(String serial, int seq, LocalDate expiresOn, long recordId) {
        jdbc.update(
                "insert into voucher_term (serial, seq, expires_on, record_id) values (?, ?, ?, ?)",
                serial,
                seq,
                expiresOn,
                recordId);
    }

    public void sold(Sale sale) {
        jdbc.update(
                "insert into voucher_sale (record_id, serial, asset, seller_id, buyer_id, amount, price_per_mu_fen,"
                        + " total_fen, platform_no, sold_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sale.recordId(),
                sale.serial(),
                sale.asset().name(),
                sale.seller(),
                sale.buyer(),
                sale.amount(),
                sale.pricePerMuFen(),
                sale.totalFen(),
                sale.platformNo(),
                sale.soldOn());
    }

    /** @param amount of the first indicator, in the asset's smallest unit */
    public record Sale(
            long recordId,
            String serial,
            Asset asset,
            long seller,
            long buyer,
            long amount,
            long pricePerMuFen,
            long totalFen,
            String platformNo,
            LocalDate soldOn) {}

    /** Serials whose last day has passed while something of them is at hand, at most so many. */
    public List<String> overdue(LocalDate today, int limit) {
        return jdbc.queryForList(
                "select v.serial from voucher v where coalesce((select t.expires_on from voucher_term t"
                        + " where t.serial = v.serial order by t.seq desc limit 1), v.expires_on) < ?"
                        + " and exists (select 1 from ledger_balance b join ledger_account a on a.id = b.account_id"
                        + " where b.voucher_serial = v.serial and a.purpose = 'LIVE' and a.asset <> 'MONEY'"
                        + " and b.balance > 0) order by v.serial limit " + limit,
                String.class,
                today);
    }
}
