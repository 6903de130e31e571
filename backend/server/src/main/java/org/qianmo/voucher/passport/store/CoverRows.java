package org.qianmo.voucher.passport.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;
import org.qianmo.voucher.passport.ClaimedGround;
import org.qianmo.voucher.passport.SourceWork;
import org.qianmo.voucher.passport.SpotClaim;
import org.qianmo.voucher.passport.VoucherCover;
import org.qianmo.voucher.passport.VoucherFilter;
import org.qianmo.voucher.passport.VoucherState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Vouchers with their holders, and the ground that they stand on. */
@Repository
public class CoverRows {

    private static final GeometryFactory LON_LAT = new GeometryFactory();

    static final String HAS = " from ledger_balance b join ledger_account a on a.id = b.account_id"
            + " where b.balance > 0 and a.asset <> 'MONEY' and ";

    /** The states in which something of the voucher is, as {@link VoucherState#ofBits} reads them. */
    private static final String BITS = "(select coalesce(sum(distinct case a.purpose " + bits() + " else 0 end), 0)"
            + HAS + "b.voucher_serial = v.serial)";

    private static final String FROM = " from voucher v join holder h on h.id = v.holder_id where ";

    private static final String COVERS =
            "select v.id, v.serial, v.kind, " + BITS + ", v.holder_id, h.name, h.town_code,"
                    + " h.village_code, v.issued_on, coalesce((select t.expires_on from voucher_term t where t.serial = v.serial"
                    + " order by t.seq desc limit 1), v.expires_on), v.synthetic,"
                    + " (select cast(coalesce(sum(b.balance), 0) as bigint)" + HAS + "b.voucher_serial = v.serial"
                    + " and a.purpose = 'LIVE' and a.indicator in ('QUOTA', 'FLOOR_AREA', 'GREEN_AREA'))" + FROM;

    static String bits() {
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose != Purpose.ISSUE)
                .map(purpose -> "when '" + purpose + "' then " + VoucherState.bit(purpose))
                .collect(Collectors.joining(" "));
    }

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;

    CoverRows(JdbcTemplate jdbc, SpatialSql spatial) {
        this.jdbc = jdbc;
        this.spatial = spatial;
    }

    /** By serial. What a line shows is looked up for those alone that are on the page. */
    public List<VoucherCover> list(VoucherFilter filter, Optional<Territory> territory, int limit) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        List<Object> values = new ArrayList<>();
        ask("v.serial in (select b.voucher_serial" + HAS + "a.holder_id = ?)", filter.holderId(), parts, values);
        ask("v.kind = ?", filter.kind(), parts, values);
        askState(filter.state(), parts, values);
        ask(spatial.ordered("v.serial") + " > ?", filter.after(), parts, values);
        if (filter.text() != null) {
            parts.add("(lower(v.serial) like ? escape '!' or lower(h.name) like ? escape '!')");
            String like = "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%";
            values.addAll(List.of(like, like));
        }
        territory.ifPresent(bound -> ask(bound.condition("h"), bound.code(), parts, values));
        String order = " order by " + spatial.ordered("v.serial");
        String page = "select v.id" + FROM + String.join(" and ", parts) + order + " limit " + limit;
        return jdbc.query(COVERS + "v.id in (" + page + ")" + order, CoverRows::cover, values.toArray());
    }

    /** Asked for by what it needs and excludes, so that the database joins and does not look at voucher by voucher. */
    private static void askState(VoucherState state, List<String> parts, List<Object> values) {
        if (state == null) {
            return;
        }
        for (Purpose needed : state.needs()) {
            ask("v.serial in (select b.voucher_serial" + HAS + "a.purpose = ?)", needed.name(), parts, values);
        }
        if (!state.excludes().isEmpty()) {
            String excluded = state.excludes().stream().map(Enum::name).collect(Collectors.joining("', '", "'", "'"));
            parts.add(
                    "not exists (select 1" + HAS + "b.voucher_serial = v.serial and a.purpose in (" + excluded + "))");
        }
        if (!state.isPlain()) {
            String bits = state.bits().stream().map(String::valueOf).collect(Collectors.joining(", "));
            parts.add(BITS + " in (" + bits + ")");
        }
    }

    private static void ask(String part, Object value, List<String> parts, List<Object> values) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    public Optional<VoucherCover> find(String serial) {
        return jdbc.query(COVERS + "v.serial = ?", CoverRows::cover, serial).stream()
                .findFirst();
    }

    /** Those whose claimed ground holds the spot. */
    public List<VoucherCover> on(Coordinate lonLat, Optional<Territory> territory, int limit) {
        return claimsOn(lonLat).stream()
                .filter(claim -> claim.until() == null)
                .map(SpotClaim::serial)
                .distinct()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(cover -> territory.isEmpty() || territory.get().holds(cover.townCode(), cover.villageCode()))
                .limit(limit)
                .toList();
    }

    /** All claims of ground that holds the spot, ended ones included; by serial and part. */
    public List<SpotClaim> claimsOn(Coordinate lonLat) {
        BoxCondition near = spatial.inBox(SpatialTable.GROUND_CLAIM, "c", new Envelope(lonLat));
        Point spot = LON_LAT.createPoint(lonLat);
        List<SpotClaim> claims = new ArrayList<>();
        jdbc.query(
                "select c.voucher_serial, c.part, c.claimed_from, c.claimed_until, " + spatial.read("c")
                        + " from ground_claim c where " + near.sql(),
                row -> {
                    if (spatial.geometry(row, 5).covers(spot)) {
                        claims.add(new SpotClaim(row.getString(1), row.getInt(2), instant(row, 3), instant(row, 4)));
                    }
                },
                near.parameters().toArray());
        claims.sort(Comparator.comparing(SpotClaim::serial).thenComparing(SpotClaim::part));
        return claims;
    }

    /** Works that the voucher was issued for, by id. */
    public List<SourceWork> sources(long voucherId) {
        return jdbc.query(
                "select w.id, w.category, w.document_no, w.accepted_on, w.official_area from voucher_source s"
                        + " join accepted_work w on w.id = s.accepted_work_id where s.voucher_id = ? order by w.id",
                (row, i) -> new SourceWork(
                        row.getLong(1),
                        Category.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Acreage.ofSquareMetres(row.getBigDecimal(5))),
                voucherId);
    }

    /** Ground that the voucher claims, or claimed. */
    public List<ClaimedGround> grounds(String serial) {
        return jdbc.query(
                "select c.part, " + spatial.read("c")
                        + ", c.claimed_from, c.claimed_until from ground_claim c where c.voucher_serial = ? order by c.part",
                (row, i) -> new ClaimedGround(
                        row.getInt(1), (MultiPolygon) spatial.geometry(row, 2), instant(row, 3), instant(row, 4)),
                serial);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static VoucherCover cover(ResultSet row, int i) throws SQLException {
        return new VoucherCover(
                row.getLong(1),
                row.getString(2),
                Asset.valueOf(row.getString(3)),
                VoucherState.ofBits(row.getInt(4)),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getBoolean(11),
                row.getLong(12));
    }
}
