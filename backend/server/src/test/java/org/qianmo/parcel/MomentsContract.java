package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.store.ParcelTotals;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.testing.ExportedTable;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What was true on a day, as it was known at an instant, at every door. One parcel's story, told by its land class:
 *
 * <pre>
 *   0103  true from 2020-03-01, written down on 2020-03-05
 *   0201  true from 2021-06-01, written down before, on 2021-05-20
 *   0301  true from 2022-01-01, written down afterwards, on 2022-02-01
 *   retired from 2023-01-01, written down on 2023-01-10
 * </pre>
 */
abstract class MomentsContract extends RunningApplication {

    private static final Territory EAST = new Territory(TestDistrict.EAST_TOWN);

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private ParcelTotals totals;

    @Autowired
    private RecordBook book;

    @Autowired
    private DistrictSettings district;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();

    @BeforeEach
    void story() {
        on("2020-03-01", "2020-03-05T02:00:00Z", booking -> registry.create(parcel("0103"), booking));
        on("2021-06-01", "2021-05-20T02:00:00Z", b -> registry.change(parcel("0201"), Change.ATTRIBUTES, b));
        on("2022-01-01", "2022-02-01T02:00:00Z", b -> registry.change(parcel("0301"), Change.ATTRIBUTES, b));
        on("2023-01-01", "2023-01-10T02:00:00Z", booking -> {
            registry.retire(registry.find(id).orElseThrow(), booking);
            return null;
        });
    }

    private void on(String day, String recordedAt, Function<Booking, Parcel> work) {
        transaction.executeWithoutResult(status -> {
            long recordId = book.openAndApprove(RecordKind.SURVEY, "moments test", PLANNER.username())
                    .recordId();
            work.apply(new Booking(recordId, PLANNER.username(), Instant.parse(recordedAt), LocalDate.parse(day)));
        });
    }

    private NewParcel parcel(String landClass) {
        ParcelFacts facts = new ParcelFacts(
                null,
                landClass,
                Ownership.COLLECTIVE,
                null,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        return new NewParcel(id, facts, spot.polygon(SQUARE), Acreage.ofSquareMetres(1_600));
    }

    /** No land class: nothing was there. No instant: as known now. */
    @ParameterizedTest(name = "{0} as known {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-02-29, -,                    -",
                "2020-03-01, -,                    0103",
                "2020-03-01, 2020-03-04T00:00:00Z, -",
                "2020-03-01, 2020-03-05T02:00:00Z, 0103",
                "2021-05-31, -,                    0103",
                "2021-06-01, -,                    0201",
                "2021-06-15, 2021-05-20T01:59:59Z, 0103",
                "2021-06-15, 2021-05-20T02:00:00Z, 0201",
                "2021-05-25, 2021-05-21T00:00:00Z, 0103",
                "2022-01-15, 2022-01-20T00:00:00Z, 0201",
                "2022-01-15, 2022-02-01T02:00:00Z, 0301",
                "2022-01-15, 2022-02-01T10:00:00+08:00, 0301",
                "2021-12-31, -,                    0201",
                "2022-01-01, -,                    0301",
                "2022-12-31, -,                    0301",
                "2023-01-05, 2023-01-09T00:00:00Z, 0301",
                "2023-01-05, 2023-01-10T02:00:00Z, -",
                "2023-01-01, -,                    -",
                "2026-01-01, -,                    -",
                "-,          2021-12-31T20:00:00Z, 0201",
                "-,          2023-01-09T00:00:00Z, 0301",
                "-,          -,                    -"
            })
    void everyDoorShowsWhatWasTrueThenAsKnownThen(String asOf, String knownAt, String landClass) {
        String when = when(asOf, knownAt);
        List<String> expected = landClass == null ? List.of() : List.of(landClass);

        assertThat(byId(when)).as("by id").isEqualTo(expected);
        assertThat(listed("/api/parcels?bbox=" + box() + when)).as("list").isEqualTo(expected);
        assertThat(listed("/ogc/collections/parcels/items?bbox=" + box() + when))
                .as("feature collection")
                .isEqualTo(expected);
        assertThat(onTile(when)).as("tile").isEqualTo(expected);
        assertThat(inFile(when)).as("file").isEqualTo(expected);
        assertThat(inCells(asOf, knownAt)).as("cells").isEqualTo(expected);
    }

    private static String when(String asOf, String knownAt) {
        String encoded = knownAt == null ? null : knownAt.replace("+", "%2B");
        return (asOf == null ? "" : "&asOf=" + asOf) + (encoded == null ? "" : "&knownAt=" + encoded);
    }

    private String box() {
        return spot.longitude("1") + "," + spot.latitude("1") + "," + spot.longitude("3") + "," + spot.latitude("3");
    }

