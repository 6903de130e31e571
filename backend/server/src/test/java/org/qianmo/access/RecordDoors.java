package org.qianmo.access;

import static org.qianmo.access.Door.Rule.AUDITS;
import static org.qianmo.access.Door.Rule.CHANGES;
import static org.qianmo.access.Door.Rule.DECIDES;
import static org.qianmo.access.Door.Rule.PLANNERS;
import static org.qianmo.access.Door.Rule.PREPARES;
import static org.qianmo.access.Door.Rule.REBUILDS;
import static org.qianmo.access.Door.Rule.REFUSES;
import static org.qianmo.access.Door.Rule.SHOWS;
import static org.qianmo.access.Door.Rule.WORKS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.qianmo.access.Door.Request;
import org.qianmo.access.Door.Rule;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;

/** The doors of records, of what became of parcels, and of the audit trail. */
final class RecordDoors {

    /** A version that never was: nobody submits, decides or withdraws anything. */
    private static final String[] STALE = {"If-Match", "\"99\""};

    private RecordDoors() {}

    static final List<Door> ALL = List.of(
            Doors.row(
                    "GET /api/records",
                    SHOWS,
                    place -> Request.of("/api/records?q=" + URLEncoder.encode(place.title(), StandardCharsets.UTF_8)),
                    RecordDoors::titled),
            Doors.row("POST /api/records", PLANNERS, place -> later(), null),
            record("GET", "", REFUSES, place -> "", RecordDoors::titled),
            work("PATCH", "", place -> "", place -> "{\"title\":\"x\"}", STALE),
            work("POST", "/documents", place -> "/documents", place -> Doors.UPLOAD, "Content-Type", Doors.MULTIPART),
            record(
                    "GET",
                    "/documents/{document}",
                    REFUSES,
                    place -> "/documents/" + place.document,
                    RecordDoors::titled),
            work("DELETE", "/documents/{document}", place -> "/documents/" + place.document, place -> null),
            work("PUT", "/edits/{parcel}", place -> "/edits/" + place.parcel, RecordDoors::square, "If-Match", "\"1\""),
            work("POST", "/operations", place -> "/operations", RecordDoors::retirement),
            work("POST", "/operations", place -> "/operations?dryRun=true", RecordDoors::retirement)
                    .in("dry run"),
            work("POST", "/undo", place -> "/undo", place -> null),
            work("POST", "/redo", place -> "/redo", place -> null),
            record("GET", "/draft", REFUSES, place -> "/draft", Doors.number(place -> place.parcel)),
            record("GET", "/findings", REFUSES, place -> "/findings", has("checkedAt")),
            work("POST", "/repairs", place -> "/repairs", place -> "{\"key\":\"none\"}"),
            record("GET", "/balance", REFUSES, place -> "/balance", Doors.number(place -> place.parcel)),
            record("GET", "/conflicts", REFUSES, place -> "/conflicts", has("conflicts")),
            work("POST", "/submit", place -> "/submit", place -> "{}", STALE),
            work("POST", "/withdraw", place -> "/withdraw", place -> "{}", STALE),
            decision("/return"),
            decision("/approve"),
            Doors.row("POST /api/records/{id}/reversal", PREPARES, place -> post(place, "/reversal", null), null),
            Doors.row(
                    "GET /api/parcels/{id}/lineage",
                    REFUSES,
                    place -> Request.of("/api/parcels/" + place.parcel + "/lineage"),
                    Doors.number(place -> place.parcel)),
            audit("record", place -> place.record),
            audit("parcel", place -> place.parcel),
            Doors.signedIn("GET /api/audit/head", "/api/audit/head"),
            Doors.signedIn("GET /api/audit/verify", "/api/audit/verify"),
            Doors.row(
                    "POST /api/acreage/acceptances",
                    CHANGES,
                    place -> new Request("/api/acreage/acceptances", works(place)),
                    null),
            Doors.row(
                    "POST /api/acreage/acceptances/plan",
                    CHANGES,
                    place -> new Request("/api/acreage/acceptances/plan", works(place)),
                    null),
            Doors.row(
                    "GET /api/acreage/acceptances/{recordId}",
                    REFUSES,
                    place -> Request.of("/api/acreage/acceptances/" + place.acceptance),
                    (reply, place) -> reply.text().contains("验收" + place.unit())),
            Doors.row(
                    "PUT /api/acreage/acceptances/{recordId}",
                    WORKS,
                    place -> new Request("/api/acreage/acceptances/" + place.acceptance, works(place), STALE),
                    null),
            Doors.towns(Doors.row(
                    "POST /api/acreage/revocations",
                    CHANGES,
                    place -> new Request(
                            "/api/acreage/revocations",
                            "{\"works\":[%d],\"revokedOn\":\"2026-03-03\",\"words\":\"x\"}".formatted(place.work)),
                    null)),
            Doors.towns(Doors.row(
                    "GET /api/acreage/revocations/{recordId}",
                    REFUSES,
                    place -> Request.of("/api/acreage/revocations/" + place.revocation),
                    (reply, place) -> reply.text().contains("撤销" + place.unit()))),
            Doors.row("POST /api/audit/rebuild", REBUILDS, place -> Request.of("/api/audit/rebuild"), null));

    /** Handed in by nobody. */
    private static String works(Place place) {
        return "{\"works\":[{\"category\":\"ZBLP\",\"documentNo\":\"x\",\"acceptedOn\":\"2024-03-01\",\"geometry\":%s}]}"
                .formatted(place.spot.polygonJson(Place.SQUARE));
    }

    private static boolean titled(Reply reply, Place place) {
        return reply.text().contains(place.title());
    }

    private static BiPredicate<Reply, Place> has(String member) {
        return (reply, place) -> reply.json().has(member);
    }

    private static Door record(
            String method, String suffix, Rule rule, Function<Place, String> path, BiPredicate<Reply, Place> shows) {
        return Doors.row(
                method + " /api/records/{id}" + suffix,
                rule,
                place -> Request.of("/api/records/" + place.record + path.apply(place)),
                shows);
    }

    private static Door work(
            String method,
            String suffix,
            Function<Place, String> path,
            Function<Place, String> body,
            String... headers) {
        return Doors.row(
                method + " /api/records/{id}" + suffix,
                WORKS,
                place -> new Request("/api/records/" + place.record + path.apply(place), body.apply(place), headers),
                null);
    }

    private static Door decision(String suffix) {
        return Doors.row(
                "POST /api/records/{id}" + suffix,
                DECIDES,
                place -> post(place, suffix, "{\"reason\":\"x\"}", STALE),
                null);
    }

    private static Request post(Place place, String suffix, String body, String... headers) {
        return new Request("/api/records/" + place.record + suffix, body, headers);
    }

    private static Door audit(String subject, Function<Place, Long> id) {
        return Doors.row(
                        "GET /api/audit",
                        AUDITS,
                        place -> Request.of("/api/audit?" + subject + "=" + id.apply(place)),
                        (reply, place) -> !reply.json().path("entries").isEmpty())
                .in("of a " + subject);
    }

    /** Effective on a day that has not come, so that nothing is opened. */
    private static Request later() {
        return new Request("/api/records", "{\"title\":\"x\",\"effectiveOn\":\"9999-01-01\"}");
    }

    private static String square(Place place) {
        return ParcelBody.of(place.spot.polygonJson(Place.SQUARE));
    }

    private static String retirement(Place place) {
        return "{\"operation\":\"RETIRE\",\"parcel\":" + place.parcel + "}";
    }
}
