package org.qianmo.browser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qianmo.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/**
 * A draft with four parcels on free ground, made by the API: what operations are tried on.
 *
 * <pre>
 *   +-----------+-----------+   4
 *   |           |           |
 *   |   WEST   2+--+  EAST  |   gap between WEST and EAST: 0..2, 0..2
 *   |          0+--+        |
 *   +-----------+-----------+  -2 (SOUTH laps over WEST up to here)
 *   +   SOUTH   |   FIELD   |  -3
 *   +-----------+-----------+  -7
 *  -8           0           8   ten-thousandths of a degree from the middle
 * </pre>
 */
final class TrialDraft {

    private static final long FIRST_ID = 1L << 41;
    static final long WEST = FIRST_ID + 1;
    static final long EAST = FIRST_ID + 2;
    static final long SOUTH = FIRST_ID + 3;
    static final long FIELD = FIRST_ID + 4;

    final ApiClient client;
    final FreeGround ground;
    final long record;

    TrialDraft(ApiClient client) {
        this.client = client;
        this.ground = FreeGround.find(client);
        this.record = client.post("/api/records", "{\"title\":\"图上操作\",\"kind\":\"SPLIT_MERGE\"}")
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        put(WEST, "0601", new double[][] {{-8, -3}, {0, -3}, {0, 0}, {0, 2}, {0, 4}, {-8, 4}});
        put(EAST, "0601", new double[][] {{0, -3}, {8, -3}, {8, 4}, {0, 4}, {0, 2}, {2, 2}, {2, 0}, {0, 0}});
        put(SOUTH, "0701", new double[][] {{-8, -7}, {0, -7}, {0, -3}, {0, -2}, {-8, -2}});
        put(FIELD, "0701", new double[][] {{0, -7}, {8, -7}, {8, -3}, {0, -3}});
    }

    /** @return another record, with one parcel on the same ground, that waits for a decision */
    long submitted() {
        long other = client.post("/api/records", "{\"title\":\"待审地块\",\"kind\":\"SURVEY\"}")
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        put(other, FIRST_ID + 100 + other, "0601", new double[][] {{-8, -3}, {0, -3}, {0, 4}, {-8, 4}});
        String version = client.get("/api/records/" + other).mustBe(200).header("ETag");
        client.post("/api/records/" + other + "/submit", "{}", "If-Match", version)
                .mustBe(200);
        return other;
    }

    private void put(long id, String landClass, double[][] corners) {
        put(record, id, landClass, corners);
    }

    private void put(long record, long id, String landClass, double[][] corners) {
        String ring = Stream.concat(Stream.of(corners), Stream.of(corners[0]))
                .map(corner -> String.format(Locale.ROOT, "[%.7f,%.7f]", longitude(corner[0]), latitude(corner[1])))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String body = "{\"type\":\"Feature\",\"id\":" + id + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                + ring + "]]},\"properties\":{\"landClass\":\"" + landClass
                + "\",\"ownership\":\"COLLECTIVE\",\"holder\":\"试验经济社\",\"stage\":\"EXISTING\"}}";
        client.put("/api/records/" + record + "/edits/" + id, body, "If-None-Match", "*")
                .mustBe(200);
    }

    double longitude(double x) {
        return ground.longitude() + x / 10_000;
    }

    double latitude(double y) {
        return ground.latitude() + y / 10_000;
    }

    private JsonNode draft() {
        return client.get("/api/records/" + record + "/draft").mustBe(200).json();
    }

    /** The operation of the last step that counts. */
    String lastStep() {
        List<JsonNode> active = draft().path("steps")
                .valueStream()
                .filter(step -> step.path("state").asString().equals("ACTIVE"))
                .toList();
        return active.get(active.size() - 1).path("operation").asString();
    }

    /** How many parcels the draft leaves. */
    int parcels() {
        return draft().path("after").path("features").size();
    }

    JsonNode parcel(long id) {
        return draft().path("after")
                .path("features")
                .valueStream()
                .filter(feature -> feature.path("id").asLong() == id)
                .findFirst()
                .orElseThrow()
                .path("properties");
    }

    double area(long id) {
        return parcel(id).path("officialAreaSquareMetres").asDouble();
    }
}
