package org.qianmo.browser;

import java.util.List;
import java.util.Locale;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;

/**
 * A place in the district where nothing lies for some 60 m around, found by asking the application.
 *
 * @param longitude of its middle
 * @param latitude of its middle
 */
record FreeGround(double longitude, double latitude) {

    private static final double HALF_DEGREES = 0.0009;
    private static final double STEP_DEGREES = 0.004;

    static FreeGround find(ApiClient client) {
        for (double latitude = 23.02; latitude < 23.2; latitude += STEP_DEGREES) {
            for (double longitude = 113.05; longitude < 113.2; longitude += STEP_DEGREES) {
                FreeGround place = new FreeGround(longitude, latitude);
                Reply reply = client.post("/api/check?against=parcels", place.square());
                if (reply.json().path("findings").isEmpty()) {
                    return place;
                }
            }
        }
        throw new AssertionError("no free ground in the district");
    }

    /** The address of all parcels on it. */
    String itemsAround() {
        return String.format(
                Locale.ROOT,
                "/ogc/collections/parcels/items?bbox=%.7f,%.7f,%.7f,%.7f",
                longitude - HALF_DEGREES,
                latitude - HALF_DEGREES,
                longitude + HALF_DEGREES,
                latitude + HALF_DEGREES);
    }

    /** The town it lies in, known once a parcel lies on it. */
    String townCode(ApiClient client) {
        var parcel = client.get(itemsAround()).json().path("features").get(0);
        return parcel.path("properties").path("townCode").asString();
    }

    private String square() {
        double w = longitude - HALF_DEGREES;
        double e = longitude + HALF_DEGREES;
        double s = latitude - HALF_DEGREES;
        double n = latitude + HALF_DEGREES;
        List<String> corners = List.of(at(w, s), at(e, s), at(e, n), at(w, n), at(w, s));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}";
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", x, y);
    }
}
