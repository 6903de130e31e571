package org.qianmo.voucher.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.voucher.market.Sold;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code voucher_sale}, without who is paid what. */
@Repository
public class SaleRows {

    static final String SALE = "select s.record_id, s.serial, s.asset, s.amount, s.price_per_mu_fen, s.total_fen,"
            + " s.platform_no, s.sold_on from voucher_sale s";

    private final JdbcTemplate jdbc;

    SaleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By day, then by record. @param last included */
    public List<Sold> between(Asset asset, LocalDate first, LocalDate last, int limit) {
        return jdbc.query(
                SALE + " where s.asset = ? and s.sold_on between ? and ? order by s.sold_on, s.record_id limit "
                        + limit,
                SaleRows::sold,
                asset.name(),
                first,
                last);
    }

    static Sold sold(ResultSet row, int i) throws SQLException {
        return new Sold(
                row.getLong(1),
                row.getString(2),
                Asset.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                Optional.empty());
    }
}
