package org.qianmo.acreage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Statements of consolidated acreage over accepted works on rectangles of whole metres, in the plane where test vector T1
 * lies. Each test has a zone of its own, and reads its lines.
 *
 * <pre>
 *   200 +-----+-----+-----+
 *       |  A  | A B |  B  |       A is accepted before B
 *     0 +-----+-----+-----+
 *       0    200   400   600
 * </pre>
 */
abstract class AcreageContract extends RunningApplication {

    /** m²: the survey's procedure rounds positions to 0.03 mm, which on these sizes is some 0.003. Two works are booked. */
    private static final double SURVEY_NOISE = 0.02;

    private static final AtomicInteger GROUNDS = new AtomicInteger();

    private static final GeometryFactory PLANE = new GeometryFactory(new PrecisionModel(), 4547);

    @Autowired
    private AcceptanceOffice office;

    @Autowired
    private ZoneRegister zones;

    @Autowired
    private IdCounter ids;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CoordinateSystems crs;

    @Autowired
    private JdbcTemplate jdbc;

    /** Metres north of T1, so that tests do not count each other's ground. */
    private final int north = GROUNDS.getAndIncrement() * 1_000;

    private final long zone = TestDistrict.freshId();

    private final MultiPolygon a = ground(0, 0, 400, 200);
    private final MultiPolygon b = ground(200, 0, 600, 200);

    private MultiPolygon ground(double west, double south, double east, double top) {
        Polygon rectangle = (Polygon) PLANE.toGeometry(
                new Envelope(407_700 + west, 407_700 + east, 2_550_300 + north + south, 2_550_300 + north + top));
        return PLANE.createMultiPolygon(new Polygon[] {rectangle});
    }

    @BeforeEach
    void registerZone() {
        transaction.executeWithoutResult(status -> zones.register(
                List.of(zone()), List.of(), book.openAndApprove(RecordKind.DESIGNATION, "划定片区", "t-official")));
    }

    private Zone zone() {
        return new Zone(
                zone,
                "Z" + zone,
                "片区" + zone,
                "Zone " + zone,
                TestDistrict.WEST_TOWN,
                null,
                "FKFL",
                "COMPLETED",
                3,
                new BigDecimal("100.00"),
                new BigDecimal("12.000"),
                Acreage.ofSquareMetres(1),
                LocalDate.of(2020, 1, 1),
                null,
                true,
                lonLat(a));
    }

    private MultiPolygon lonLat(Geometry plane) {
        return (MultiPolygon) crs.toLonLat(plane);
    }

    private void accept(Category category, LocalDate day, MultiPolygon plane) {
        long id = ids.reserve(IdCounter.Kind.WORK, 1);
        NewWork work = new NewWork(
                id, category, "南整验〔2024〕" + id, day, TestDistrict.WEST_TOWN, null, zone, true, lonLat(plane));
        transaction.executeWithoutResult(
                status -> office.accept(List.of(work), book.openAndApprove(RecordKind.ACCEPTANCE, "验收", "t-official")));
    }

    private Map<String, JsonNode> mine(String asOf) {
        Map<String, JsonNode> byCategory = new HashMap<>();
        JsonNode rows = as(VIEWER)
                .get("/api/statements/acreage?level=zone&asOf=" + asOf)
                .mustBe(200)
                .json()
                .path("rows");
        rows.valueStream()
                .filter(row -> row.path("code").asString().equals(String.valueOf(zone)))
                .forEach(row -> byCategory.put(row.path("category").asString(), row));
        return byCategory;
    }

    @Test
    void groundCountsOnceInACategoryAndAgainInAnother() {
        accept(Category.FKFL, LocalDate.of(2023, 5, 1), a);
        accept(Category.FKFL, LocalDate.of(2024, 5, 1), b);
        accept(Category.CCGZ, LocalDate.of(2024, 6, 1), b);

        Map<String, JsonNode> lines = mine("2024-12-31");

        assertThat(squareMetres(lines.get("FKFL"))).isCloseTo(geodesicArea(a.union(b)), within(SURVEY_NOISE));
        assertThat(squareMetres(lines.get("CCGZ"))).isCloseTo(geodesicArea(b), within(SURVEY_NOISE));
        assertThat(lines.get("FKFL").path("works").asInt()).isEqualTo(2);
    }

    @Test
    void acceptanceAndZonesAreInTheTrail() {
        accept(Category.FKFL, LocalDate.of(2023, 5, 1), a);

        String words = jdbc.queryForObject(
                "select words from audit_entry where act = 'WORK_ACCEPTED' and subject_id ="
                        + " (select cast(max(id) as varchar) from accepted_work where zone_id = ?)",
                String.class,
                zone);
        Integer zonesRegistered = jdbc.queryForObject(
                "select count(*) from audit_entry where act = 'ZONES_REGISTERED' and words = 'zones=1 pilotSites=0'",
                Integer.class);

        assertThat(words).startsWith("category=FKFL countedSquareMetres=").contains("document=南整验〔2024〕");
        assertThat(zonesRegistered).isPositive();
    }

