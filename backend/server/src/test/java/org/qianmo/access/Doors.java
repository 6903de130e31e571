package org.qianmo.access;

import static org.qianmo.access.Door.Rule.ADMINISTERS;
import static org.qianmo.access.Door.Rule.ADMINISTERS_DISTRICT;
import static org.qianmo.access.Door.Rule.ADMINISTRATORS;
import static org.qianmo.access.Door.Rule.CHANGES;
import static org.qianmo.access.Door.Rule.DECIDES;
import static org.qianmo.access.Door.Rule.NAMES;
import static org.qianmo.access.Door.Rule.OFFICIALS;
import static org.qianmo.access.Door.Rule.OFFICIALS_HERE;
import static org.qianmo.access.Door.Rule.OPEN;
import static org.qianmo.access.Door.Rule.OWNER;
import static org.qianmo.access.Door.Rule.PLANNERS;
import static org.qianmo.access.Door.Rule.PREPARES;
import static org.qianmo.access.Door.Rule.REFUSES;
import static org.qianmo.access.Door.Rule.SHOWS;
import static org.qianmo.access.Door.Rule.SIGNED_IN;
import static org.qianmo.access.Door.Rule.WORKS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.qianmo.access.Door.Request;
import org.qianmo.access.Door.Rule;
import org.qianmo.testing.ExportedTable;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;

/** The doors, one a row: what each does is its rule. A door that is in no row fails {@link DoorsContract}. */
final class Doors {

    private static final String ITEMS = "/ogc/collections/%s/items?bbox=%s";
    private static final String TILES = "GET /tiles/{layer}/{z}/{x}/{y}.mvt";
    static final String MULTIPART = "multipart/form-data; boundary=b";
    static final String UPLOAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\n\r\nx\r\n--b--\r\n";

    private Doors() {}

