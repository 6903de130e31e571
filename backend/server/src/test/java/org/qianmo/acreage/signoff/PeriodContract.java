package org.qianmo.acreage.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.district.AdminUnits;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.FreshTown;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Months of a village of each test's own: prepared, signed, corrected by the next one. */
abstract class PeriodContract extends RunningApplication {

    private static final String PERIODS = "/api/statements/periods";
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 10);

    @Autowired
    private AdminUnits units;

    @Autowired
    private PeopleOffice people;

    @Autowired
    private JdbcTemplate jdbc;

    private String village;
    private String town;
    private Actor other;

    @BeforeEach
    void foundATown() {
        FreshTown fresh = FreshTown.found(units);
        town = fresh.code();
        village = fresh.village();
        other = new Actor("t-signer-" + town, "审核人二", Role.OFFICIAL, new Territory("440605"));
        people.register(other, TestDistrict.PASSWORD);
    }

    private long accept(GridGround ground, Category category, int column, LocalDate day) {
        return ground.accept(
                ground.work(category, new Cells(column, 0, 2, 3), day, town, column == 0 ? village : null));
    }

    private Reply tryPrepare(Actor actor, String month) {
        return as(actor).post(PERIODS, "{\"territory\":\"%s\",\"month\":\"%s\"}".formatted(town, month));
    }

    private JsonNode prepare(String month) {
        return tryPrepare(OFFICIAL, month).mustBe(201).json();
    }

    private Reply trySign(Actor actor, JsonNode prepared) {
        return as(actor).post(PERIODS + "/" + prepared.path("period").path("id").asLong() + "/sign", "");
    }

    private JsonNode sign(JsonNode prepared) {
        return trySign(other, prepared).mustBe(200).json();
    }

    private JsonNode read(JsonNode period) {
        return as(VIEWER)
                .get(PERIODS + "/" + period.path("period").path("id").asLong())
                .mustBe(200)
                .json();
    }

    private static JsonNode total(JsonNode period, Category category) {
        return period.path("lines")
                .valueStream()
                .filter(line -> line.path("unit").asString().equals("*"))
                .filter(line -> line.path("category").asString().equals(category.name()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal m2(JsonNode line, String member) {
        return line.path(member + "SquareMetres").decimalValue();
    }

    @Test
    void whatIsBookedLaterForASignedMonthIsACorrectionOfTheNext() {
        GridGround ground = new GridGround(application);
        accept(ground, Category.FKFL, 0, MARCH.minusMonths(5));
        long revokedLater = accept(ground, Category.FKFL, 2, MARCH);
        JsonNode march = sign(prepare("2021-03"));
        BigDecimal signed = m2(total(march, Category.FKFL), "closing");

        accept(ground, Category.FKFL, 4, MARCH);
        accept(ground, Category.FKFL, 6, MARCH.plusMonths(1));
        ground.revoke(MARCH.plusDays(5), revokedLater);
        JsonNode line = total(prepare("2021-04"), Category.FKFL);

        assertThat(m2(total(march, Category.FKFL), "corrections")).isEqualByComparingTo("0");
        assertThat(m2(line, "opening")).isEqualByComparingTo(signed);
        assertThat(m2(line, "added").doubleValue()).isCloseTo(6 * ground.cellSquareMetres(), within(0.02));
        assertThat(m2(line, "corrections").doubleValue())
                .as("one more, one less, of the same size")
                .isCloseTo(0, within(0.02));
        assertThat(m2(line, "opening").add(m2(line, "corrections")).add(m2(line, "added")))
                .isEqualByComparingTo(m2(line, "closing"));
        JsonNode again = read(march);
        assertThat(again.path("text")).isEqualTo(march.path("text"));
        assertThat(again.path("recomputedEqual").asBoolean()).isTrue();
    }

    @Test
    void aCorrectionAloneShows() {
        GridGround ground = new GridGround(application);
        accept(ground, Category.ZHZZ, 0, MARCH);
        sign(prepare("2021-03"));
        long late = accept(ground, Category.ZHZZ, 2, MARCH);
        BigDecimal counted = jdbc.queryForObject(
                "select sum(square_metres) from acreage_increment where work_id = ?", BigDecimal.class, late);

        JsonNode april = prepare("2021-04");

        assertThat(m2(total(april, Category.ZHZZ), "corrections")).isEqualByComparingTo(counted);
        assertThat(m2(total(april, Category.ZHZZ), "added")).isEqualByComparingTo("0");
    }

    @Test
    void partsOfAMonthAddUpToTheTown() {
        GridGround ground = new GridGround(application);
        accept(ground, Category.CCGZ, 0, MARCH);
        accept(ground, Category.CCGZ, 3, MARCH);
        JsonNode march = prepare("2021-03");
        BigDecimal added = BigDecimal.ZERO;
        BigDecimal closing = BigDecimal.ZERO;
        int parts = 0;
        for (JsonNode line : march.path("lines")) {
            if (!line.path("unit").asString().equals("*")) {
                added = added.add(line.path("addedMu").decimalValue());
                closing = closing.add(line.path("closingMu").decimalValue());
                parts++;
            }
        }

        assertThat(parts).isEqualTo(2);
        assertThat(added)
                .isEqualByComparingTo(
                        total(march, Category.CCGZ).path("addedMu").decimalValue());
        assertThat(closing)
                .isEqualByComparingTo(
                        total(march, Category.CCGZ).path("closingMu").decimalValue());
    }

    @Test
    void digestIsThatOfTheTextAsAnOutsiderTakesIt() throws Exception {
        JsonNode march = prepare("2021-03");
        byte[] text = march.path("text").asString().getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(text);
        sha256.update((byte) ',');

        assertThat(march.path("period").path("hash").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256.digest()));
        assertThat(march.path("intact").asBoolean()).isTrue();
    }

    @Test
    void whoPreparedDoesNotSign() {
        JsonNode march = prepare("2021-03");

        trySign(OFFICIAL, march).mustBeProblem(403, "FOUR_EYES");
        trySign(PLANNER, march).mustBeProblem(403, "FORBIDDEN");
        JsonNode signed = sign(march);

        assertThat(signed.path("period").path("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.path("period").path("signedBy").asString()).isEqualTo(other.username());
        Integer audited = jdbc.queryForObject(
                "select count(*) from audit_entry where act = 'PERIOD_SIGNED' and digest = ?",
                Integer.class,
                march.path("period").path("hash").asString());
        assertThat(audited).isEqualTo(1);
    }

    @Test
    void signedStatementStaysAsItIs() {
        JsonNode march = sign(prepare("2021-03"));
        long id = march.path("period").path("id").asLong();

        assertThatThrownBy(() -> jdbc.update("update acreage_period set body = 'x' where id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from acreage_period where id = ?", id))
                .isInstanceOf(DataAccessException.class);
        trySign(other, march).mustBeProblem(409, "PERIOD_SIGNED");
    }

    @Test
    void monthsAreSignedOneAfterTheOther() {
        sign(prepare("2021-03"));

        tryPrepare(OFFICIAL, "2021-03").mustBeProblem(409, "PERIOD_ORDER");
        tryPrepare(OFFICIAL, "2021-05").mustBeProblem(409, "PERIOD_ORDER");
        tryPrepare(OFFICIAL, "2999-01").mustBeProblem(422, "PERIOD_OPEN");
        tryPrepare(PLANNER, "2021-04").mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void ofTwoStatementsOfAMonthOneIsSigned() {
        List<JsonNode> prepared = List.of(prepare("2021-03"), prepare("2021-03"));

        List<Integer> statuses =
                AtOnce.run(2, i -> trySign(other, prepared.get(i)).status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void commentsAreKept() {
        JsonNode march = prepare("2021-03");
        String path = PERIODS + "/" + march.path("period").path("id").asLong() + "/comments";

        as(PLANNER).post(path, "{\"words\":\"南海东二号地块漏报\"}").mustBe(200);
        as(VIEWER).post(path, "{\"words\":\"x\"}").mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).post(path, "{\"words\":\" \"}").mustBeProblem(400, "BAD_PARAMETER");

        assertThat(read(march).path("comments").get(0).path("words").asString()).isEqualTo("南海东二号地块漏报");
        assertThat(read(march).path("comments").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-13", "March", "0001-01", ""})
    void monthThatIsNoneIsABadRequest(String month) {
        tryPrepare(OFFICIAL, month).mustBeProblem(400, "BAD_PARAMETER");
    }
}