    @Test
    void workOnCountedGroundAddsNothing() {
        accept(Category.ZHZZ, LocalDate.of(2023, 5, 1), a);
        double before = squareMetres(mine("2024-12-31").get("ZHZZ"));

        accept(Category.ZHZZ, LocalDate.of(2023, 6, 1), ground(100, 50, 300, 150));

        assertThat(squareMetres(mine("2024-12-31").get("ZHZZ"))).isEqualTo(before);
        assertThat(mine("2024-12-31").get("ZHZZ").path("works").asInt()).isEqualTo(2);
    }

    @Test
    void workSideBySideCountsInFull() {
        accept(Category.CCZL, LocalDate.of(2023, 5, 1), a);
        accept(Category.CCZL, LocalDate.of(2023, 5, 1), ground(400, 0, 600, 200));

        assertThat(squareMetres(mine("2024-12-31").get("CCZL")))
                .isCloseTo(geodesicArea(ground(0, 0, 600, 200)), within(SURVEY_NOISE));
    }

    @Test
    void statementStopsAtItsDay() {
        accept(Category.FKFL, LocalDate.of(2023, 5, 1), a);
        accept(Category.FKFL, LocalDate.of(2024, 5, 1), b);

        assertThat(mine("2023-04-30")).isEmpty();
        assertThat(squareMetres(mine("2023-05-01").get("FKFL"))).isCloseTo(geodesicArea(a), within(SURVEY_NOISE));
        assertThat(mine("2024-05-01").get("FKFL").path("works").asInt()).isEqualTo(2);
    }

    @Test
    void groundAcceptedByManyAtOnceCountsOnce() {
        AtOnce.run(4, i -> {
            accept(Category.ZBLP, LocalDate.of(2024, 1, 1), a);
            return null;
        });

        assertThat(squareMetres(mine("2024-12-31").get("ZBLP"))).isCloseTo(geodesicArea(a), within(SURVEY_NOISE));
        assertThat(mine("2024-12-31").get("ZBLP").path("works").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "town", "village", "zone"})
    void linesAddUpToTheTotalsAtEveryLevel(String level) {
        accept(Category.FKFL, LocalDate.of(2024, 5, 1), a);
        accept(Category.CCGZ, LocalDate.of(2024, 5, 1), b);

        JsonNode statement = as(VIEWER)
                .get("/api/statements/acreage?asOf=2025-12-31&level=" + level)
                .mustBe(200)
                .json();
        Map<String, BigDecimal> sums = new HashMap<>();
        statement
                .path("rows")
                .forEach(row -> sums.merge(
                        row.path("category").asString(),
                        row.path("squareMetres").decimalValue(),
                        BigDecimal::add));

        assertThat(statement.path("totals").size()).isEqualTo(sums.size());
        for (JsonNode total : statement.path("totals")) {
            BigDecimal squareMetres = total.path("squareMetres").decimalValue();
            assertThat(squareMetres)
                    .isEqualByComparingTo(sums.get(total.path("category").asString()));
            assertThat(total.path("mu").decimalValue())
                    .as("亩 are taken of the sum")
                    .isEqualByComparingTo(squareMetres
                            .multiply(new BigDecimal("0.0015"))
                            .setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    @Test
    void allLevelsGiveTheSameTotals() {
        accept(Category.FKFL, LocalDate.of(2024, 5, 1), a);

        String byDistrict = totals("district");

        assertThat(totals("town")).isEqualTo(byDistrict);
        assertThat(totals("village")).isEqualTo(byDistrict);
        assertThat(totals("zone")).isEqualTo(byDistrict);
    }

    private String totals(String level) {
        return as(VIEWER)
                .get("/api/statements/acreage?asOf=2025-12-31&level=" + level)
                .json()
                .path("totals")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=county", "category=NONE", "asOf=yesterday"})
    void questionThatMakesNoSenseIsABadRequest(String query) {
        as(VIEWER).get("/api/statements/acreage?" + query).mustBeProblem(400, "BAD_PARAMETER");
    }

    private static double squareMetres(JsonNode line) {
        return line.path("squareMetres").asDouble();
    }

    /** Another implementation, of another definition: for rectangles of some hundred metres they agree to 0.004 m². */
    private double geodesicArea(Geometry plane) {
        Geometry lonLat = crs.toLonLat(plane);
        PolygonArea area = new PolygonArea(new Geodesic(6378137.0, 1 / 298.257222101), false);
        Coordinate[] ring = ((Polygon) lonLat.getGeometryN(0)).getExteriorRing().getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute().area);
    }
}
