package org.qianmo.parcel.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Moment;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Outline;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.Stage;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Repository;

/** Many parcels at once, past the persistence context: streams for tiles and files, bulk intake. */
@Repository
public class ParcelRows {

    private static final int FETCH_ROWS = 2_000;
    private static final int CODES_PER_QUERY = 20_000;

    private static final List<String> IDENTITY = List.of("id", "code");
    private static final List<String> VERSION = List.of(
            "parcel_id",
            "version",
            "change_kind",
            "code",
            "land_class",
            "ownership",
            "holder",
            "stage",
            "town_code",
            "village_code",
            "zone_id",
            "official_area",
            "registered_area",
            "synthetic",
            "geom",
            "min_x",
            "min_y",
            "max_x",
            "max_y",
            "valid_from",
            "valid_to",
            "recorded_from",
            "recorded_to",
            "recorded_by",
            "record_id");

    private static final String FACTS =
            "v.parcel_id, v.version, v.change_kind, v.code, v.land_class, v.ownership, v.holder, v.stage, v.town_code,"
                    + " v.village_code, v.zone_id, v.official_area, v.registered_area, v.synthetic, v.valid_from,"
                    + " v.recorded_from, v.recorded_by, v.record_id";

    private final JdbcTemplate jdbc;
    private final AskedQueries asked;
    private final SpatialSql spatial;

    ParcelRows(JdbcTemplate jdbc, AskedQueries asked, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.asked = asked;
        this.spatial = spatial;
    }

    /** By id; where the filter has an end, the last ones before it, the greatest id first. */
    public List<Parcel> list(ParcelFilter filter, int limit) {
        return list(filter, limit, this::parcel);
    }

    /** As {@link #list(ParcelFilter, int)}, faster: each shape is the caller's own, its positions in one array of numbers. */
    public List<Parcel> listPacked(ParcelFilter filter, int limit) {
        return list(filter, limit, row -> parcel(row, (MultiPolygon) spatial.packed(row, 19)));
    }

    /** A row as a parcel. */
    private interface Read {

        Parcel from(ResultSet row) throws SQLException;
    }

