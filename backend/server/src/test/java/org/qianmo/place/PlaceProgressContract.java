package org.qianmo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.progress.AcreageProgress;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitDesk;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What came of a place, beside a model that keeps for each cell of a grid who holds it. */
abstract class PlaceProgressContract extends RunningApplication {

    /** m² for each increment: it is rounded to 0.01, and the survey's procedure rounds positions. */
    private static final double NOISE_PER_INCREMENT = 0.02;

    private static final String UNITS = "/api/consolidation/units";

    @Autowired
    protected JdbcTemplate jdbc;

    /** A key area as people write it. */
    private long written(String geometry) {
        return id(as(ADMIN)
                .post(UNITS, """
                        {"type":"Feature","geometry":%s,"properties":{"code":"K-%d","kind":"KEY_AREA","keyGroup":"LAKE",
                         "name":"演示湖片区","nameEn":"Demonstration lake"}}""".formatted(geometry, TestDistrict.freshId()))
                .mustBe(201));
    }

    /** A key area of the western town, wherever its ground lies. */
    private long taken(MultiPolygon outline) {
        String code = "K-" + TestDistrict.freshId();
        ConsolidationUnit unit = new ConsolidationUnit(
                0,
                code,
                ConsolidationUnit.Kind.KEY_AREA,
                "演示湖片区",
                "Demonstration lake",
                null,
                null,
                ConsolidationUnit.KeyGroup.LAKE,
                null,
                ConsolidationUnit.Status.PLANNED,
                null,
                null,
                null,
                TestDistrict.WEST_TOWN,
                null,
                Acreage.ofSquareMetres(1),
                true,
                outline,
                0);
        register(booking -> application.getBean(UnitDesk.class).register(List.of(unit), booking));
        return jdbc.queryForObject("select id from consolidation_unit where code = ?", Long.class, code);
    }