    private List<String> byId(String when) {
        Reply reply = as(VIEWER).get("/api/parcels/" + id + "?" + when);
        Reply feature = as(VIEWER).get("/ogc/collections/parcels/items/" + id + "?" + when);
        assertThat(feature.status()).isEqualTo(reply.status());
        if (reply.status() == 404) {
            return List.of();
        }
        return List.of(
                reply.mustBe(200).json().path("properties").path("landClass").asString());
    }

    private List<String> listed(String path) {
        return as(VIEWER)
                .get(path)
                .mustBe(200)
                .json()
                .path("features")
                .valueStream()
                .filter(feature -> feature.path("id").asLong() == id)
                .map(feature -> feature.path("properties").path("landClass").asString())
                .toList();
    }

    private List<String> onTile(String when) {
        Reply tile = as(VIEWER).get(MapTile.address("parcels", 17, spot) + "?" + when);
        return Stream.ofNullable(MapTile.features(tile, "parcels").get(id))
                .map(attributes -> attributes.get("landClass"))
                .toList();
    }

    /** DLBM, the land class, follows ZDDM of 19 characters. */
    private List<String> inFile(String when) {
        Reply archive = as(VIEWER).get("/api/exports/parcels?bbox=" + box() + when);
        return ExportedTable.rows(archive.mustBe(200)).stream()
                .filter(row -> row.contains(" " + id))
                .map(row -> row.substring(20, 25).strip())
                .toList();
    }

    private List<String> inCells(String asOf, String knownAt) {
        Moment moment = knownAt == null
                ? asOf == null ? null : new Moment(LocalDate.parse(asOf), null)
                : new Moment(
                        asOf == null ? dayOf(knownAt) : LocalDate.parse(asOf),
                        java.time.OffsetDateTime.parse(knownAt).toInstant());
        Envelope ground = spot.polygon(SQUARE).getEnvelopeInternal();
        return parcels.cells(new View(null, moment), ground, 1).stream()
                .map(GroundCell::landClass)
                .toList();
    }

    private LocalDate dayOf(String instant) {
        return Instant.parse(instant).atZone(district.timeZone()).toLocalDate();
    }

    @Test
    void standardsOwnParameterIsTheDayOrTheDayOfTheInstant() {
        String items = "/ogc/collections/parcels/items?bbox=" + box() + "&datetime=";

        assertThat(listed(items + "2021-06-01")).containsExactly("0201");
        assertThat(listed(items + "2021-05-31T15:59:59Z")).containsExactly("0103");
        assertThat(listed(items + "2021-05-31T16:00:00Z")).containsExactly("0201");
        assertThat(listed(items + "../..")).containsExactly("0301");
        assertThat(listed(items + "2021-01-01/2021-12-31")).containsExactly("0201");
        as(VIEWER).get(items + "2021-12-31/2021-01-01").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(items + "2021-01-01&asOf=2021-01-01").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(items + "yesterday").mustBeProblem(400, "BAD_DAY");
    }

    @Test
    void historyTellsBothAxes() {
        List<JsonNode> lines = as(VIEWER)
                .get("/api/parcels/" + id + "/history")
                .mustBe(200)
                .json()
                .valueStream()
                .toList();

        assertThat(lines)
                .extracting(line -> line.path("change").asString() + " "
                        + line.path("validFrom").asString() + " "
                        + line.path("validTo").asString() + " "
                        + line.path("recordedAt").asString() + " "
                        + line.path("recordedTo").asString())
                .containsExactly(
                        "RETIRE 2023-01-01 2023-01-01 2023-01-10T02:00:00Z 2023-01-10T02:00:00Z",
                        "ATTRIBUTES 2022-01-01 2023-01-01 2022-02-01T02:00:00Z 2023-01-10T02:00:00Z",
                        "ATTRIBUTES 2021-06-01 2022-01-01 2021-05-20T02:00:00Z 2022-02-01T02:00:00Z",
                        "CREATE 2020-03-01 2021-06-01 2020-03-05T02:00:00Z 2021-05-20T02:00:00Z");
        assertThat(lines).allMatch(line -> line.path("recordId").asLong() > 0);
    }

    @Test
    void presentVersionHasNoEnd() {
        long open = TestDistrict.freshId();
        as(PLANNER).create(open, TestDistrict.spot().polygonJson(SQUARE));

        JsonNode line = as(VIEWER)
                .get("/api/parcels/" + open + "/history")
                .mustBe(200)
                .json()
                .path(0);

        assertThat(line.path("validTo").isNull()).isTrue();
        assertThat(line.path("recordedTo").isNull()).isTrue();
    }