    static final List<Door> ALL = Stream.concat(
                    RecordDoors.ALL.stream(),
                    Stream.of(
                            open("GET /api/about", "/api/about"),
                            signedIn("GET /api/me", "/api/me"),
                            signedIn("GET /api/units", "/api/units"),
                            signedIn("GET /api/units/outlines", "/api/units/outlines?level=TOWN"),
                            signedIn("GET /api/land-classes", "/api/land-classes"),
                            signedIn("GET /api/jobs", "/api/jobs"),
                            row("GET /api/jobs/{id}", OWNER, place -> Request.of("/api/jobs/nobodys"), null),
                            row("DELETE /api/jobs/{id}", OWNER, place -> Request.of("/api/jobs/nobodys"), null),
                            parcels("GET /api/parcels/{id}", REFUSES, place -> "/api/parcels/" + place.parcel),
                            parcels(
                                            "GET /api/parcels/{id}",
                                            REFUSES,
                                            p -> "/api/parcels/" + p.parcel + "?asOf=" + today())
                                    .in("as of a day"),
                            row(
                                    "GET /api/parcels/{id}/history",
                                    REFUSES,
                                    place -> Request.of("/api/parcels/" + place.parcel + "/history"),
                                    (reply, place) -> reply.text().contains("\"CREATE\"")),
                            parcels("GET /api/parcels", SHOWS, place -> "/api/parcels?bbox=" + place.box()),
                            parcels("GET /api/parcels", SHOWS, p -> "/api/parcels?bbox=" + p.box() + "&asOf=" + today())
                                    .in("as of a day"),
                            row(
                                    "GET /api/parcels/changes",
                                    SHOWS,
                                    p -> Request.of(
                                            "/api/parcels/changes?bbox=" + p.box() + "&from=1900-01-01&to=" + today()),
                                    (reply, place) -> reply.json().path("days").size() > 0),
                            row("PUT /api/parcels/{id}", CHANGES, Doors::staleChange, null),
                            row("DELETE /api/parcels/{id}", CHANGES, Doors::staleRetirement, null),
                            row(
                                    "POST /api/check",
                                    NAMES,
                                    Doors::squareOnTheParcel,
                                    (reply, place) -> reply.text().contains(place.code)),
                            row(
                                    "POST /api/geometry/live",
                                    NAMES,
                                    Doors::liveSquareOnTheParcel,
                                    (reply, place) -> reply.text().contains(place.code)),
                            row("POST /api/measure", SIGNED_IN, Doors::measured, null),
                            tile("parcels", "parcels", 16, place -> place.parcel),
                            tile("parcels", "parcel-cells", 11, Doors::cell).in("cells of parcels"),
                            towns(tile("zones", "zones", 16, place -> place.zone)),
                            towns(tile("pilot-sites", "pilot-sites", 16, place -> place.site)),
                            towns(tile("accepted-work", "accepted-work", 16, place -> place.work)),
                            towns(tile("control-lines", "control-lines", 16, place -> place.controlLine)),
                            towns(tile("voucher-ground", "voucher-ground", 16, place -> place.voucher)),
                            tile("review", "review", 16, place -> place.parcel),
                            towns(row(
                                    "GET /api/control-lines",
                                    SHOWS,
                                    place -> Request.of("/api/control-lines?bbox=" + place.box()),
                                    number(place -> place.controlLine))),
                            row(
                                    "GET /api/control-lines/overlaps",
                                    REFUSES,
                                    place -> Request.of("/api/control-lines/overlaps?parcel=" + place.parcel),
                                    number(place -> place.parcel)),
                            towns(row(
                                            "GET /api/control-lines/overlaps",
                                            REFUSES,
                                            place -> Request.of("/api/control-lines/overlaps?zone=" + place.zone),
                                            number(place -> place.controlLine))
                                    .in("zones")),
                            row(
                                            "GET /api/control-lines/overlaps",
                                            REFUSES,
                                            place -> Request.of("/api/control-lines/overlaps?record=" + place.record),
                                            number(place -> place.parcel))
                                    .in("records"),
                            towns(row(
                                    "POST /api/control-lines/overlaps",
                                    NAMES,
                                    place -> new Request(
                                            "/api/control-lines/overlaps", place.spot.polygonJson(Place.SQUARE)),
                                    number(place -> place.controlLine))),
                            signedIn("GET /api/parameters", "/api/parameters"),
                            row(
                                    "POST /api/parameters",
                                    ADMINISTERS_DISTRICT,
                                    place -> new Request("/api/parameters", "{\"name\":\"none\"}"),
                                    null),
                            row(TILES, SIGNED_IN, place -> Request.of(MapTile.address("units", 12, place.spot)), null)
                                    .in("units"),
                            signedIn("GET /api/exports/formats", "/api/exports/formats"),
                            exported("parcels", place -> place.parcel),
                            towns(exported("zones", place -> place.zone)),
                            towns(exported("pilot-sites", place -> place.site)),
                            towns(exported("control-lines", place -> place.controlLine)),
                            towns(exported("accepted-work", place -> place.work)),
                            towns(exported("vouchers", place -> place.voucher)),
                            row(
                                    "POST /api/exports/{layer}",
                                    SHOWS,
                                    place -> new Request(
                                            "/api/exports/parcels",
                                            "ids=" + place.parcel,
                                            "Content-Type",
                                            "application/x-www-form-urlencoded"),
                                    exports(place -> place.parcel)),
                            row("POST /api/imports", PLANNERS, place -> upload(), null),
                            row(
                                    "POST /api/deliveries",
                                    PLANNERS,
                                    place -> new Request("/api/deliveries", "{\"fileName\":\"x.zip\",\"bytes\":0}"),
                                    null),
                            signedIn("GET /api/deliveries", "/api/deliveries"),
                            delivery("GET /api/deliveries/{id}", "", null),
                            delivery("DELETE /api/deliveries/{id}", "", null),
                            delivery("PUT /api/deliveries/{id}/content", "/content?from=0", "x"),
                            delivery("PUT /api/deliveries/{id}/choice", "/choice", "{}"),
                            delivery("POST /api/deliveries/{id}/check", "/check", "{}"),
                            delivery("POST /api/deliveries/{id}/load", "/load", "{}"),
                            delivery("GET /api/deliveries/{id}/report.csv", "/report.csv", null),
                            delivery("GET /api/deliveries/{id}/report.geojson", "/report.geojson", null),
                            signedIn("GET /ogc", "/ogc"),
                            signedIn("GET /ogc/", "/ogc/"),
                            signedIn("GET /ogc/conformance", "/ogc/conformance"),
                            signedIn("GET /ogc/collections", "/ogc/collections"),
                            signedIn("GET /ogc/collections/{id}", "/ogc/collections/parcels"),
                            signedIn("GET /ogc/api", "/ogc/api"),
                            signedIn("GET /ogc/tileMatrixSets", "/ogc/tileMatrixSets"),
                            signedIn("GET /ogc/tileMatrixSets/{set}", "/ogc/tileMatrixSets/WebMercatorQuad"),
                            signedIn("GET /ogc/collections/{id}/queryables", "/ogc/collections/parcels/queryables"),
                            signedIn("GET /ogc/collections/{id}/tiles", "/ogc/collections/parcels/tiles"),
                            signedIn(
                                    "GET /ogc/collections/{id}/tiles/{set}",
                                    "/ogc/collections/parcels/tiles/WebMercatorQuad"),
                            row(
                                    "GET /ogc/collections/{layer}/tiles/WebMercatorQuad/{z}/{y}/{x}",
                                    SHOWS,
                                    place -> Request.of(ogcTile(place)),
                                    (reply, place) ->
                                            MapTile.features(reply, "parcels").containsKey(place.parcel)),
                            towns(items("accepted-work", place -> place.work)),
                            towns(items("voucher-ground", place -> place.voucher)),
                            row(
                                            "GET /ogc/collections/{id}/items",
                                            SHOWS,
                                            place -> Request.of(ITEMS.formatted("records", place.box())),
                                            (reply, place) -> reply.text().contains(place.title()))
                                    .in("records"),
                            row(
                                            "GET /ogc/collections/{id}/items/{featureId}",
                                            REFUSES,
                                            place -> Request.of("/ogc/collections/records/items/" + place.record),
                                            (reply, place) -> reply.text().contains(place.title()))
                                    .in("records"),
                            row("POST /ogc/collections/{id}/items", PLANNERS, Doors::bowTie, null),
                            row("PUT /ogc/collections/{id}/items/{featureId}", CHANGES, Doors::staleFeature, null),
                            row("PATCH /ogc/collections/{id}/items/{featureId}", CHANGES, Doors::stalePatch, null),
                            row("DELETE /ogc/collections/{id}/items/{featureId}", CHANGES, Doors::staleDeletion, null),
                            items("parcels", place -> place.parcel),
                            towns(items("zones", place -> place.zone)),
                            towns(items("pilot-sites", place -> place.site)),
                            towns(items("control-lines", place -> place.controlLine)),
                            item("parcels", place -> place.parcel),
                            towns(item("zones", place -> place.zone)),
                            towns(item("pilot-sites", place -> place.site)),
                            towns(item("control-lines", place -> place.controlLine)),
                            row(
                                    "GET /api/search",
                                    SHOWS,
                                    place -> Request.of("/api/search?limit=100&q=" + place.code),
                                    number(p -> p.parcel)),
                            towns(row("GET /api/search", SHOWS, place -> search("片区" + place.zone), number(p -> p.zone))
                                    .in("zones")),
                            towns(row("GET /api/search", SHOWS, place -> search("试点" + place.site), number(p -> p.site))
                                    .in("pilot sites")),
                            towns(row("GET /api/zones", SHOWS, place -> Request.of("/api/zones"), number(p -> p.zone))),
                            towns(row(
                                    "GET /api/zones/{id}",
                                    REFUSES,
                                    p -> Request.of("/api/zones/" + p.zone),
                                    number(p -> p.zone))),
                            towns(row(
                                    "GET /api/zones/{id}/progress",
                                    REFUSES,
                                    p -> Request.of("/api/zones/" + p.zone + "/progress"),
                                    number(p -> p.zone))),
                            towns(row(
                                    "GET /api/pilot-sites/{id}/progress",
                                    REFUSES,
                                    p -> Request.of("/api/pilot-sites/" + p.site + "/progress"),
                                    number(p -> p.site))),
                            towns(row(
                                    "GET /api/consolidation/units/{id}/progress",
                                    REFUSES,
                                    p -> Request.of("/api/consolidation/units/" + p.consolidation + "/progress"),
                                    number(p -> p.parcel))),
                            towns(row(
                                    "POST /api/zones", ADMINISTERS, p -> new Request("/api/zones", nameless(p)), null)),
                            towns(row(
                                    "PUT /api/zones/{id}",
                                    ADMINISTERS,
                                    p -> new Request("/api/zones/" + p.zone, nameless(p), "If-Match", "\"99\""),
                                    null)),
                            towns(row(
                                    "POST /api/pilot-sites",
                                    ADMINISTERS,
                                    p -> new Request("/api/pilot-sites", nameless(p)),
                                    null)),
                            towns(row(
                                    "PUT /api/pilot-sites/{id}",
                                    ADMINISTERS,
                                    p -> new Request("/api/pilot-sites/" + p.site, nameless(p), "If-Match", "\"99\""),
                                    null)),
                            towns(row(
                                    "GET /api/pilot-sites/{id}",
                                    REFUSES,
                                    p -> Request.of("/api/pilot-sites/" + p.site),
                                    number(p -> p.site))),
                            towns(row(
                                            "GET /api/control-lines/overlaps",
                                            REFUSES,
                                            place -> Request.of("/api/control-lines/overlaps?pilot-site=" + place.site),
                                            number(place -> place.controlLine))
                                    .in("pilot sites")),
                            towns(row(
                                    "GET /api/pilot-sites",
                                    SHOWS,
                                    p -> Request.of("/api/pilot-sites"),
                                    number(p -> p.site))),
                            towns(row(
                                    "GET /api/statements/parcels",
                                    SHOWS,
                                    place -> Request.of("/api/statements/parcels?level=zone"),
                                    number(place -> place.zone))),
                            towns(row(
                                    "GET /api/statements/acreage",
                                    SHOWS,
                                    place -> Request.of("/api/statements/acreage?level=zone"),
                                    number(place -> place.zone))),
                            towns(row(
                                    "GET /api/statements/acreage/series",
                                    REFUSES,
                                    place -> Request.of("/api/statements/acreage/series?within=zone:" + place.zone),
                                    number(place -> place.zone))),
                            towns(row(
                                    "GET /api/statements/acreage/members",
                                    REFUSES,
                                    place -> Request.of(
                                            "/api/statements/acreage/members?category=FKFL&within=zone:" + place.zone),
                                    number(place -> place.work))),
                            towns(row(
                                    "GET /api/statements/acreage/works/{id}/parcels",
                                    REFUSES,
                                    place -> Request.of("/api/statements/acreage/works/" + place.work + "/parcels"),
                                    number(place -> place.parcel))),
                            row(
                                    "POST /api/statements/periods",
                                    DECIDES,
                                    place -> new Request(
                                            "/api/statements/periods",
                                            "{\"territory\":\"%s\",\"month\":\"2999-01\"}".formatted(place.unit())),
                                    null),
                            row(
                                    "GET /api/statements/periods",
                                    SHOWS,
                                    place -> Request.of("/api/statements/periods?limit=200"),
                                    (reply, place) -> reply.text().contains(place.periodHash)),
                            row(
                                    "GET /api/statements/periods/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/statements/periods/" + place.period),
                                    (reply, place) -> reply.text().contains(place.periodHash)),
                            row(
                                    "POST /api/statements/periods/{id}/sign",
                                    DECIDES,
                                    place -> new Request("/api/statements/periods/" + place.period + "/sign", ""),
                                    null),
                            row(
                                    "POST /api/statements/periods/{id}/comments",
                                    PREPARES,
                                    place -> new Request(
                                            "/api/statements/periods/" + place.period + "/comments",
                                            "{\"words\":\"矩阵\"}"),
                                    null),
                            row(
                                    "POST /api/reports",
                                    PREPARES,
                                    place -> new Request(
                                            "/api/reports",
                                            "{\"territory\":\"%s\",\"month\":\"2999-01\"}".formatted(place.unit())),
                                    null),
                            row(
                                    "GET /api/reports",
                                    SHOWS,
                                    place -> Request.of("/api/reports?limit=200&territory=" + place.unit()),
                                    (reply, place) -> reply.text().contains(place.report)),
                            row(
                                    "GET /api/reports/{code}",
                                    REFUSES,
                                    place -> Request.of("/api/reports/" + place.report),
                                    (reply, place) -> reply.text().contains(place.report)),
                            row(
                                    "GET /api/reports/{code}/check",
                                    REFUSES,
                                    place -> Request.of("/api/reports/" + place.report + "/check"),
                                    (reply, place) -> reply.text().contains(place.report)),
                            row(
                                    "GET /api/reports/{code}/pdf",
                                    REFUSES,
                                    place -> Request.of("/api/reports/" + place.report + "/pdf"),
                                    (reply, place) -> reply.text().startsWith("%PDF")),
                            row(
                                    "GET /api/reports/{code}/xlsx",
                                    REFUSES,
                                    place -> Request.of("/api/reports/" + place.report + "/xlsx"),
                                    (reply, place) -> reply.text().startsWith("PK")),
                            row(
                                    "PUT /api/reports/schedules/{territory}",
                                    DECIDES,
                                    place -> new Request(
                                            "/api/reports/schedules/" + place.unit(), "{\"dayOfMonth\":28}"),
                                    null),
                            row(
                                    "GET /api/reports/schedules",
                                    SHOWS,
                                    place -> Request.of("/api/reports/schedules"),
                                    (reply, place) -> reply.text().contains("\"" + place.unit() + "\"")),
                            // Behind the row that shows what this one removes.
                            row(
                                    "DELETE /api/reports/schedules/{territory}",
                                    DECIDES,
                                    place -> Request.of("/api/reports/schedules/" + place.unit()),
                                    null),
                            towns(row(
                                    "POST /api/statements/acreage/recomputed",
                                    DECIDES,
                                    place -> new Request(
                                            "/api/statements/acreage/recomputed?category=FKFL&within=zone:"
                                                    + place.zone,
                                            ""),
                                    null)),
                            row(
                                    "GET /api/vouchers/balances",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/balances?holder=" + place.holder),
                                    number(place -> place.holder)),
                            row(
                                    "GET /api/vouchers",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers?holder=" + place.holder),
                                    number(place -> place.voucher)),
                            row(
                                    "GET /api/vouchers/{serial}",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/NH-D-" + place.holder),
                                    number(place -> place.voucher)),
                            towns(row(
                                    "GET /api/vouchers/on",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/on?" + place.middle()),
                                    number(place -> place.voucher))),
                            towns(row(
                                    "GET /api/vouchers/on/entries",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/on/entries?" + place.middle()),
                                    number(place -> place.holder))),
                            row(
                                    "GET /api/vouchers/holders",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/holders?limit=1&after=" + (place.holder - 1)),
                                    number(place -> place.holder)),
                            row(
                                    "GET /api/vouchers/holders/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/holders/" + place.holder),
                                    number(place -> place.holder)),
                            row(
                                    "GET /api/vouchers/holders/{id}/entries",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/holders/" + place.holder + "/entries"),
                                    number(place -> place.holder)),
                            row(
                                    "GET /api/vouchers/deficits",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/deficits"),
                                    number(place -> place.holder)),
                            towns(row(
                                    "GET /api/vouchers/overview",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/overview"),
                                    (reply, place) -> reply.text().contains("\"townCode\":\"" + place.town)
                                            && place.unit()
                                                    .startsWith(reply.json()
                                                            .path("territory")
                                                            .asString("")))),
                            row(
                                    "GET /api/vouchers/holders/{id}/statement",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/holders/" + place.holder + "/statement"),
                                    (reply, place) ->
                                            reply.header("Content-Disposition").contains(String.valueOf(place.holder))),
                            row(
                                    "GET /api/vouchers/statements/{code}",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/statements/" + place.statement),
                                    number(place -> place.holder)),
                            row(
                                    "POST /api/vouchers/doubts",
                                    OFFICIALS,
                                    place -> new Request(
                                            "/api/vouchers/doubts",
                                            "{\"kind\":\"OTHER\",\"words\":\"x\",\"serial\":\"NOWHERE\"}"),
                                    null),
                            row(
                                    "GET /api/vouchers/doubts",
                                    SHOWS,
                                    place -> Request.of("/api/vouchers/doubts?limit=200"),
                                    number(place -> place.holder)),
                            row(
                                    "GET /api/vouchers/doubts/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/doubts/" + place.doubt),
                                    number(place -> place.holder)),
                            row(
                                    "POST /api/vouchers/doubts/{id}/close",
                                    OFFICIALS_HERE,
                                    place -> new Request(
                                            "/api/vouchers/doubts/" + place.doubt + "/close",
                                            "{\"outcome\":\"RELEASED\",\"words\":\"x\"}"),
                                    null),
                            signedIn("GET /api/vouchers/offers", "/api/vouchers/offers"),
                            row(
                                    "GET /api/vouchers/offers/{id}",
                                    SIGNED_IN,
                                    place -> Request.of("/api/vouchers/offers/" + place.offer),
                                    null),
                            row(
                                    "POST /api/vouchers/offers",
                                    CHANGES,
                                    place -> new Request("/api/vouchers/offers", endless(place)),
                                    null),
                            row("DELETE /api/vouchers/offers/{id}", CHANGES, place -> offer(place, "", null), null),
                            row(
                                    "POST /api/vouchers/offers/{id}/reservation",
                                    CHANGES,
                                    place -> offer(place, "/reservation", "{}"),
                                    null),
                            row(
                                    "DELETE /api/vouchers/offers/{id}/reservation",
                                    CHANGES,
                                    place -> offer(place, "/reservation", null),
                                    null),
                            row(
                                    "POST /api/vouchers/offers/{id}/sale",
                                    OFFICIALS_HERE,
                                    place -> offer(place, "/sale", "{}"),
                                    null),
                            signedIn("GET /api/vouchers/prices", "/api/vouchers/prices"),
                            row(
                                    "POST /api/vouchers/plan",
                                    CHANGES,
                                    place -> new Request("/api/vouchers/plan", extension(place)),
                                    null),
                            row(
                                    "POST /api/vouchers/applications",
                                    CHANGES,
                                    place -> new Request("/api/vouchers/applications", extension(place)),
                                    null),
                            row(
                                    "GET /api/vouchers/applications/{recordId}",
                                    REFUSES,
                                    place -> Request.of("/api/vouchers/applications/" + place.application),
                                    number(place -> place.holder)),
                            row(
                                    "PUT /api/vouchers/applications/{recordId}",
                                    WORKS,
                                    place -> new Request(
                                            "/api/vouchers/applications/" + place.application,
                                            extension(place),
                                            "If-Match",
                                            "\"99\""),
                                    null),
                            towns(row(
                                    "GET /api/vouchers/works",
                                    SHOWS,
                                    place -> Request.of(
                                            "/api/vouchers/works?asset=HOUSE&limit=1&after=" + (place.cleared - 1)),
                                    number(place -> place.cleared))),
                            towns(row(
                                    "GET /api/acreage/blocks",
                                    SHOWS,
                                    place -> Request.of("/api/acreage/blocks?limit=1000"),
                                    number(place -> place.ready))),
                            towns(row(
                                    "GET /api/acreage/blocks/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/acreage/blocks/" + place.ready),
                                    number(place -> place.ready))),
                            towns(row(
                                    "GET /api/acreage/works",
                                    SHOWS,
                                    place -> Request.of("/api/acreage/works?limit=1&after=" + (place.cleared - 1)),
                                    number(place -> place.cleared))),
                            towns(row(
                                    "GET /api/acreage/works/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/acreage/works/" + place.work),
                                    number(place -> place.work))),
                            signedIn("GET /api/vouchers/parameters", "/api/vouchers/parameters"),
                            row(
                                    "POST /api/vouchers/parameters",
                                    ADMINISTERS_DISTRICT,
                                    place -> new Request("/api/vouchers/parameters", "{\"name\":\"none\"}"),
                                    null),
                            towns(tile("consolidation-units", "consolidation-units", 16, place -> place.consolidation)),
                            towns(row(
                                            "GET /api/control-lines/overlaps",
                                            REFUSES,
                                            place -> Request.of(
                                                    "/api/control-lines/overlaps?unit=" + place.consolidation),
                                            number(place -> place.controlLine))
                                    .in("units")),
                            towns(row(
                                    "GET /api/consolidation/units",
                                    SHOWS,
                                    place -> Request.of("/api/consolidation/units"),
                                    (reply, place) -> reply.text().contains("M-" + place.parcel))),
                            towns(row(
                                    "GET /api/consolidation/units/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/consolidation/units/" + place.consolidation),
                                    number(place -> place.parcel))),
                            towns(row(
                                    "GET /api/consolidation/units/{id}/indicators",
                                    REFUSES,
                                    place -> Request.of(
                                            "/api/consolidation/units/" + place.consolidation + "/indicators"),
                                    number(place -> place.parcel))),
                            row(
                                    "POST /api/consolidation/units",
                                    ADMINISTERS_DISTRICT,
                                    place -> new Request("/api/consolidation/units", "{}"),
                                    null),
                            towns(row(
                                    "PUT /api/consolidation/units/{id}",
                                    ADMINISTERS_DISTRICT,
                                    p -> new Request(
                                            "/api/consolidation/units/" + p.consolidation, "{}", "If-Match", "\"99\""),
                                    null)),
                            row(
                                    "GET /api/scenarios",
                                    SHOWS,
                                    place -> Request.of("/api/scenarios?limit=200"),
                                    (reply, place) -> reply.text().contains("方案" + place.parcel)),
                            row(
                                    "GET /api/scenarios/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/scenarios/" + place.scenarios),
                                    number(place -> place.parcel)),
                            row(
                                    "GET /api/scenarios/{id}/comparison",
                                    REFUSES,
                                    place -> Request.of("/api/scenarios/" + place.scenarios + "/comparison"),
                                    number(place -> place.parcel)),
                            row(
                                    "GET /api/scenarios/{id}/differences",
                                    REFUSES,
                                    place -> Request.of("/api/scenarios/" + place.scenarios + "/differences?to=1"),
                                    number(place -> place.parcel)),
                            row(
                                    "POST /api/scenarios",
                                    CHANGES,
                                    place -> new Request(
                                            "/api/scenarios", "{\"territory\":\"%s\"}".formatted(place.unit())),
                                    null),
                            row(
                                    "PUT /api/scenarios/{id}",
                                    CHANGES,
                                    p -> new Request("/api/scenarios/" + p.scenarios, "{}", "If-Match", "\"99\""),
                                    null),
                            row(
                                    "DELETE /api/scenarios/{id}",
                                    CHANGES,
                                    p -> new Request("/api/scenarios/" + p.scenarios, null, "If-Match", "\"99\""),
                                    null),
                            row(
                                    "GET /api/targets",
                                    SHOWS,
                                    place -> Request.of("/api/targets"),
                                    (reply, place) -> reply.text().contains("MATRIX-" + place.parcel)),
                            row(
                                    "GET /api/targets/{id}",
                                    REFUSES,
                                    place -> Request.of("/api/targets/" + place.target),
                                    number(place -> place.parcel)),
                            row(
                                    "POST /api/targets",
                                    ADMINISTERS_DISTRICT,
                                    p -> new Request("/api/targets", "{}"),
                                    null),
                            row(
                                    "PUT /api/targets/{id}",
                                    ADMINISTERS_DISTRICT,
                                    p -> new Request("/api/targets/" + p.target, "{}", "If-Match", "\"99\""),
                                    null),
                            row(
                                    "POST /api/targets/{id}/reported",
                                    ADMINISTERS_DISTRICT,
                                    p -> new Request("/api/targets/" + p.target + "/reported", "{}"),
                                    null),
                            row("GET /api/people", ADMINISTRATORS, place -> Request.of("/api/people"), null),
                            row("POST /api/people", ADMINISTERS, Doors::nobody, null),
                            row(
                                    "POST /api/first-administrator",
                                    OPEN,
                                    place -> Request.of("/api/first-administrator"),
                                    null)))
            .toList();

    static Door row(String mapping, Rule rule, Function<Place, Request> request, BiPredicate<Reply, Place> shows) {
        return new Door(mapping, "", rule, false, request, shows);
    }

    private static Door open(String mapping, String path) {
        return row(mapping, OPEN, place -> Request.of(path), null);
    }

    /** An offer that never ends, so that none is made. */
    private static String endless(Place place) {
        return "{\"serial\":\"NH-D-%1$d\",\"holderId\":%1$d}".formatted(place.holder);
    }

    private static Request offer(Place place, String suffix, String body) {
        return new Request("/api/vouchers/offers/" + place.offer + suffix, body);
    }

    static Door signedIn(String mapping, String path) {
        return row(mapping, SIGNED_IN, place -> Request.of(path), null);
    }

    /** There is nothing of the kind outside the towns. */
    static Door towns(Door door) {
        return new Door(door.mapping(), door.label(), door.rule(), true, door.request(), door.shows());
    }

    private static Door parcels(String mapping, Rule rule, Function<Place, String> path) {
        return row(mapping, rule, place -> Request.of(path.apply(place)), number(place -> place.parcel));
    }

    private static Door tile(String layer, String inside, int zoom, ToLongFunction<Place> id) {
        Function<Place, Request> request = place -> Request.of(MapTile.address(layer, zoom, place.spot));
        return row(
                        TILES,
                        SHOWS,
                        request,
                        (reply, place) -> MapTile.features(reply, inside).containsKey(id.applyAsLong(place)))
                .in(layer);
    }

    /** Cells of a tile are counted from its south-west corner, 64 a row, from 1. */
    private static long cell(Place place) {
        String[] address = MapTile.address("parcels", 11, place.spot).split("[/.]");
        int x = Integer.parseInt(address[4]);
        int y = Integer.parseInt(address[5]);
        double column = ((place.spot.longitude("2").doubleValue() + 180) / 360 * 2048 - x) * 64;
        double north = latitude(y);
        double south = latitude(y + 1);
        double row = (place.spot.latitude("2").doubleValue() - south) / (north - south) * 64;
        return 1 + (long) row * 64 + (long) column;
    }

    private static double latitude(int row) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.PI * (1 - 2.0 * row / 2048))) - Math.PI / 2);
    }

    private static Door exported(String layer, ToLongFunction<Place> id) {
        return row(
                        "GET /api/exports/{layer}",
                        SHOWS,
                        place -> Request.of("/api/exports/" + layer + "?bbox=" + place.box()),
                        exports(id))
                .in(layer);
    }

    private static BiPredicate<Reply, Place> exports(ToLongFunction<Place> id) {
        return (reply, place) ->
                ExportedTable.rows(reply).stream().anyMatch(row -> row.contains(" " + id.applyAsLong(place)));
    }

    private static Door items(String collection, ToLongFunction<Place> id) {
        return row(
                        "GET /ogc/collections/{id}/items",
                        SHOWS,
                        place -> Request.of(ITEMS.formatted(collection, place.box())),
                        number(id))
                .in(collection);
    }

    private static Door item(String collection, ToLongFunction<Place> id) {
        return row(
                        "GET /ogc/collections/{id}/items/{featureId}",
                        REFUSES,
                        place -> Request.of("/ogc/collections/" + collection + "/items/" + id.applyAsLong(place)),
                        number(id))
                .in(collection);
    }

    /** The ids here are long numbers that stand for nothing else. */
    static BiPredicate<Reply, Place> number(ToLongFunction<Place> id) {
        return (reply, place) -> reply.text().contains(String.valueOf(id.applyAsLong(place)));
    }

    private static Request search(String text) {
        return Request.of("/api/search?limit=100&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** From a version that never was: it changes nothing, and must say nothing of a parcel elsewhere. */
    private static Request staleChange(Place place) {
        String body = ParcelBody.of(place.spot.polygonJson(Place.SQUARE));
        return new Request("/api/parcels/" + place.parcel, body, "If-Match", "\"99\"");
    }

    /** The same tile as below {@code /tiles}, with the row before the column. */
    private static String ogcTile(Place place) {
        String[] address = MapTile.address("parcels", 16, place.spot).split("[/.]");
        return "/ogc/collections/parcels/tiles/WebMercatorQuad/16/" + address[5] + "/" + address[4];
    }

    /** Of a form that nobody may draw. */
    private static Request bowTie(Place place) {
        return new Request(
                "/ogc/collections/parcels/items", ParcelBody.of(place.spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")));
    }

    private static Request staleFeature(Place place) {
        return new Request(
                "/ogc/collections/parcels/items/" + place.parcel,
                ParcelBody.of(place.spot.polygonJson(Place.SQUARE)),
                "If-Match",
                "\"99\"");
    }

    private static Request stalePatch(Place place) {
        return new Request(
                "/ogc/collections/parcels/items/" + place.parcel,
                "{\"properties\":{\"holder\":\"x\"}}",
                "If-Match",
                "\"99\"");
    }

    private static Request staleDeletion(Place place) {
        return new Request("/ogc/collections/parcels/items/" + place.parcel, null, "If-Match", "\"99\"");
    }

    private static Request staleRetirement(Place place) {
        return new Request("/api/parcels/" + place.parcel, null, "If-Match", "\"99\"");
    }

    private static Request squareOnTheParcel(Place place) {
        return new Request("/api/check?against=parcels", place.spot.polygonJson(Place.SQUARE));
    }

    private static Request liveSquareOnTheParcel(Place place) {
        return new Request(
                "/api/geometry/live",
                "{\"parcels\":[{\"geometry\":%s}]}".formatted(place.spot.polygonJson(Place.SQUARE)));
    }

    private static Request measured(Place place) {
        return new Request("/api/measure", place.spot.polygonJson(Place.SQUARE));
    }

    private static Door delivery(String mapping, String door, String body) {
        return row(mapping, OWNER, place -> new Request("/api/deliveries/nobodys" + door, body), null);
    }

    /** A way of importing that there is not, so that nothing is imported. */
    private static Request upload() {
        return new Request("/api/imports?mode=none", UPLOAD, "Content-Type", MULTIPART);
    }

    /** Of all that the holder there has. */
    static String extension(Place place) {
        return "{\"act\":{\"kind\":\"EXTEND\",\"serial\":\"NH-D-%d\",\"months\":1,\"words\":\"x\"}}"
                .formatted(place.holder);
    }

    /** A person without a role, so that nobody is registered. */
    /** A feature on the place's square that is refused for having no name. */
    private static String nameless(Place place) {
        return "{\"type\":\"Feature\",\"geometry\":" + place.spot.polygonJson(Place.SQUARE) + "}";
    }

    private static Request nobody(Place place) {
        return new Request("/api/people", "{\"username\":\"nobody\",\"territoryCode\":\"" + place.unit() + "\"}");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
