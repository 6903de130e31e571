package org.qianmo.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Burn-up over strips of some 766 m² that are accepted month by month, each test in a decade and on ground of its own: no
 * other test accepts work before 1970.
 */
abstract class BurnUpContract extends RunningApplication {

    private static final AtomicInteger DECADES = new AtomicInteger(1900);

    @Autowired
    private AcceptanceOffice office;

    @Autowired
    private ZoneRegister zones;

    @Autowired
    private IdCounter ids;

    @Autowired
    private RecordBook book;

    @Autowired
    private RecordDesk records;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();
    private final int year = DECADES.getAndAdd(10);
    private final String code = "B-" + TestDistrict.freshId();

    private MultiPolygon strip(int number) {
        double west = 0.75 * number;
        double east = west + 0.75;
        return spot.polygon("%s 0, %s 0, %s 9, %s 9, %s 0".formatted(west, east, east, west, west));
    }

    /** By another method than the survey's, m². */
    private double squareMetres(int strips) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        double sum = 0;
        for (int i = 0; i < strips; i++) {
            area.Clear();
            Coordinate[] ring = strip(i).getCoordinates();
            for (int corner = 0; corner < ring.length - 1; corner++) {
                area.AddPoint(ring[corner].y, ring[corner].x);
            }
            sum += Math.abs(area.Compute().area);
        }
        return sum;
    }

    private void accept(int strip, LocalDate day, Long zone) {
        NewWork work = new NewWork(
                ids.reserve(IdCounter.Kind.WORK, 1),
                Category.ZHZZ,
                "文" + code + strip,
                day,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                zone,
                true,
                strip(strip));
        transaction.executeWithoutResult(
                status -> office.accept(List.of(work), book.openAndApprove(RecordKind.ACCEPTANCE, "验收", "t-official")));
    }

    private String target(String amount, LocalDate from, LocalDate due) {
        return as(ADMIN)
                .post("/api/targets", """
                        {"code":"%s","name":{"zh":"试","en":"trial"},"unit":"MU","amount":%s,"measure":"ZHZZ",
                         "periodFrom":"%s","dueOn":%s,"territoryCode":"%s",
                         "source":{"code":"T","words":{"zh":"文","en":"paper"}},
                         "definition":{"zh":"定义","en":"meaning"}}""".formatted(
                        code, amount, from, due == null ? "null" : "\"" + due + "\"", TestDistrict.WEST_VILLAGE))
                .mustBe(201)
                .header("Location");
    }

    private LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year, 1, 1).plusMonths(month).withDayOfMonth(dayOfMonth);
    }

    private JsonNode ask(String path, LocalDate asOf) {
        return as(VIEWER).get(path + "?asOf=" + asOf).mustBe(200).json();
    }

    /** 12 even months, then a year to go: 12 months more of the same bring as much again. */
    @Test
    void evenMonthsGoOnAsTheyWent() {
        for (int month = 0; month < 12; month++) {
            accept(month, day(month, 10), null);
        }
        double all = squareMetres(12) * 0.0015;
        LocalDate asOf = day(12, 1).minusDays(1);
        String path = target("30", day(0, 1), day(24, 1).minusDays(1));
        JsonNode body = ask(path, asOf);

        JsonNode computed = body.path("target").path("computed");
        assertThat(computed.path("squareMetres").asDouble()).isCloseTo(squareMetres(12), within(0.3));
        assertThat(computed.path("works").asInt()).isEqualTo(12);
        assertThat(computed.path("synthetic").asBoolean()).isTrue();
        JsonNode burnUp = body.path("burnUp");
        assertThat(burnUp.path("series")).hasSize(13);
        assertThat(burnUp.path("series").get(0).path("squareMetres").decimalValue())
                .isZero();
        assertThat(burnUp.path("series").get(12).path("squareMetres")).isEqualTo(computed.path("squareMetres"));
        assertThat(burnUp.path("remainingMu").asDouble()).isCloseTo(30 - all, within(0.01));
        assertThat(burnUp.path("needed").path("monthsLeft").asInt()).isEqualTo(12);
        assertThat(burnUp.path("needed").path("perMonthMu").asDouble()).isCloseTo((30 - all) / 12, within(0.01));
        assertThat(burnUp.path("needed").path("recentPerMonthMu").asDouble()).isCloseTo(all / 12, within(0.01));
        JsonNode forecast = burnUp.path("forecast");
        assertThat(forecast.path("monthsOfPast").asInt()).isEqualTo(12);
        JsonNode last = forecast.path("ahead").get(11);
        assertThat(last.path("asOf").asString())
                .isEqualTo(day(24, 1).minusDays(1).toString());
        assertThat(last.path("neededMu").asDouble()).isEqualTo(30);
        assertThat(last.path("lowMu").asDouble()).isCloseTo(2 * all, within(0.02));
        assertThat(last.path("highMu").asDouble()).isCloseTo(2 * all, within(0.02));
        int months = (int) Math.ceil((30 - all) / (all / 12));
        assertThat(forecast.path("middle").asString())
                .isEqualTo(asOf.plusMonths(months).toString());
    }

    @Test
    void fewMonthsAreNotEnoughToSay() {
        for (int month = 0; month < 5; month++) {
            accept(month, day(month, 10), null);
        }
        String path = target("30", day(0, 1), day(24, 1));
        JsonNode burnUp = ask(path, day(5, 20)).path("burnUp");

        assertThat(burnUp.path("forecast").isNull()).isTrue();
        assertThat(burnUp.path("noForecast").path("en").asString()).startsWith("not enough months");
        assertThat(burnUp.path("needed").path("monthsLeft").asInt()).isPositive();
        assertThat(burnUp.path("series")).hasSize(7);
    }

    @Test
    void afterItsDayATargetStaysAsItWas() {
        accept(0, day(0, 10), null);
        accept(1, day(1, 10), null);
        accept(2, day(2, 10), null);
        String path = target("30", day(1, 1), day(1, 28));
        JsonNode body = ask(path, day(6, 1));

        assertThat(body.path("target").path("computed").path("works").asInt()).isEqualTo(1);
        assertThat(body.path("target").path("computed").path("to").asString())
                .isEqualTo(day(1, 28).toString());
        assertThat(body.path("burnUp").path("noForecast").path("en").asString()).contains("lies ahead");
        assertThat(body.path("burnUp").path("needed").isNull()).isTrue();
        assertThat(ask(path, day(0, 20))
                        .path("target")
                        .path("computed")
                        .path("works")
                        .asInt())
                .isZero();
    }

    @Test
    void zonesThatLackMostComeFirstAndThoseInTimeBeforeOthers() {
        long late = TestDistrict.freshId();
        long small = TestDistrict.freshId();
        long large = TestDistrict.freshId();
        transaction.executeWithoutResult(status -> zones.register(
                List.of(zone(late, "9000", day(60, 1)), zone(small, "3", day(5, 1)), zone(large, "8", day(11, 1))),
                List.of(),
                book.openAndApprove(RecordKind.DESIGNATION, "划定片区", "t-official")));
        accept(0, day(0, 10), large);
        long open = records.open(new Opening(RecordKind.ACCEPTANCE, "待验收" + code, null, null, null, null), PLANNER)
                .id();
        String path = target("1000", day(0, 1), day(12, 1));
        JsonNode critical = ask(path, day(8, 1)).path("burnUp").path("criticalPath");

        List<JsonNode> steps = critical.path("zones")
                .valueStream()
                .filter(step ->
                        List.of(late, small, large).contains(step.path("id").asLong()))
                .toList();
        assertThat(steps).extracting(step -> step.path("id").asLong()).containsExactly(large, small, late);
        double counted = squareMetres(1) * 0.0015;
        assertThat(steps.get(0).path("countedMu").asDouble()).isCloseTo(counted, within(0.01));
        assertThat(steps.get(0).path("remainingMu").asDouble()).isCloseTo(8 - counted, within(0.01));
        assertThat(steps.get(0).path("late").asBoolean()).isFalse();
        assertThat(steps.get(1).path("late").asBoolean()).isTrue();
        assertThat(steps.get(2).path("inTime").asBoolean()).isFalse();
        assertThat(steps.get(2).path("gapLeftMu").asDouble()).isZero();
        assertThat(critical.path("openRecords")
                        .valueStream()
                        .map(line -> line.path("id").asLong()))
                .contains(open);
    }

    private Zone zone(long id, String targetMu, LocalDate due) {
        return new Zone(
                id,
                "Z" + id,
                "片区" + id,
                "Zone " + id,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                "ZHZZ",
                "UNDER_WAY",
                0,
                BigDecimal.ZERO,
                new BigDecimal(targetMu),
                Acreage.ofSquareMetres(1),
                null,
                due,
                true,
                strip(0));
    }
}