    private List<Parcel> list(ParcelFilter filter, int limit, Read read) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select " + FACTS + ", " + spatial.read("v") + " from parcel_version v where " + where.sql()
                + " order by v.parcel_id" + (filter.beforeId() == null ? "" : " desc") + " limit " + limit;
        return asked.bounded(filter, queries -> queries.query(sql, (row, i) -> read.from(row), where.parameters()));
    }

    /** Calls back for each parcel, with memory for a few thousand; within a transaction, or PostgreSQL reads all at once. */
    public void forEach(ParcelFilter filter, Consumer<Parcel> consumer) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select " + FACTS + ", " + spatial.read("v") + " from parcel_version v where " + where.sql();
        stream(sql, where, row -> consumer.accept(parcel(row)));
    }

    /** As {@link #forEach}, faster: each shape is the consumer's own, its positions in one array of numbers. */
    public void forEachPacked(ParcelFilter filter, Consumer<Parcel> consumer) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select " + FACTS + ", " + spatial.read("v") + " from parcel_version v where " + where.sql();
        jdbc.query(connection -> spatial.forMany(statement(connection, sql, where)), (RowCallbackHandler)
                row -> consumer.accept(parcel(row, (MultiPolygon) spatial.packed(row, 19))));
    }

    public void forEachOutline(ParcelFilter filter, Consumer<Outline> consumer) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select v.parcel_id, v.land_class, v.stage, v.ownership, v.code, v.town_code, v.village_code, "
                + spatial.read("v") + " from parcel_version v where " + where.sql();
        stream(sql, where, row -> consumer.accept(outline(row)));
    }

    private Outline outline(ResultSet row) throws SQLException {
        return new Outline(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                (MultiPolygon) spatial.geometry(row, 8));
    }

    private void stream(String sql, ParcelCondition where, RowCallbackHandler handler) {
        jdbc.query(connection -> statement(connection, sql, where), handler);
    }

    private static PreparedStatement statement(Connection connection, String sql, ParcelCondition where)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH_ROWS);
        for (int i = 0; i < where.parameters().length; i++) {
            StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, where.parameters()[i]);
        }
        return statement;
    }

    public long count(ParcelFilter filter) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        String sql = "select count(*) from parcel_version v where " + where.sql();
        return asked.bounded(filter, queries -> queries.queryForObject(sql, Long.class, where.parameters()));
    }

    /** The box of what an approved record wrote, but for neighbours that only got a node; a null box if it wrote nothing. */
    public Envelope extentOfRecord(long recordId) {
        return jdbc.queryForObject(
                "select min(min_x), max(max_x), min(min_y), max(max_y) from parcel_version"
                        + " where record_id = ? and change_kind <> 'NODES'",
                (row, i) -> {
                    double west = row.getDouble(1);
                    return row.wasNull()
                            ? new Envelope()
                            : new Envelope(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
                },
                recordId);
    }

    /** The version of the parcel at the moment; the present one if that is null. */
    public Optional<Parcel> find(long id, Moment moment) {
        ParcelCondition where = ParcelCondition.of(id, moment);
        String sql = "select " + FACTS + ", " + spatial.read("v") + " from parcel_version v where " + where.sql();
        return jdbc.query(sql, (row, i) -> parcel(row), where.parameters()).stream()
                .findFirst();
    }

    /** Parcels whose code begins with the text. */
    public List<Parcel> search(ParcelFilter filter, String text, int limit) {
        ParcelCondition where = ParcelCondition.of(filter, spatial);
        List<Object> parameters = new ArrayList<>(List.of(where.parameters()));
        parameters.add(text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        String sql = "select " + FACTS + ", " + spatial.read("v") + " from parcel_version v where " + where.sql()
                + " and v.code like ? escape '!' order by v.code limit " + limit;
        return jdbc.query(sql, (row, i) -> parcel(row), parameters.toArray());
    }

    public Set<String> codesTaken(Collection<String> codes) {
        Set<String> taken = new HashSet<>();
        List<String> wanted = List.copyOf(new HashSet<>(codes));
        for (int from = 0; from < wanted.size(); from += CODES_PER_QUERY) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + CODES_PER_QUERY));
            taken.addAll(jdbc.queryForList(
                    "select distinct code from parcel_version where code = any(?)", String.class, (Object)
                            some.toArray(String[]::new)));
        }
        return taken;
    }

    /** The ids and codes of new parcels; their first versions come after them. */
    public void insertIdentities(Iterable<NewParcel> parcels) {
        spatial.insertAll("parcel", IDENTITY, Rows.of(parcels, p ->
                new Object[] {p.id(), p.facts().code()}));
    }

    /** @return how many */
    public long insertFirstVersions(Iterable<NewParcel> parcels, Booking booking) {
        return spatial.insertAll("parcel_version", VERSION, Rows.of(parcels, p -> versionRow(p, booking)));
    }

    private Object[] versionRow(NewParcel parcel, Booking booking) {
        ParcelFacts facts = parcel.facts();
        Envelope box = parcel.shape().getEnvelopeInternal();
        spatial.willWrite(SpatialTable.PARCEL_VERSION, box.getWidth());
        return new Object[] {
            parcel.id(),
            1,
            Change.CREATE.name(),
            facts.code(),
            facts.landClass(),
            facts.ownership().name(),
            facts.holder(),
            facts.stage().name(),
            facts.townCode(),
            facts.villageCode(),
            facts.zoneId(),
            parcel.officialArea().squareMetres(),
            squareMetres(facts.registeredArea()),
            facts.synthetic(),
            parcel.shape(),
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY(),
            booking.day(),
            ParcelVersionEntity.OPEN_DAY,
            booking.at().atOffset(ZoneOffset.UTC),
            ParcelVersionEntity.OPEN.atOffset(ZoneOffset.UTC),
            booking.author(),
            booking.recordId()
        };
    }

    private static BigDecimal squareMetres(Acreage acreage) {
        return acreage == null ? null : acreage.squareMetres();
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return parcel(row, (MultiPolygon) spatial.geometry(row, 19));
    }

    private static Parcel parcel(ResultSet row, MultiPolygon shape) throws SQLException {
        BigDecimal registered = row.getBigDecimal(13);
        ParcelFacts facts = new ParcelFacts(
                row.getString(4),
                row.getString(5),
                Ownership.valueOf(row.getString(6)),
                row.getString(7),
                Stage.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getObject(11, Long.class),
                registered == null ? null : Acreage.ofSquareMetres(registered),
                row.getBoolean(14));
        return new Parcel(
                row.getLong(1),
                row.getInt(2),
                Change.valueOf(row.getString(3)),
                facts,
                shape,
                Acreage.ofSquareMetres(row.getBigDecimal(12)),
                row.getObject(15, LocalDate.class),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getString(17),
                row.getLong(18));
    }
}
