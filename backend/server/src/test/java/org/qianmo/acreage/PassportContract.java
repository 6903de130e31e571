package org.qianmo.acreage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From a figure of the district down to parcels over HTTP: at each step the parts are those of what was opened. */
abstract class PassportContract extends RunningApplication {

    private static final String STATEMENT = "/api/statements/acreage";

    @Autowired
    private JdbcTemplate jdbc;

    private GridGround ground() {
        return new GridGround(application);
    }

    private JsonNode get(String path) {
        return as(VIEWER).get(path).mustBe(200).json();
    }

    private static BigDecimal sum(JsonNode rows, String member) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(row.path(member).decimalValue());
        }
        return sum;
    }

    private void fill(Category category, LocalDate day) {
        GridGround ground = ground();
        for (int i = 0; i < 5; i++) {
            ground.accept(ground.work(category, new Cells(2 * i, i, 1 + i % 2, 1), day.plusMonths(i)));
            ground.accept(
                    ground.work(category, new Cells(2 * i, 5, 1, 1), day.plusMonths(i), TestDistrict.WEST_TOWN, null));
            ground.accept(ground.work(
                    category, new Cells(2 * i + 1, 5, 1, 1), day.plusMonths(i), TestDistrict.EAST_TOWN, null));
        }
    }

    @Test
    void whatIsOpenedHasThePartsThatWereSeen() {
        fill(Category.CCGZ, LocalDate.of(2022, 1, 31));
        String question = "category=CCGZ&asOf=2022-05-30";
        JsonNode district = get(STATEMENT + "?level=district&" + question);
        BigDecimal seen = district.path("totals").get(0).path("mu").decimalValue();
        assertThat(seen)
                .isEqualByComparingTo(district.path("totals")
                        .get(0)
                        .path("squareMetres")
                        .decimalValue()
                        .multiply(new BigDecimal("0.0015"))
                        .setScale(2, RoundingMode.HALF_UP));
        List<String> opened = new ArrayList<>();
        open("town", "", seen, question, opened);

        assertThat(opened).contains("town:", "village:" + TestDistrict.WEST_TOWN, "zone:" + TestDistrict.WEST_VILLAGE);
    }

    /** Opens some ground at the level, sees that its parts are what was seen of it, and opens each of them. */
    private void open(String level, String within, BigDecimal seen, String question, List<String> opened) {
        opened.add(level + ":" + within);
        JsonNode statement = get(STATEMENT + "?level=" + level + "&" + question + "&within=" + within);
        assertThat(statement.path("totals").get(0).path("mu").decimalValue())
                .as(level + " of " + within)
                .isEqualByComparingTo(seen);
        assertThat(sum(statement.path("rows"), "mu")).isEqualByComparingTo(seen);
        assertThat(sum(statement.path("rows"), "squareMetres"))
                .isEqualByComparingTo(
                        statement.path("totals").get(0).path("squareMetres").decimalValue());
        for (JsonNode row : statement.path("rows")) {
            BigDecimal mu = row.path("mu").decimalValue();
            BigDecimal exact = row.path("squareMetres").decimalValue().multiply(new BigDecimal("0.0015"));
            assertThat(mu.subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
            assertThat(row.path("balanced").asBoolean())
                    .isEqualTo(mu.compareTo(exact.setScale(2, RoundingMode.HALF_UP)) != 0);
            String inside = row.path("within").asString();
            if (level.equals("town")) {
                open("village", inside, mu, question, opened);
            } else if (level.equals("village")) {
                open("zone", inside, mu, question, opened);
            }
            JsonNode members = get(STATEMENT + "/members?" + question + "&limit=1000&within=" + inside);
            assertThat(members.path("mu").decimalValue()).isEqualByComparingTo(mu);
            assertThat(sum(members.path("members"), "mu")).isEqualByComparingTo(mu);
            assertThat(sum(members.path("members"), "squareMetres"))
                    .isEqualByComparingTo(row.path("squareMetres").decimalValue());
        }
    }

    @Test
    void membersSayWhoAnswersForThemAndArePaged() {
        GridGround ground = ground();
        long work = ground.accept(ground.work(Category.ZHZZ, new Cells(0, 0, 3, 3), LocalDate.of(1907, 1, 1)));
        ground.accept(ground.work(Category.ZHZZ, new Cells(4, 0, 3, 3), LocalDate.of(1907, 2, 1)));

        JsonNode first = get(STATEMENT + "/members?category=ZHZZ&from=1907-01-01&asOf=1907-12-31&limit=1");
        JsonNode second = get(STATEMENT + "/members?category=ZHZZ&from=1907-01-01&asOf=1907-12-31&limit=1&after="
                + first.path("next").asLong());

        JsonNode member = first.path("members").get(0);
        assertThat(member.path("workId").asLong()).isEqualTo(work);
        assertThat(member.path("kind").asString()).isEqualTo("ACCEPT");
        assertThat(member.path("documentNo").asString()).isEqualTo("格验〔2024〕" + work);
        assertThat(member.path("author").asString()).isEqualTo("t-official");
        assertThat(member.path("effectiveOn").asString()).isEqualTo("1907-01-01");
        assertThat(second.path("members").get(0).path("effectiveOn").asString()).isEqualTo("1907-02-01");
        assertThat(first.path("rule").path("version").asInt()).isPositive();
    }

    @Test
    void whatWasKnownBeforeARevocationStaysAsItWas() throws InterruptedException {
        GridGround ground = ground();
        long work = ground.accept(ground.work(Category.FKFL, new Cells(0, 0, 3, 3), LocalDate.of(1951, 1, 1)));
        String known = jdbc.queryForObject(
                        "select recorded_at from acreage_increment where work_id = ?", OffsetDateTime.class, work)
                .toInstant()
                .toString();
        String question = STATEMENT + "?level=district&category=FKFL&from=1951-01-01&asOf=1951-12-31";
        String before = get(question).path("totals").toString();
        ground.revoke(LocalDate.of(1951, 6, 1), work);

        assertThat(get(question).path("totals")).isEmpty();
        assertThat(get(question + "&knownAt=" + known).path("totals").toString())
                .isEqualTo(before);
        assertThat(get(STATEMENT + "?level=district&category=FKFL&from=1951-01-01&asOf=1951-05-31")
                        .path("totals")
                        .toString())
                .as("it stood until then")
                .isEqualTo(before);
    }

    @Test
    void seriesAddUp() {
        fill(Category.CCZL, LocalDate.of(1961, 11, 15));

        JsonNode line = get(STATEMENT + "/series?category=CCZL&from=1961-12-01&asOf=1962-12-31&step=month")
                .path("series")
                .get(0);
        JsonNode years = get(STATEMENT + "/series?category=CCZL&asOf=1962-12-31&step=year")
                .path("series")
                .get(0)
                .path("points");

        JsonNode points = line.path("points");
        JsonNode last = points.get(points.size() - 1);
        assertThat(points.size()).isEqualTo(4);
        assertThat(points.get(0).path("startsOn").asString()).isEqualTo("1961-12-01");
        assertThat(line.path("openingMu").decimalValue().add(sum(points, "mu")))
                .isEqualByComparingTo(last.path("cumulativeMu").decimalValue());
        assertThat(line.path("openingSquareMetres").decimalValue().add(sum(points, "squareMetres")))
                .isEqualByComparingTo(last.path("cumulativeSquareMetres").decimalValue());
        assertThat(years.get(years.size() - 1).path("cumulativeSquareMetres").decimalValue())
                .isEqualByComparingTo(last.path("cumulativeSquareMetres").decimalValue());
    }

    @Test
    void parcelsUnderAWorkHaveTheirShares() {
        Spot spot = TestDistrict.spot();
        ApiClient planner = as(PLANNER);
        long one = TestDistrict.freshId();
        long other = TestDistrict.freshId();
        planner.create(one, spot.polygonJson("0 0, 2 0, 2 4, 0 4, 0 0"));
        planner.create(other, spot.polygonJson("2 0, 4 0, 4 4, 2 4, 2 0"));
        GridGround ground = ground();
        NewWork shape = ground.work(Category.FKFL, new Cells(0, 0, 1, 1), LocalDate.of(2024, 1, 1));
        NewWork work = new NewWork(
                shape.id(),
                shape.category(),
                shape.documentNo(),
                shape.acceptedOn(),
                shape.townCode(),
                null,
                null,
                false,
                spot.polygon("1 0, 4 0, 4 4, 1 4, 1 0"));
        ground.accept(work);

        JsonNode body = get(STATEMENT + "/works/" + work.id() + "/parcels");

        JsonNode parcels = body.path("parcels");
        assertThat(parcels.size()).isEqualTo(2);
        assertThat(parcels.get(0).path("id").asLong()).isEqualTo(one);
        double half = parcels.get(0).path("officialSquareMetres").asDouble() / 2;
        assertThat(parcels.get(0).path("squareMetres").asDouble()).isCloseTo(half, within(0.02));
        assertThat(parcels.get(1).path("squareMetres").asDouble())
                .isCloseTo(parcels.get(1).path("officialSquareMetres").asDouble(), within(0.02));
        assertThat(sum(parcels, "mu")).isEqualByComparingTo(body.path("mu").decimalValue());
        assertThat(sum(parcels, "squareMetres"))
                .isCloseTo(body.path("wholeSquareMetres").decimalValue(), within(new BigDecimal("0.05")));
        as(VIEWER)
                .get(STATEMENT + "/works/" + TestDistrict.freshId() + "/parcels")
                .mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void recomputedFigureSaysWhetherItIsTheSameAndThatItIsNot() {
        GridGround ground = ground();
        LocalDate day = LocalDate.of(1971, 3, 3);
        ground.accept(ground.work(Category.ZBLP, new Cells(0, 0, 3, 3), day));
        String path = STATEMENT + "/recomputed?category=ZBLP&from=1971-03-03&asOf=1971-03-03&within="
                + TestDistrict.WEST_VILLAGE;

        JsonNode same = as(OFFICIAL).post(path, "").mustBe(200).json();
        jdbc.update(
                "update acreage_figure set square_metres = square_metres + 0.01 where starts_on = ? and grain = 'DAY'",
                day);
        JsonNode other = as(OFFICIAL).post(path, "").mustBe(200).json();
        jdbc.update(
                "update acreage_figure set square_metres = square_metres - 0.01 where starts_on = ? and grain = 'DAY'",
                day);

        assertThat(same.path("equal").asBoolean()).isTrue();
        assertThat(same.path("kept")).isEqualTo(same.path("recomputed"));
        assertThat(other.path("equal").asBoolean()).isFalse();
        assertThat(other.path("recomputed")).isEqualTo(same.path("recomputed"));
        as(PLANNER).post(path, "").mustBeProblem(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?within=4406",
                "?within=440605011;drop",
                "?from=2024-02-01&asOf=2024-01-01",
                "?asOf=1066-10-14",
                "?knownAt=yesterday",
                "/members",
                "/members?category=FKFL&limit=0",
                "/members?category=FKFL&limit=1000000",
                "/series?step=day",
                "/series?step=week"
            })
    void questionThatMakesNoSenseIsABadRequest(String query) {
        as(VIEWER).get(STATEMENT + query).mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void zoneThatIsNotThereIsNotFound() {
        Reply reply = as(VIEWER).get(STATEMENT + "?within=zone:999999999999");

        reply.mustBeProblem(404, "NOT_FOUND");
    }
}
