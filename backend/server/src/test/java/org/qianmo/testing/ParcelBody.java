package org.qianmo.testing;

/** Bodies of requests that save a parcel. */
public final class ParcelBody {

    private ParcelBody() {}

    /** A feature of dry land in collective ownership. */
    public static String of(String geometry) {
        return of(geometry, "\"landClass\":\"0103\",\"ownership\":\"COLLECTIVE\",\"holder\":\"西村经济合作社\"");
    }

    /** @param properties members of the JSON object */
    public static String of(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }
}
