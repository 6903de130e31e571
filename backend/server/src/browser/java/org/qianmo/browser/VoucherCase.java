package org.qianmo.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Ground of the demo district on which vouchers can be issued or used, or cannot, found by asking the application. */
final class VoucherCase {

    private static final String DISTRICT = "bbox=112.8,22.8,113.4,23.4";
    private static final int PLOTS_TRIED_MAX = 400;

    private final ApiClient client;

    VoucherCase(ApiClient client) {
        this.client = client;
    }

    /** Accepted work, and who gave the ground up. */
    record Source(long workId, String documentNo, long holderId, String holder) {}

    /**
     * A parcel.
     *
     * @param longitude of a place inside it
     * @param latitude of a place inside it
     */
    record Plot(long id, String code, double longitude, double latitude) {}

    /** Work for which a land voucher can be issued to a collective of its town. */
    Source source() {
        JsonNode holders = json("/api/vouchers/holders?limit=200").path("holders");
        for (JsonNode work : json("/api/vouchers/works?asset=LAND&limit=100").path("works")) {
            for (JsonNode holder : holders) {
                if (isCollectiveOfTheTown(holder, work)
                        && errors(issue(work, holder)).isEmpty()) {
                    return new Source(
                            work.path("id").asLong(),
                            work.path("documentNo").asString(),
                            holder.path("id").asLong(),
                            holder.path("name").asString());
                }
            }
        }
        throw new AssertionError("no accepted work is free for a land voucher");
    }

    private static boolean isCollectiveOfTheTown(JsonNode holder, JsonNode work) {
        return "COLLECTIVE".equals(holder.path("kind").asString())
                && holder.path("townCode")
                        .asString("")
                        .equals(work.path("townCode").asString());
    }

    private static String issue(JsonNode work, JsonNode holder) {
        return """
                {"act":{"kind":"ISSUE","asset":"LAND","holderId":%d,"works":[%d],"consentNo":"试","consentOn":"2026-01-31"}}""".formatted(holder.path("id").asLong(), work.path("id").asLong());
    }

    /** A parcel on the ecological red line, on which nothing may be built. */
    Plot onRedLine() {
        for (JsonNode line : lines("STBHHX")) {
            Geometry ground = MapView.shapeOf(line);
            for (Plot plot : plots(ground.getEnvelopeInternal(), ground)) {
                return plot;
            }
        }
        throw new AssertionError("no parcel lies on the red line");
    }

    /** A parcel on which the voucher may be used. */
    Plot lawful(String serial, long holder) {
        int tried = 0;
        for (JsonNode line : lines("CZKFBJ")) {
            Geometry ground = MapView.shapeOf(line);
            Envelope around = ground.getEnvelopeInternal();
            for (Plot plot : plots(around, null)) {
                if (errors(redemption(serial, holder, plot)).isEmpty()) {
                    return plot;
                }
                if (++tried > PLOTS_TRIED_MAX) {
                    throw new AssertionError("no plot takes the voucher: " + errors(redemption(serial, holder, plot)));
                }
            }
        }
        throw new AssertionError("no plot takes the voucher");
    }

    private static String redemption(String serial, long holder, Plot plot) {
        return """
                {"act":{"kind":"REDEEM","serial":"%s","holder":%d,"parcelId":%d,"approvalNo":"试"}}""".formatted(serial, holder, plot.id());
    }

    /** Codes of the rules that an act would break. */
    private List<String> errors(String act) {
        Reply reply = client.post("/api/vouchers/plan", act);
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
        return StreamSupport.stream(reply.json().path("findings").spliterator(), false)
                .filter(finding -> "ERROR".equals(finding.path("severity").asString()))
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    private JsonNode lines(String kind) {
        return json("/api/control-lines?" + DISTRICT + "&kind=" + kind).path("features");
    }

    /** @param over a place inside them must lie on it; null for farmland anywhere, which alone is converted */
    private List<Plot> plots(Envelope box, Geometry over) {
        String bbox = String.format(
                Locale.ROOT,
                "/api/parcels?limit=300&bbox=%.6f,%.6f,%.6f,%.6f",
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
        List<Plot> plots = new ArrayList<>();
        for (JsonNode parcel : json(bbox).path("features")) {
            var inside = MapView.shapeOf(parcel).getInteriorPoint();
            boolean mayBeBuiltOn =
                    "N".equals(parcel.path("properties").path("landGroup").asString());
            if (over == null ? mayBeBuiltOn : over.covers(inside)) {
                Coordinate at = inside.getCoordinate();
                String code = parcel.path("properties").path("code").asString();
                plots.add(new Plot(parcel.path("id").asLong(), code, at.x, at.y));
            }
        }
        return plots;
    }

    private JsonNode json(String path) {
        return client.get(path).json();
    }
}
