package org.qianmo.rebuild.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;
import org.qianmo.parcel.TakenIn;
import org.qianmo.rebuild.NotedIntake;
import org.qianmo.rebuild.RecordStanding;
import org.qianmo.rebuild.RecordedEdit;
import org.qianmo.rebuild.StoredVersion;
import org.qianmo.record.RecordState;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Versions and edits in the order of parcels. Ranges are from the id after the first one to the last one. */
@Repository
public class RebuildRows {

    // One table a statement: what belongs to its rows is looked up by their keys. A join of ranges is planned by
    // statistics, and a table that was just filled has none.
    private static final String VERSIONS = "select v.parcel_id, v.version, v.change_kind, v.code, v.land_class,"
            + " v.ownership, v.holder, v.stage, v.town_code, v.village_code, v.zone_id, v.registered_area, v.synthetic,"
            + " v.official_area, v.valid_from, v.recorded_from, v.recorded_by, v.record_id, v.valid_to, v.recorded_to,"
            + " v.min_x, v.max_x, v.min_y, v.max_y, %s from parcel_version v"
            + " where v.parcel_id > ? and v.parcel_id <= ? order by v.parcel_id, v.version";

    private static final String EDITS = "select e.record_id, e.parcel_id, e.kind, e.change_kind, e.base_version,"
            + " e.facts, e.official_area, %s from record_edit e"
            + " where e.parcel_id > ? and e.parcel_id <= ? order by e.parcel_id, e.record_id";

    private static final int KEYS_PER_QUERY = 1_000;

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    RebuildRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    public long parcels() {
        return jdbc.queryForObject("select count(*) from parcel", Long.class);
    }

    /** The id that stands {@code parcels} places after the given one; empty if there are not that many. */
    public Optional<Long> idAfter(long id, int parcels) {
        return jdbc
                .queryForList(
                        "select id from parcel where id > ? order by id offset " + (parcels - 1)
                                + " rows fetch next 1 rows only",
                        Long.class,
                        id)
                .stream()
                .findFirst();
    }

    public List<StoredVersion> versions(long after, long last) {
        List<StoredVersion> rows =
                jdbc.query(VERSIONS.formatted(spatial.read("v")), (row, i) -> version(row), after, last);
        List<Long> recordIds = rows.stream().map(row -> row.parcel().recordId()).toList();
        Map<Long, RecordStanding> standings = standings(recordIds);
        Map<String, String> digests = notedDigests(recordIds);
        return rows.stream()
                .map(row -> row.with(
                        standings.get(row.parcel().recordId()),
                        digests.get(key(
                                Long.toString(row.parcel().id()), row.parcel().version()))))
                .toList();
    }

    /** Of approved records. */
    public List<RecordedEdit> edits(long after, long last) {
        List<RecordedEdit> rows = jdbc.query(EDITS.formatted(spatial.read("e")), (row, i) -> edit(row), after, last);
        Map<Long, RecordStanding> standings =
                standings(rows.stream().map(RecordedEdit::recordId).toList());
        return rows.stream()
                .filter(row -> standings.get(row.recordId()).state().equals(RecordState.APPROVED.name()))
                .toList();
    }

    private Map<Long, RecordStanding> standings(Collection<Long> recordIds) {
        Map<Long, RecordStanding> found = new HashMap<>();
        byKeys(
                "select id, kind, state from land_record where id in (%s)",
                recordIds, row -> found.put(row.getLong(1), new RecordStanding(row.getString(2), row.getString(3))));
        return found;
    }

    /** By record: that is how the trail's index begins, and H2 looks a list of keys up in the first column only. */
    private Map<String, String> notedDigests(Collection<Long> recordIds) {
        Map<String, String> found = new HashMap<>();
        byKeys(
                "select subject_id, subject_version, digest from audit_entry where record_id in (%s)"
                        + " and act = 'PARCEL_WRITTEN'",
                recordIds, row -> found.put(key(row.getString(1), row.getInt(2)), row.getString(3)));
        return found;
    }

    private static String key(String parcelId, int version) {
        return parcelId + " " + version;
    }

    /** The keys are written out: H2 compares each row with each parameter of a list, but looks constants up. */
    private void byKeys(String sql, Collection<Long> keys, RowCallbackHandler handler) {
        List<Long> wanted = List.copyOf(new HashSet<>(keys));
        for (int from = 0; from < wanted.size(); from += KEYS_PER_QUERY) {
            List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + KEYS_PER_QUERY));
            jdbc.query(sql.formatted(some.stream().map(String::valueOf).collect(Collectors.joining(", "))), handler);
        }
    }

    public List<NotedIntake> notedIntakes() {
        return jdbc.query(
                "select record_id, words, digest from audit_entry where act = 'PARCELS_TAKEN_IN' order by seq",
                (row, i) -> new NotedIntake(row.getLong(1), TakenIn.of(row.getString(2)), row.getString(3)));
    }

    /** When the first entry of the trail was written; the end of time if there is none. */
    public Instant trailBegin() {
        return jdbc.queryForList("select at from audit_entry where seq = 1", OffsetDateTime.class).stream()
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MAX);
    }

    private StoredVersion version(ResultSet row) throws SQLException {
        Parcel parcel = new Parcel(
                row.getLong(1),
                row.getInt(2),
                Change.valueOf(row.getString(3)),
                facts(row),
                (MultiPolygon) spatial.geometry(row, 25),
                new Acreage(row.getBigDecimal(14)),
                row.getObject(15, LocalDate.class),
                instant(row, 16),
                row.getString(17),
                row.getLong(18));
        return new StoredVersion(
                parcel,
                row.getObject(19, LocalDate.class),
                instant(row, 20),
                new Envelope(row.getDouble(21), row.getDouble(22), row.getDouble(23), row.getDouble(24)),
                null,
                null,
                null);
    }

    private static ParcelFacts facts(ResultSet row) throws SQLException {
        BigDecimal registered = row.getBigDecimal(12);
        return new ParcelFacts(
                row.getString(4),
                row.getString(5),
                Ownership.valueOf(row.getString(6)),
                row.getString(7),
                Stage.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getObject(11, Long.class),
                registered == null ? null : new Acreage(registered),
                row.getBoolean(13));
    }

    private RecordedEdit edit(ResultSet row) throws SQLException {
        return new RecordedEdit(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getString(6),
                (MultiPolygon) spatial.geometry(row, 8),
                row.getBigDecimal(7));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