    private void register(Consumer<Booking> act) {
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> act.accept(application
                        .getBean(RecordBook.class)
                        .openAndApprove(RecordKind.DESIGNATION, "划定", "t-official")));
    }

    private static long id(Reply added) {
        return added.json().path("id").asLong();
    }

    private JsonNode progress(String place, String asOf) {
        return as(VIEWER).get(place + "/progress?asOf=" + asOf).mustBe(200).json();
    }

    private static JsonNode category(JsonNode progress, Category category) {
        return progress.path("categories")
                .valueStream()
                .filter(line -> line.path("category").asString().equals(category.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + category + " in " + progress));
    }

    private static double squareMetresOn(Geometry polygon) {
        PolygonArea area = new PolygonArea(new Geodesic(6378137.0, 1 / 298.257222101), false);
        Coordinate[] ring = polygon.getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute().area);
    }

    @Test
    void workThatLiesInsideCountsAsBookedAndOfOthersThePartInside() {
        GridGround ground = new GridGround(application);
        double cell = ground.cellSquareMetres();
        long whole = ground.accept(ground.work(Category.FKFL, new Cells(2, 1, 2, 2), LocalDate.of(2021, 5, 1)));
        ground.accept(ground.work(Category.FKFL, new Cells(3, 1, 6, 2), LocalDate.of(2022, 5, 1)));
        ground.accept(ground.work(Category.CCGZ, new Cells(5, 0, 1, 6), LocalDate.of(2022, 6, 1)));
        ground.accept(ground.work(Category.ZHZZ, new Cells(6, 1, 2, 2), LocalDate.of(2022, 6, 1)));
        String place = UNITS + "/" + taken(ground.lonLat(new Cells(2, 1, 4, 3)));

        JsonNode progress = progress(place, "2026-01-01");

        assertThat(progress.path("rule").asString()).isEqualTo("GROUND_INSIDE");
        assertThat(progress.path("kind").asString()).isEqualTo("KEY_AREA");
        assertThat(progress.path("territoryCode").isNull()).isTrue();
        JsonNode fkfl = category(progress, Category.FKFL);
        assertThat(fkfl.path("squareMetres").asDouble())
                .as("2×2 of the first; of the second 2×2 of 3×2 inside, the rest is counted")
                .isCloseTo(8 * cell, within(0.1));
        assertThat(fkfl.path("works").asInt()).isEqualTo(2);
        JsonNode first = fkfl.path("years").get(0);
        assertThat(first.path("year").asInt()).isEqualTo(2021);
        assertThat(first.path("addedSquareMetres").decimalValue())
                .as("digit for digit what is booked")
                .isEqualByComparingTo(jdbc.queryForObject(
                        "select square_metres from acreage_increment where work_id = ?", BigDecimal.class, whole));
        assertThat(category(progress, Category.CCGZ).path("squareMetres").asDouble())
                .isCloseTo(3 * cell, within(0.05));
        assertThat(progress.path("categories")
                        .valueStream()
                        .map(line -> line.path("category").asString()))
                .as("the last one only meets the border")
                .containsExactly("CCGZ", "FKFL");
        assertThat(progress(place, "2021-12-31").path("categories").valueStream())
                .hasSize(1);
        assertThat(progress(place, "2021-04-30").path("categories").valueStream())
                .isEmpty();
    }

    @Test
    void ofAnObliqueOutlineThePartInsideIsMeasured() {
        Spot spot = TestDistrict.spot();
        GridGround grid = new GridGround(application);
        NewWork like = grid.work(Category.CCZL, new Cells(0, 0, 1, 1), LocalDate.of(2023, 3, 1));
        Geometry square = spot.polygon("2 2, 9 2, 9 9, 2 9, 2 2");
        grid.accept(new NewWork(
                like.id(),
                like.category(),
                like.documentNo(),
                like.acceptedOn(),
                like.townCode(),
                like.villageCode(),
                null,
                true,
                spot.polygon("2 2, 9 2, 9 9, 2 9, 2 2")));
        String triangle = "0 0, 10 5, 0 10, 0 0";
        long unit = written(spot.polygonJson(triangle));

        JsonNode progress = progress(UNITS + "/" + unit, "2026-01-01");

        assertThat(progress.path("officialAreaSquareMetres").asDouble())
                .isCloseTo(squareMetresOn(spot.polygon(triangle)), within(0.1));
        JsonNode line = category(progress, Category.CCZL);

        double expected = squareMetresOn(square.intersection(spot.polygon(triangle)));
        assertThat(line.path("squareMetres").asDouble()).isCloseTo(expected, within(0.1));
        assertThat(line.path("mu").decimalValue())
                .isEqualByComparingTo(line.path("squareMetres")
                        .decimalValue()
                        .multiply(new BigDecimal("0.0015"))
                        .setScale(2, java.math.RoundingMode.HALF_UP));
        assertThat(line.path("syntheticWorks").asInt()).isEqualTo(1);
        assertThat(line.path("squareMetres").asDouble())
                .as("by the database: %s", bySql(like.id(), unit))
                .isCloseTo(bySql(like.id(), unit), within(expected / 1_000));
    }

    /** m² that a work and a unit share, by a statement of the database's own. */
    protected abstract double bySql(long work, long unit);

    /** Who was accepted and not revoked, in order of booking. */
    private record Accepted(long id, Cells cells) {}

    /** A model of one category: each cell counts for the first work on it that stands. */
    private static final class Model {

        private final Cells outline;
        private final List<Accepted> standing = new ArrayList<>();
        private final Map<Integer, Integer> cells = new TreeMap<>();
        private final Map<Integer, Integer> works = new TreeMap<>();

        Model(Cells outline) {
            this.outline = outline;
        }

        private int counted() {
            int counted = 0;
            for (int column = outline.column(); column < outline.column() + outline.columns(); column++) {
                for (int row = outline.row(); row < outline.row() + outline.rows(); row++) {
                    int x = column;
                    int y = row;
                    counted += standing.stream().anyMatch(work -> work.cells().hold(x, y)) ? 1 : 0;
                }
            }
            return counted;
        }

        private boolean touches(Cells work) {
            return work.column() < outline.column() + outline.columns()
                    && outline.column() < work.column() + work.columns()
                    && work.row() < outline.row() + outline.rows()
                    && outline.row() < work.row() + work.rows();
        }

        void change(int year, Accepted work, boolean accepted) {
            int before = counted();
            if (accepted) {
                standing.add(work);
            } else {
                standing.remove(work);
            }
            if (touches(work.cells())) {
                cells.merge(year, counted() - before, Integer::sum);
                works.merge(year, accepted ? 1 : -1, Integer::sum);
            }
        }
    }

    @RepeatedTest(4)
    void yearsAreThoseOfTheWorksHoweverTheyOverlapAndAreRevoked() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        GridGround ground = new GridGround(application);
        Cells outline = new Cells(2, 1, 7, 4);
        Model model = new Model(outline);
        for (int i = 0; i < 6; i++) {
            accept(ground, model, random, LocalDate.of(2019 + random.nextInt(4), 1 + random.nextInt(12), 10));
        }
        revoke(ground, model, LocalDate.of(2024, 6, 1), model.standing.get(0), model.standing.get(3));
        accept(ground, model, random, LocalDate.of(2025, 2, 1));
        accept(ground, model, random, LocalDate.of(2025, 1, 1));
        revoke(ground, model, LocalDate.of(2025, 12, 1), model.standing.get(1));
        String place = UNITS + "/" + taken(ground.lonLat(outline));

        JsonNode line = category(progress(place, "2026-01-01"), Category.ZBLP);

        double cell = ground.cellSquareMetres();
        Map<Integer, Integer> works = new TreeMap<>();
        Map<Integer, Double> added = new TreeMap<>();
        line.path("years").forEach(year -> {
            works.put(year.path("year").asInt(), year.path("works").asInt());
            added.put(year.path("year").asInt(), year.path("addedSquareMetres").asDouble());
        });
        assertThat(works).as("seed %d", seed).isEqualTo(model.works);
        model.cells.forEach((year, cells) -> assertThat(added.get(year))
                .as("%d, seed %d", year, seed)
                .isCloseTo(cells * cell, within(12 * NOISE_PER_INCREMENT)));
        assertThat(line.path("squareMetres").asDouble())
                .isCloseTo(model.counted() * cell, within(20 * NOISE_PER_INCREMENT));
        BigDecimal mu = line.path("years")
                .valueStream()
                .map(year -> year.path("addedMu").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(mu).isEqualByComparingTo(line.path("mu").decimalValue());
    }

    private static void accept(GridGround ground, Model model, Random random, LocalDate day) {
        int column = random.nextInt(GridGround.COLUMNS - 1);
        int row = random.nextInt(GridGround.ROWS - 1);
        Cells cells = new Cells(
                column,
                row,
                1 + random.nextInt(GridGround.COLUMNS - column),
                1 + random.nextInt(GridGround.ROWS - row));
        long id = ground.accept(ground.work(Category.ZBLP, cells, day));
        model.change(day.getYear(), new Accepted(id, cells), true);
    }

    private static void revoke(GridGround ground, Model model, LocalDate day, Accepted... works) {
        ground.revoke(day, Arrays.stream(works).map(Accepted::id).toArray(Long[]::new));
        for (Accepted work : works) {
            model.change(day.getYear(), work, false);
        }
    }

    @Test
    void zoneCountsWhatIsBookedInItAsItsStatementDoes() {
        GridGround ground = new GridGround(application);
        long zone = TestDistrict.freshId();
        register(booking -> application
                .getBean(ZoneRegister.class)
                .register(List.of(zone(zone, ground.lonLat(new Cells(0, 0, 6, 4)))), List.of(), booking));
        ground.accept(inZone(ground, zone, Category.FKFL, new Cells(0, 0, 2, 1), LocalDate.of(2022, 5, 1)));
        ground.accept(inZone(ground, zone, Category.FKFL, new Cells(4, 0, 4, 1), LocalDate.of(2023, 5, 1)));
        ground.accept(ground.work(Category.FKFL, new Cells(0, 2, 4, 1), LocalDate.of(2023, 5, 1)));

        JsonNode progress = progress("/api/zones/" + zone, "2026-01-01");

        JsonNode line = category(progress, Category.FKFL);
        assertThat(progress.path("rule").asString()).isEqualTo("BOOKED_ZONE");
        assertThat(line.path("works").asInt()).isEqualTo(2);
        assertThat(line.path("squareMetres").decimalValue())
                .isEqualByComparingTo(jdbc.queryForObject(
                        "select sum(square_metres) from acreage_increment where zone_id = ?", BigDecimal.class, zone));
        JsonNode target = progress.path("target");
        assertThat(target.path("category").asString()).isEqualTo("FKFL");
        assertThat(target.path("mu").decimalValue()).isEqualByComparingTo("3");
        double mu = 6 * ground.cellSquareMetres() * 0.0015;
        assertThat(target.path("doneMu").asDouble()).isCloseTo(mu, within(0.0051));
        assertThat(target.path("percent").asDouble())
                .as("6 cells of 625 m² are 5.6 亩 of 3")
                .isCloseTo(mu / 3 * 100, within(0.06))
                .isGreaterThan(180);
        assertThat(category(progress("/api/zones/" + zone, "2022-12-31"), Category.FKFL)
                        .path("works")
                        .asInt())
                .isEqualTo(1);
    }

    private static Zone zone(long id, MultiPolygon outline) {
        return new Zone(
                id,
                "FK-" + id,
                "复垦片区",
                "Fields",
                TestDistrict.WEST_TOWN,
                null,
                "FKFL",
                "PLANNED",
                0,
                BigDecimal.ZERO,
                new BigDecimal("3.000"),
                Acreage.ofSquareMetres(1),
                null,
                null,
                true,
                outline);
    }

    private static NewWork inZone(GridGround ground, long zone, Category category, Cells cells, LocalDate day) {
        NewWork like = ground.work(category, cells, day);
        return new NewWork(
                like.id(),
                category,
                like.documentNo(),
                day,
                like.townCode(),
                like.villageCode(),
                zone,
                false,
                like.ground());
    }

    /** All in a transaction that is taken back: works that nobody booked would be found missing elsewhere. */
    @Test
    void moreWorksThanCanBeMeasuredAreRefused() {
        GridGround ground = new GridGround(application);
        long work = ground.accept(ground.work(Category.FKFL, new Cells(0, 0, 1, 1), LocalDate.of(2023, 5, 1)));
        String columns =
                "record_id, category, document_no, accepted_on, town_code, village_code, zone_id, official_area,"
                        + " counted_area, synthetic, geom, min_x, min_y, max_x, max_y, recorded_at";
        List<Object[]> copies = IntStream.rangeClosed(1, Bounds.PLACE_WORKS_MAX)
                .mapToObj(i -> new Object[] {TestDistrict.freshId(), work})
                .toList();

        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.batchUpdate(
                    "insert into accepted_work (id, " + columns + ") select ?, " + columns
                            + " from accepted_work where id = ?",
                    copies);
            assertThatThrownBy(() -> application
                            .getBean(AcreageProgress.class)
                            .inside(ground.lonLat(new Cells(0, 0, 2, 2)), LocalDate.of(2024, 1, 1), null))
                    .satisfies(refusal ->
                            assertThat(((Problem) refusal).body().code()).isEqualTo("PLACE_TOO_LARGE"));
        });
    }

    @Test
    void parcelsCountWhereTheirInteriorPointLies() {
        Spot spot = TestDistrict.spot();
        long site = id(as(ADMIN)
                .post("/api/pilot-sites", """
                        {"type":"Feature","geometry":%s,"properties":{"code":"PS-%d","name":"试点","nameEn":"Site",
                         "theme":"主题","themeEn":"Theme"}}""".formatted(
                                spot.polygonJson("0 0, 5 0, 5 5, 0 5, 0 0"), TestDistrict.freshId()))
                .mustBe(201));
        String door = "/api/pilot-sites/" + site + "/progress";
        assertThat(as(VIEWER).get(door).mustBe(200).json().path("parcels").asInt())
                .isZero();

        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson("1 1, 2 1, 2 2, 1 2, 1 1"));
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson("3 1, 6 1, 6 2, 3 2, 3 1"));
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson("4 3, 9 3, 9 4, 4 4, 4 3"));

        JsonNode now = as(VIEWER).get(door).mustBe(200).json();
        assertThat(now.path("parcels").asInt())
                .as("two of three have their middle inside")
                .isEqualTo(2);
        assertThat(now.path("kind").asString()).isEqualTo("PILOT_SITE");
        assertThat(now.path("target").isNull()).isTrue();
        assertThat(as(VIEWER)
                        .get(door + "?asOf=2019-01-01")
                        .json()
                        .path("parcels")
                        .asInt())
                .as("they are of today")
                .isZero();
    }

    @Test
    void readerOfATownSeesItsWorksAlone() {
        GridGround ground = new GridGround(application);
        long unit = taken(ground.lonLat(new Cells(0, 0, 8, 4)));
        String own = TestDistrict.WEST_TOWN;
        String other = TestDistrict.EAST_TOWN;
        LocalDate day = LocalDate.of(2023, 5, 1);
        ground.accept(ground.work(Category.FKFL, new Cells(0, 0, 3, 1), day, own, null));
        ground.accept(ground.work(Category.FKFL, new Cells(4, 0, 3, 1), day, other, null));
        String place = UNITS + "/" + unit + "/progress";

        JsonNode bounded = as(readerOf(own)).get(place).mustBe(200).json();

        assertThat(bounded.path("territoryCode").asString()).isEqualTo(own);
        assertThat(category(bounded, Category.FKFL).path("works").asInt()).isEqualTo(1);
        assertThat(category(as(VIEWER).get(place).json(), Category.FKFL)
                        .path("works")
                        .asInt())
                .isEqualTo(2);
        as(readerOf(other)).get(place).mustBeProblem(403, "OUTSIDE_TERRITORY");
        as(VIEWER).get(UNITS + "/0/progress").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/zones/0/progress").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/pilot-sites/0/progress").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get(place + "?asOf=2024-02-30").mustBeProblem(400, "BAD_DAY");
    }

    private String readerOf(String territory) {
        String name = "reader-" + TestDistrict.freshId();
        as(ADMIN)
                .post(
                        "/api/people",
                        "{\"username\":\"%s\",\"role\":\"VIEWER\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                                .formatted(name, territory, TestDistrict.PASSWORD))
                .mustBe(201);
        return name;
    }
}
