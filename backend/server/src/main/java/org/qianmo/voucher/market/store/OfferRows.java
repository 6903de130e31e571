package org.qianmo.voucher.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.market.Offer;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.market.Sold;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Rows of {@code voucher_offer} with their amounts. */
@Repository
public class OfferRows {

    private final JdbcTemplate jdbc;
    private final ReservationRows reservations;

    OfferRows(JdbcTemplate jdbc, ReservationRows reservations) {
        this.jdbc = jdbc;
        this.reservations = reservations;
    }

    public void insert(Offer offer) {
        jdbc.update(
                "insert into voucher_offer (record_id, serial, asset, holder_id, floor_fen, until_day, offered_by, offered_at,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                offer.id(),
                offer.serial(),
                offer.asset().name(),
                offer.holder(),
                offer.floorFen(),
                offer.until(),
                offer.offeredBy(),
                offer.offeredAt().atOffset(ZoneOffset.UTC),
                offer.state().name());
        jdbc.batchUpdate(
                "insert into voucher_offer_amount (offer_id, indicator, amount) values (?, ?, ?)",
                offer.amounts().entrySet().stream()
                        .map(part -> new Object[] {offer.id(), part.getKey().name(), part.getValue()})
                        .toList());
    }

    public void become(long id, State state) {
        jdbc.update("update voucher_offer set state = ? where record_id = ?", state.name(), id);
    }

    public void end(long id, State state, long recordId) {
        jdbc.update(
                "update voucher_offer set state = ?, ended_by_record = ? where record_id = ?",
                state.name(),
                recordId,
                id);
    }

    public Optional<Offer> find(long id) {
        return select("o.record_id = ?", List.of(id), 1).stream().findFirst();
    }

    /** Newest first; null for all. @param before only those with a smaller id */
    public List<Offer> list(State state, Asset asset, String townCode, long before, int limit) {
        StringBuilder sql = new StringBuilder("o.record_id < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        if (state != null) {
            sql.append(" and o.state = ?");
            values.add(state.name());
        }
        if (asset != null) {
            sql.append(" and o.asset = ?");
            values.add(asset.name());
        }
        if (townCode != null) {
            sql.append(" and o.holder_id in (select h.id from holder h where h.town_code = ?)");
            values.add(townCode);
        }
        return select(sql.toString(), values, limit);
    }

    private List<Offer> select(String condition, List<?> values, int limit) {
        return jdbc.query(
                "select o.record_id, o.serial, o.asset, o.holder_id, o.floor_fen, o.until_day, o.state, o.offered_by,"
                        + " o.offered_at from voucher_offer o where " + condition + " order by o.record_id desc limit "
                        + limit,
                (row, i) -> offer(row),
                values.toArray());
    }

    private Offer offer(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Offer(
                id,
                row.getString(2),
                Asset.valueOf(row.getString(3)),
                row.getLong(4),
                amounts(id),
                row.getObject(5, Long.class),
                row.getObject(6, LocalDate.class),
                State.valueOf(row.getString(7)),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                reservations.standing(id));
    }

    private Map<Indicator, Long> amounts(long offerId) {
        return summed("select a.indicator, a.amount from voucher_offer_amount a where a.offer_id = ?", offerId);
    }

    /** What the holder offers of the voucher on the day, without what is reserved. */
    public Map<Indicator, Long> openlyOffered(String serial, long holder, LocalDate day) {
        return summed(
                "select a.indicator, a.amount from voucher_offer_amount a join voucher_offer o on o.record_id = a.offer_id"
                        + " where o.serial = ? and o.holder_id = ? and o.state = 'OPEN' and o.until_day >= ?",
                serial,
                holder,
                day);
    }

    private Map<Indicator, Long> summed(String sql, Object... values) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        jdbc.query(
                sql,
                (RowCallbackHandler)
                        row -> amounts.merge(Indicator.valueOf(row.getString(1)), row.getLong(2), Long::sum),
                values);
        return amounts;
    }

    /** Offers that are over, or whose reservation is, the longest first; none of whose voucher the seller has anything held. */
    public List<Long> over(LocalDate today, int limit) {
        return jdbc.queryForList(
                "select o.record_id from voucher_offer o left join voucher_reservation r on r.offer_id = o.record_id"
                        + " and r.state = 'OPEN' where (o.state = 'OPEN' and o.until_day < ? or o.state = 'RESERVED' and"
                        + " r.until_day < ?) and not exists (select 1 from ledger_balance b join ledger_account a on a.id ="
                        + " b.account_id where b.voucher_serial = o.serial and a.holder_id = o.holder_id"
                        + " and a.purpose = 'HELD' and b.balance > 0) order by o.record_id limit " + limit,
                Long.class,
                today,
                today);
    }

    /** The sale by which the offer ended. */
    public Optional<Sold> saleOf(long offerId) {
        return jdbc
                .query(
                        SaleRows.SALE
                                + " join voucher_offer o on o.ended_by_record = s.record_id where o.record_id = ?",
                        SaleRows::sold,
                        offerId)
                .stream()
                .findFirst();
    }
}
