package org.qianmo.exchange.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qianmo.exchange.desk.Delivery;
import org.qianmo.exchange.desk.DeliveryNotes;
import org.qianmo.exchange.desk.DeliveryState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of deliveries. */
@Repository
@Transactional
public class DeliveryRows {

    private static final String SELECT =
            "select id, owner, file_name, bytes, sha256, state, job, settings, created_at from delivery where ";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    public DeliveryRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(Delivery delivery) {
        jdbc.update(
                "insert into delivery (id, owner, file_name, bytes, state, settings, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                delivery.id(),
                delivery.owner(),
                delivery.fileName(),
                delivery.bytes(),
                delivery.state().name(),
                json.writeValueAsString(delivery.notes()),
                delivery.createdAt().atOffset(ZoneOffset.UTC));
    }

    public Optional<Delivery> find(String id) {
        return jdbc.query(SELECT + "id = ?", this::delivery, id).stream().findFirst();
    }

    /** Newest first. */
    public List<Delivery> ofOwner(String owner) {
        return jdbc.query(SELECT + "owner = ? order by created_at desc, id", this::delivery, owner);
    }

    public List<Delivery> in(DeliveryState... states) {
        String names =
                Arrays.stream(states).map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        return jdbc.query(SELECT + "state in (" + names + ")", this::delivery);
    }

    public List<Delivery> createdBefore(Instant instant) {
        return jdbc.query(SELECT + "created_at < ?", this::delivery, instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * Moves a delivery on, if nobody else has.
     *
     * @return false if it is in another state by now, and nothing was written
     */
    public boolean move(Delivery from, DeliveryState to, DeliveryNotes notes) {
        return jdbc.update(
                        "update delivery set state = ?, settings = ? where id = ? and state = ?",
                        to.name(),
                        json.writeValueAsString(notes),
                        from.id(),
                        from.state().name())
                == 1;
    }

    public void job(String id, String job) {
        jdbc.update("update delivery set job = ? where id = ?", job, id);
    }

    public void sha256(String id, String hex) {
        jdbc.update("update delivery set sha256 = ? where id = ?", hex, id);
    }

    public void delete(String id) {
        jdbc.update("delete from delivery where id = ?", id);
    }

    private Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                DeliveryState.valueOf(row.getString(6)),
                row.getString(7),
                json.readValue(row.getString(8), DeliveryNotes.class),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