    @Test
    void daysOfChangeAreThoseOnWhichTheMapChanged() {
        String path = "/api/parcels/changes?bbox=" + box();

        assertThat(days(path + "&from=1900-01-01&to=2026-01-01"))
                .containsExactly(
                        Map.entry("2020-03-01", 1L),
                        Map.entry("2021-06-01", 1L),
                        Map.entry("2022-01-01", 1L),
                        Map.entry("2023-01-01", 1L));
        assertThat(days(path + "&from=2021-06-01&to=2022-01-01"))
                .extracting(Map.Entry::getKey)
                .containsExactly("2021-06-01", "2022-01-01");
    }

    private List<Map.Entry<String, Long>> days(String path) {
        return as(VIEWER)
                .get(path)
                .mustBe(200)
                .json()
                .path("days")
                .valueStream()
                .map(day -> Map.entry(
                        day.path("day").asString(), day.path("versions").asLong()))
                .toList();
    }

    /** Memory answers for what is known now; the database is asked the same here. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "2020-03-01", "2021-06-01", "2022-12-31", "2023-01-01"})
    void groundInMemoryIsThatOfTheDatabase(String day) {
        Envelope ground =
                spot.polygon("-20 -20, 20 -20, 20 20, -20 20, -20 -20").getEnvelopeInternal();
        for (Territory territory : new Territory[] {null, new Territory(TestDistrict.WEST_TOWN), EAST}) {
            View view = new View(territory, new Moment(LocalDate.parse(day), null));

            assertThat(parcels.cells(view, ground, 8))
                    .containsExactlyInAnyOrderElementsOf(totals.cells(view.in(ground), 8));
        }
    }

    /** A kept tile of a day long gone must not survive a change that reaches back to it. */
    @Test
    void tileOfThePastIsFreshAfterAChangeOfThePast() {
        Spot ground = TestDistrict.spot();
        long other = TestDistrict.freshId();
        String tile = MapTile.address("parcels", 16, ground) + "?asOf=2020-06-01";
        Envelope cell = ground.polygon(SQUARE).getEnvelopeInternal();
        View then = new View(null, new Moment(LocalDate.of(2020, 6, 1), null));
        assertThat(MapTile.features(as(VIEWER).get(tile), "parcels")).doesNotContainKey(other);
        assertThat(parcels.cells(then, cell, 1)).isEmpty();

        NewParcel late =
                new NewParcel(other, parcel("0103").facts(), ground.polygon(SQUARE), Acreage.ofSquareMetres(1_600));
        on("2020-05-01", "2024-01-01T00:00:00Z", booking -> registry.create(late, booking));

        assertThat(MapTile.features(as(VIEWER).get(tile), "parcels")).containsKey(other);
        assertThat(parcels.cells(then, cell, 1)).extracting(GroundCell::count).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/parcels/1?",
                "/api/parcels?bbox=113,23,113.01,23.01&",
                "/tiles/parcels/14/1/1.mvt?",
                "/tiles/units/14/1/1.mvt?",
                "/api/exports/parcels?",
                "/ogc/collections/parcels/items?",
                "/ogc/collections/parcels/items/1?"
            })
    void whatIsNoMomentIsRefusedAtEveryDoor(String door) {
        String dayAfterTomorrow = LocalDate.now(district.timeZone()).plusDays(2).toString();
        for (String day : List.of("2021-02-29", "2021-13-01", "21-01-01", "now", "1899-12-31", dayAfterTomorrow)) {
            as(VIEWER).get(door + "asOf=" + day).mustBeProblem(400, "BAD_DAY");
        }
        String soon = Instant.now().plusSeconds(60).toString();
        for (String instant : List.of("2021-01-01", "2021-01-01T00:00:00", "1899-01-01T00:00:00Z", soon)) {
            as(VIEWER).get(door + "knownAt=" + instant).mustBeProblem(400, "BAD_INSTANT");
        }
    }

    @Test
    void firstDayAndTomorrowAreMoments() {
        String tomorrow = LocalDate.now(district.timeZone()).plusDays(1).toString();

        as(VIEWER).get("/api/parcels?bbox=" + box() + "&asOf=1900-01-01").mustBe(200);
        as(VIEWER).get("/api/parcels?bbox=" + box() + "&asOf=" + tomorrow).mustBe(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-01-01&to=soon, BAD_DAY",
        "from=1800-01-01&to=2020-01-01, BAD_DAY",
        "bbox=1&from=2020-01-01&to=2020-01-01, BAD_PARAMETER",
        "bbox=&from=2020-01-01&to=2020-01-01, BAD_PARAMETER"
    })
    void daysOfChangeWithABadParameterAreRefused(String query, String code) {
        String path = "/api/parcels/changes?" + (query.startsWith("bbox") ? "" : "bbox=113,23,113.1,23.1&") + query;
        as(VIEWER).get(path).mustBeProblem(400, code);
    }
}
