package org.qianmo.voucher.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianmo.voucher.passport.HolderScene.DAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Laws of the overview, after histories drawn at random, on any day and as known at any moment. */
abstract class OverviewContract extends RunningApplication {

    private static final List<String> STATES =
            List.of("live", "pledged", "reserved", "held", "used", "expired", "cancelled");
    private static final int STEPS = 40;

    @Autowired
    private JdbcTemplate jdbc;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private HolderScene scene;

    @Test
    void issuedIsWhatItBecameAndTownsAddUpAndReplayGivesTheSame() {
        scene = new HolderScene(application);
        List<Instant> moments = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            step(step);
            if (step % 10 == 5) {
                moments.add(Instant.now());
            }
        }
        moments.add(Instant.now());
        for (Instant moment : moments) {
            for (int days : new int[] {0, 3, 100}) {
                lawsHold(DAY.plusDays(days), moment);
            }
        }
    }

    /** Issues something, and moves some of it as far as it gets. */
    private void step(int step) {
        Indicator indicator = random.nextBoolean() ? Indicator.QUOTA : Indicator.FLOOR_AREA;
        String serial = scene.voucher(indicator == Indicator.QUOTA ? Asset.LAND : Asset.HOUSE);
        LocalDate day = DAY.plusDays(random.nextInt(6));
        long amount = 1 + random.nextInt(5_000);
        scene.issue(serial, indicator, amount, day);
        long sold = random.nextLong(amount + 1);
        if (sold > 0) {
            scene.book(
                    EntryKind.TRANSFER,
                    indicator,
                    sold,
                    scene.west,
                    Purpose.LIVE,
                    scene.east,
                    Purpose.LIVE,
                    serial,
                    day);
            end(serial, indicator, sold, scene.east, day.plusDays(random.nextInt(3)));
        }
        if (amount > sold) {
            end(serial, indicator, amount - sold, scene.west, day);
        }
    }

    private void end(String serial, Indicator indicator, long atMost, long holder, LocalDate day) {
        long amount = 1 + random.nextLong(atMost);
        switch (random.nextInt(6)) {
            case 0 -> move(EntryKind.PLEDGE, indicator, amount, holder, holder, Purpose.PLEDGED, serial, day);
            case 1 -> move(EntryKind.RESERVE, indicator, amount, holder, holder, Purpose.RESERVED, serial, day);
            case 2 -> move(EntryKind.HOLD, indicator, amount, holder, holder, Purpose.HELD, serial, day);
            case 3 -> move(EntryKind.REDEEM, indicator, amount, holder, holder, Purpose.USED, serial, day);
            case 4 -> move(EntryKind.EXPIRE, indicator, amount, holder, 1, Purpose.EXPIRED, serial, day);
            default -> move(EntryKind.CANCEL, indicator, amount, holder, holder, Purpose.CANCELLED, serial, day);
        }
    }

    private void move(
            EntryKind kind,
            Indicator indicator,
            long amount,
            long from,
            long to,
            Purpose into,
            String serial,
            LocalDate day) {
        scene.book(kind, indicator, amount, from, Purpose.LIVE, to, into, serial, day);
    }

    private void lawsHold(LocalDate day, Instant moment) {
        JsonNode overview = as(VIEWER)
                .get("/api/vouchers/overview?asOf=" + day + "&knownAt=" + moment)
                .mustBe(200)
                .json();
        String of = "seed " + seed + ", " + day + " as known at " + moment;

        assertThat(overview.path("wholeDistrict").asBoolean()).isTrue();
        Map<String, BigDecimal> towns = new TreeMap<>();
        for (JsonNode row : overview.path("towns")) {
            assertThat(sum(row))
                    .as(of)
                    .isEqualByComparingTo(issued(row).add(row.path("received").decimalValue()));
            fields(row).forEach((field, amount) -> towns.merge(field, amount, OverviewContract::sum));
        }
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (JsonNode row : overview.path("indicators")) {
            assertThat(row.path("received").decimalValue()).as(of).isZero();
            assertThat(sum(row)).as(of).isEqualByComparingTo(issued(row));
            totals.putAll(fields(row));
        }
        assertThat(towns).as(of).isEqualTo(totals);
        assertThat(totals).as(of).containsAllEntriesOf(replayed(day, moment));
    }

    private static BigDecimal issued(JsonNode row) {
        return row.path("issued").decimalValue();
    }

    private static BigDecimal sum(JsonNode row) {
        return STATES.stream().map(state -> row.path(state).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> fields(JsonNode row) {
        Map<String, BigDecimal> fields = new TreeMap<>();
        String key = row.path("indicator").asString() + " ";
        for (String state : STATES) {
            fields.put(key + state, row.path(state).decimalValue().stripTrailingZeros());
        }
        fields.put(key + "issued", issued(row).stripTrailingZeros());
        fields.put(key + "received", row.path("received").decimalValue().stripTrailingZeros());
        return fields;
    }

    /** Entry by entry, in Java; states without an amount are left out. */
    private Map<String, BigDecimal> replayed(LocalDate day, Instant moment) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        jdbc.query(
                "select d.indicator, d.purpose, c.purpose, e.amount, e.occurred_on, l.linked_at from ledger_entry e"
                        + " join ledger_account d on d.id = e.debit_account join ledger_account c on c.id = e.credit_account"
                        + " join ledger_link l on l.entry_id = e.id where d.asset <> 'MONEY'",
                row -> {
                    boolean counts = !row.getObject(5, LocalDate.class).isAfter(day)
                            && !row.getObject(6, OffsetDateTime.class)
                                    .toInstant()
                                    .isAfter(moment);
                    if (counts) {
                        String indicator = row.getString(1) + " ";
                        int decimals = row.getString(1).equals("FLOOR_AREA") ? 2 : 3;
                        BigDecimal amount = BigDecimal.valueOf(row.getLong(4), decimals);
                        sums.merge(
                                indicator + word(row.getString(2)),
                                sign(row.getString(2), amount),
                                OverviewContract::sum);
                        sums.merge(
                                indicator + word(row.getString(3)),
                                sign(row.getString(3), amount.negate()),
                                OverviewContract::sum);
                    }
                });
        return sums;
    }

    private static String word(String purpose) {
        return purpose.equals("ISSUE") ? "issued" : purpose.toLowerCase();
    }

    /** What issue accounts lack is what was issued. */
    private static BigDecimal sign(String purpose, BigDecimal change) {
        return (purpose.equals("ISSUE") ? change.negate() : change).stripTrailingZeros();
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one.add(other).stripTrailingZeros();
    }

    @Test
    void whoseTerritoryIsATownReadsItsHoldersAloneAndIsToldSo() {
        scene = new HolderScene(application);
        String serial = scene.voucher(Asset.LAND);
        scene.issue(serial, Indicator.QUOTA, 1_000, DAY);

        JsonNode west =
                as(townViewer()).get("/api/vouchers/overview").mustBe(200).json();

        assertThat(west.path("wholeDistrict").asBoolean()).isFalse();
        assertThat(west.path("territory").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        assertThat(west.path("towns")
                        .valueStream()
                        .map(row -> row.path("townCode").asString())
                        .distinct())
                .containsExactly(TestDistrict.WEST_TOWN);
        assertThat(west.path("pool")).isEmpty();
    }

    private String townViewer() {
        String name = "overview-" + TestDistrict.freshId();
        String body = "{\"username\":\"%s\",\"role\":\"VIEWER\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                .formatted(name, TestDistrict.WEST_TOWN, TestDistrict.PASSWORD);
        as(ADMIN).post("/api/people", body).mustBe(201);
        return name;
    }
}
