package org.qianmo.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/**
 * Ground in the north of the eastern town, so far from any other that a comparison sees nothing else, with two parcels on it.
 *
 * <pre>
 *   4 +-------+-------+
 *     |   a   |   b   |
 *   0 +-------+-------+
 *     0       4       8
 * </pre>
 */
final class ScenarioGround {

    static final String WEST = "0 0, 4 0, 4 4, 0 4, 0 0";
    static final String EAST = "4 0, 8 0, 8 4, 4 4, 4 0";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int A_ROW = 7;

    final Spot spot;
    final long a = TestDistrict.freshId();
    final long b = TestDistrict.freshId();
    private final ApiClient client;

    ScenarioGround(ApiClient client) {
        int number = NEXT.getAndIncrement();
        spot = new Spot(113.11 + number % A_ROW * 0.01, 23.11 + number / A_ROW * 0.01);
        this.client = client;
    }

    /** Draws both; {@code facts} are land class and stage of each. */
    ScenarioGround with(String classOfA, String stageOfA, String classOfB, String stageOfB) {
        put(a, WEST, classOfA, stageOfA);
        put(b, EAST, classOfB, stageOfB);
        return this;
    }

    private void put(long id, String ring, String landClass, String stage) {
        String facts = "\"landClass\":\"%s\",\"ownership\":\"COLLECTIVE\",\"stage\":\"%s\"".formatted(landClass, stage);
        client.put("/api/parcels/" + id, ParcelBody.of(spot.polygonJson(ring), facts), "If-None-Match", "*")
                .mustBe(201);
    }

    /** As it is booked, m². */
    double booked(long parcel) {
        return client.get("/api/parcels/" + parcel)
                .mustBe(200)
                .json()
                .path("properties")
                .path("officialAreaSquareMetres")
                .asDouble();
    }

    /** Official area of a ring, m². */
    double measured(String ring) {
        JsonNode measured =
                client.post("/api/measure", spot.polygonJson(ring)).mustBe(200).json();
        return measured.path("officialAreaSquareMetres").asDouble();
    }

    static String attributes(long parcel, String landClass, String stage) {
        return "'operation':'ATTRIBUTES','parcel':%d,'facts':{'landClass':'%s','ownership':'COLLECTIVE','stage':'%s'}"
                .formatted(parcel, landClass, stage);
    }

    static String halves(long parcel) {
        return "'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[1,1],'azimuthDegrees':0".formatted(parcel);
    }
}
