package org.qianmo.voucher.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qianmo.voucher.market.Reservation;
import org.qianmo.voucher.market.Reservation.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code voucher_reservation}. */
@Repository
public class ReservationRows {

    private final JdbcTemplate jdbc;

    ReservationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Reservation reservation) {
        jdbc.update(
                "insert into voucher_reservation (record_id, offer_id, buyer_id, contract_no, until_day, reserved_by,"
                        + " reserved_at, state) values (?, ?, ?, ?, ?, ?, ?, ?)",
                reservation.id(),
                reservation.offerId(),
                reservation.buyer(),
                reservation.contractNo(),
                reservation.until(),
                reservation.reservedBy(),
                reservation.reservedAt().atOffset(ZoneOffset.UTC),
                reservation.state().name());
    }

    public void end(long id, State state, long recordId) {
        jdbc.update(
                "update voucher_reservation set state = ?, ended_by_record = ? where record_id = ?",
                state.name(),
                recordId,
                id);
    }

    /** The one that is open, or by which the offer was sold. */
    public Optional<Reservation> standing(long offerId) {
        return jdbc
                .query(
                        "select record_id, offer_id, buyer_id, contract_no, until_day, reserved_by, reserved_at, state,"
                                + " ended_by_record from voucher_reservation where offer_id = ? and state in ('OPEN', 'SOLD')",
                        (row, i) -> reservation(row),
                        offerId)
                .stream()
                .findFirst();
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString(8)),
                row.getObject(9, Long.class));
    }
}
