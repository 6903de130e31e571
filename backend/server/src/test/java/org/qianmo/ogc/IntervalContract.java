package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** {@code datetime} as OGC API Features has it: instants and intervals, over the parcels that {@link ParcelStory} tells of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntervalContract extends RunningApplication {

    private static final int PARCELS = 5;
    private static final String ITEMS = "/ogc/collections/parcels/items";

    private final Spot spot = TestDistrict.spot();
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void tellTheStoryOnce() {
        if (!ids.isEmpty()) {
            return;
        }
        ParcelStory story = new ParcelStory(application, PLANNER.username());
        for (int i = 0; i < PARCELS; i++) {
            ids.add(story.of(spot.polygon("%1$d 0, %2$d 0, %2$d 1, %1$d 1, %1$d 0".formatted(i, i + 1))));
        }
    }

    /** Found by place and by id; no land class: nothing was there. */
    @ParameterizedTest(name = "{0} as known {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-06-15, -, 0201",
                "2021-05-31T15:59:59Z, -, 0103",
                "2021-05-31T16:00:00Z, -, 0201",
                "2023-01-01, -, -",
                "2019-01-01/2020-02-29, -, -",
                "2019-01-01/2020-03-01, -, 0103",
                "2020-03-01/2020-03-01, -, 0103",
                "2020-06-01/2021-05-31, -, 0103",
                "2020-06-01/2021-06-01, -, 0201",
                "2021-07-01/2021-08-01, -, 0201",
                "2021-07-01/2022-06-30, -, 0301",
                "2019-01-01/2026-01-01, -, 0301",
                "2022-12-31/2026-01-01, -, 0301",
                "2023-01-01/2026-01-01, -, -",
                "2030-01-01/2040-01-01, -, -",
                "1500-01-01/9999-12-31, -, 0301",
                "9999-12-31/9999-12-31, -, -",
                "../2020-02-29, -, -",
                "../2021-12-31, -, 0201",
                "/2021-12-31, -, 0201",
                "2022-12-31/.., -, 0301",
                "2022-12-31/, -, 0301",
                "2023-01-01/.., -, -",
                "../.., -, 0301",
                "2021-05-31T15:59:59Z/2021-05-31T15:59:59.5Z, -, 0103",
                "2021-05-31T15:59:59Z/2021-06-01T00:00:00+08:00, -, 0201",
                "2020-06-01/2021-05-31T16:00:00Z, -, 0201",
                "2021-06-15/2021-06-15, 2021-05-20T01:59:59Z, 0103",
                "2021-06-15/2021-06-15, 2021-05-20T02:00:00Z, 0201",
                "2021-05-25/2021-05-25, 2021-05-21T00:00:00Z, 0103",
                "2022-01-15/.., 2022-01-20T00:00:00Z, 0201",
                "2022-01-15/.., 2022-02-01T02:00:00Z, 0301",
                "2023-01-05/.., 2023-01-09T00:00:00Z, 0301",
                "2023-01-05/.., 2023-01-10T02:00:00Z, -",
                "../2021-05-31, 2026-01-01T00:00:00Z, 0103",
                "../.., 2020-03-04T00:00:00Z, -"
            })
    void eachParcelIsThereOnceAsItLastWasWithin(String datetime, String knownAt, String landClass) {
        String when = when(datetime) + (knownAt == null ? "" : "&knownAt=" + knownAt);
        int expected = landClass == null ? 0 : PARCELS;

        for (String where : List.of("?bbox=" + box(), "?filter=" + encoded("id IN (" + joined() + ")"))) {
            JsonNode page = as(VIEWER).get(ITEMS + where + when).mustBe(200).json();
            assertThat(page.path("numberMatched").asInt()).isEqualTo(expected);
            assertThat(idsOf(page)).isEqualTo(landClass == null ? List.of() : ids);
            assertThat(classesOf(page)).containsOnly(landClass == null ? new String[0] : new String[] {landClass});
        }
        Reply single = as(VIEWER).get(ITEMS + "/" + ids.get(0) + "?" + when);
        assertThat(single.status()).isEqualTo(landClass == null ? 404 : 200);
        if (landClass != null) {
            assertThat(single.json().path("properties").path("landClass").asString())
                    .isEqualTo(landClass);
        }
    }

    private static String when(String datetime) {
        return "&datetime=" + encoded(datetime);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String joined() {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }

    private String box() {
        return spot.longitude("0.5") + "," + spot.latitude("0.5") + "," + spot.longitude("4.5") + ","
                + spot.latitude("0.6");
    }

    private static List<Long> idsOf(JsonNode page) {
        return page.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asLong())
                .toList();
    }

    private static List<String> classesOf(JsonNode page) {
        return page.path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("landClass").asString())
                .toList();
    }

    @Test
    void pagesLeadThroughTheIntervalAndBack() {
        String when = when("2020-06-01/2021-12-31");
        JsonNode first = as(VIEWER)
                .get(ITEMS + "?limit=2&bbox=" + box() + when)
                .mustBe(200)
                .json();
        JsonNode second = follow(first, "next");
        JsonNode third = follow(second, "next");

        assertThat(idsOf(first)).isEqualTo(ids.subList(0, 2));
        assertThat(idsOf(second)).isEqualTo(ids.subList(2, 4));
        assertThat(idsOf(third)).isEqualTo(ids.subList(4, 5));
        assertThat(idsOf(follow(third, "prev"))).isEqualTo(ids.subList(2, 4));
        for (JsonNode page : List.of(first, second, third)) {
            assertThat(page.path("numberMatched").asInt()).isEqualTo(PARCELS);
            assertThat(classesOf(page)).containsOnly("0201");
        }
    }

    private JsonNode follow(JsonNode page, String rel) {
        String href = page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("href").asString())
                .findFirst()
                .orElseThrow();
        return as(VIEWER)
                .get(href.replace("http://127.0.0.1:" + port, ""))
                .mustBe(200)
                .json();
    }

    /** Not every state that it had: a parcel that was once 0103 and last 0201 is found as what it last was. */
    @Test
    void filtersAskOfTheLastState() {
        String when = "&bbox=" + box() + when("2020-06-01/2021-12-31");

        assertThat(idsOf(as(VIEWER).get(ITEMS + "?landClass=0103" + when).json()))
                .isEmpty();
        assertThat(idsOf(as(VIEWER).get(ITEMS + "?landClass=0201" + when).json()))
                .isEqualTo(ids);
    }

    @Test
    void pageForPeopleShowsTheSameAndItsLinksKeepTheTime() {
        String when = when("2020-06-01/2021-12-31");

        String html = as(VIEWER)
                .get(ITEMS + "?f=html&bbox=" + box() + when)
                .mustBe(200)
                .text();

        assertThat(html).contains("共 5 个要素", "<td>0201</td>").doesNotContain("<td>0103</td>", "<td>0301</td>");
        assertThat(html)
                .contains("/items/" + ids.get(0) + "?f=html&amp;datetime=2020-06-01%2F2021-12-31", "data-features=");
        as(VIEWER).get(ITEMS + "/" + ids.get(0) + "?f=html" + when).mustBe(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2021-13-01/2022-01-01, 1",
        "2022-01-01/2021-12-31, 12",
        "2021-01-01/x, 12",
        "a/b, 1",
        "2021-01-01/2022-01-01/2023-01-01, 12",
        "2021-06-01T10:00:00Z/2021-06-01T09:59:59Z, 22",
        "2021-06-01T10:00:00/.., 1",
        "2021-06/.., 1",
        "..../2021-01-01, 1",
        ".../.., 1",
        "+12021-01-01/.., 1",
        "-0001-01-01/.., 1",
        "../ 2021-01-01, 4",
        "../2021-02-29, 4"
    })
    void wrongIntervalIsRefusedWithItsPlace(String datetime, int position) {
        for (String path : List.of(ITEMS + "?limit=1", ITEMS + "/" + ids.get(0) + "?f=json")) {
            JsonNode problem = as(VIEWER).get(path + when(datetime)).mustBeProblem(400, "BAD_PARAMETER");
            assertThat(problem.path("position").asInt()).isEqualTo(position);
        }
    }

    @Test
    void oneTimeIsAskedFor() {
        as(VIEWER).get(ITEMS + "?asOf=2021-01-01" + when("../..")).mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(ITEMS + "?limit=1" + when("2999-01-01")).mustBeProblem(400, "BAD_DAY");
    }

    /** Collections without versions: each feature by days of its own, or always. */
    @ParameterizedTest(name = "{0}: work {1}, zone {2}, record {3}")
    @CsvSource({
        "2024-02-29, 0, 0, 0",
        "2024-03-01, 1, 1, 0",
        "2024-06-30, 1, 1, 0",
        "2024-07-01, 1, 0, 0",
        "2024-01-01/2024-02-29, 0, 0, 0",
        "2024-01-01/2024-03-01, 1, 1, 0",
        "2024-06-30/2024-12-31, 1, 1, 0",
        "2024-07-01/2024-12-31, 1, 0, 0",
        "2024-07-01/.., 1, 0, 1",
        "../2024-02-29, 0, 0, 0",
        "2999-01-01/.., 1, 0, 0",
        "../.., 1, 1, 1"
    })
    void collectionsWithoutVersionsGoByTheirOwnDays(String datetime, int works, int zones, int records) {
        DatedFeatures dated = new DatedFeatures(
                application, PLANNER.username(), TestDistrict.spot().polygon("0 0, 1 0, 1 1, 0 0"));

        assertThat(matched("accepted-work", dated.workId(), datetime)).isEqualTo(works);
        assertThat(matched("zones", dated.zoneId(), datetime)).isEqualTo(zones);
        assertThat(matched("records", dated.recordId(), datetime)).isEqualTo(records);
        assertThat(matched("units", Long.parseLong(TestDistrict.WEST_TOWN), datetime))
                .isEqualTo(matched("units", Long.parseLong(TestDistrict.WEST_TOWN), ""));
    }

    private int matched(String collection, long id, String datetime) {
        String address = "/ogc/collections/" + collection + "/items?id=" + id;
        return as(VIEWER)
                .get(address + (datetime.isEmpty() ? "" : when(datetime)))
                .mustBe(200)
                .json()
                .path("numberMatched")
                .asInt();
    }
}
