package org.qianmo.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Zones and pilot sites as people write them. */
abstract class ZoneContract extends RunningApplication {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ZONES = "/api/zones";
    private static final String SITES = "/api/pilot-sites";
    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final String WIDER = "0 0, 8 0, 8 4, 0 4, 0 0";

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();
    private final String code = "NHCG-" + TestDistrict.freshId();

    private ObjectNode zone(String ring) {
        return feature(ring, """
                {"code":"%s","name":"试验片区","nameEn":"Trial zone","renovation":"CCGZ","status":"UNDER_WAY",
                 "occupants":12,"floorAreaSquareMetres":3456.7,"targetMu":60.125,
                 "startedOn":"2024-03-01","dueOn":"2027-12-31","source":"南村改〔2024〕3号"}""".formatted(code));
    }

    private ObjectNode site() {
        return feature(SQUARE, """
                {"code":"%s","name":"试验试点","nameEn":"Trial site","theme":"集体土地入市","themeEn":"Collective land"}""".formatted(code));
    }

    private ObjectNode feature(String ring, String properties) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
        feature.set("geometry", JSON.readTree(spot.polygonJson(ring)));
        feature.set("properties", JSON.readTree(properties));
        return feature;
    }

    private static ObjectNode with(ObjectNode feature, String members) {
        ObjectNode properties = (ObjectNode) feature.path("properties");
        JSON.readTree(members).properties().forEach(member -> properties.set(member.getKey(), member.getValue()));
        return feature;
    }

    private static ObjectNode at(ObjectNode feature, String geometry) {
        feature.set("geometry", JSON.readTree(geometry));
        return feature;
    }

    private ApiClient administratorOf(String territory) {
        String name = "zone-" + TestDistrict.freshId();
        as(ADMIN)
                .post(
                        "/api/people",
                        "{\"username\":\"%s\",\"role\":\"ADMIN\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                                .formatted(name, territory, TestDistrict.PASSWORD))
                .mustBe(201);
        return as(name);
    }

    private int written(String table) {
        return jdbc.queryForObject("select count(*) from " + table + " where code = ?", Integer.class, code);
    }

    private List<String> acts(String kind, long id) {
        return jdbc.queryForList(
                "select act from audit_entry where subject_kind = ? and subject_id = ? order by seq",
                String.class,
                kind,
                Long.toString(id));
    }

    @Test
    void zoneShowsWhatWasStatedOfIt() {
        as(VIEWER).get(MapTile.address("zones", 19, spot)).mustBe(204);
        Reply added = as(ADMIN).post(ZONES, zone(SQUARE).toString()).mustBe(201);
        long id = added.json().path("id").asLong();
        assertThat(added.header("Location")).isEqualTo(ZONES + "/" + id);
        assertThat(added.header("ETag")).isEqualTo("\"0\"");

        JsonNode shown = as(VIEWER).get(ZONES + "/" + id).mustBe(200).json().path("properties");
        assertThat(shown.path("occupants").asInt()).isEqualTo(12);
        assertThat(shown.path("floorAreaSquareMetres").decimalValue()).isEqualByComparingTo("3456.70");
        assertThat(shown.path("targetMu").decimalValue()).isEqualByComparingTo("60.125");
        assertThat(shown.path("startedOn").asString()).isEqualTo("2024-03-01");
        assertThat(shown.path("dueOn").asString()).isEqualTo("2027-12-31");
        assertThat(shown.path("completedOn").isNull()).isTrue();
        assertThat(shown.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);
        assertThat(shown.path("villageCode").asString()).isEqualTo(TestDistrict.WEST_VILLAGE);
        assertThat(shown.path("synthetic").asBoolean()).isFalse();
        assertThat(shown.path("version").asInt()).isZero();
        assertThat(shown.path("officialAreaSquareMetres").asDouble())
                .as("0.0004° by 0.0004° on the ellipsoid, by the length of a degree at this latitude")
                .isCloseTo(squareMetres(4, 4), within(0.5));
        assertThat(acts("ZONE", id)).containsExactly("ZONE_STATED");
        assertThat(MapTile.features(
                                as(VIEWER)
                                        .get(MapTile.address("zones", 19, spot))
                                        .mustBe(200),
                                "zones")
                        .get(id))
                .containsEntry("name", "试验片区");
    }

    /** Of a rectangle of units of 0.0001°, from the radii of curvature of CGCS2000 at its latitude. */
    private double squareMetres(int width, int height) {
        double axis = 6_378_137;
        double e2 = 0.00669438002290;
        double latitude = Math.toRadians(spot.south() + height * 0.00005);
        double w2 = 1 - e2 * Math.pow(Math.sin(latitude), 2);
        double meridian = axis * (1 - e2) / Math.pow(w2, 1.5);
        double parallel = axis / Math.sqrt(w2) * Math.cos(latitude);
        return meridian * Math.toRadians(height * 0.0001) * parallel * Math.toRadians(width * 0.0001);
    }

    @Test
    void changeRaisesTheVersionAndMovesTheZoneOnTheMap() {
        long id = as(ADMIN)
                .post(ZONES, zone(SQUARE).toString())
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        String path = ZONES + "/" + id;
        String wider = zone(WIDER).toString();
        as(ADMIN).put(path, wider).mustBeProblem(428, "CONDITION_REQUIRED");

        Reply changed = as(ADMIN).put(path, wider, "If-Match", "\"0\"").mustBe(200);

        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(as(VIEWER).get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json()
                        .path("properties")
                        .path("officialAreaSquareMetres")
                        .asDouble())
                .isCloseTo(squareMetres(8, 4), within(0.5));
        JsonNode stale = as(ADMIN)
                .put(path, zone(SQUARE).toString(), "If-Match", "\"0\"")
                .mustBeProblem(412, "STALE_VERSION");
        assertThat(stale.path("currentVersion").asInt()).isEqualTo(1);
        assertThat(as(ADMIN).put(path, wider, "If-Match", "\"1\"").mustBe(200).header("ETag"))
                .as("nothing is new")
                .isEqualTo("\"1\"");
        as(ADMIN)
                .put(path, with(zone(SQUARE), "{\"code\":\"OTHER\"}").toString(), "If-Match", "\"1\"")
                .mustBeProblem(422, "PLACE_BAD");
        assertThat(acts("ZONE", id)).containsExactly("ZONE_STATED", "ZONE_STATED");
        assertThat(as(VIEWER)
                        .get("/api/zones")
                        .mustBe(200)
                        .json()
                        .valueStream()
                        .filter(zone -> zone.path("id").asLong() == id)
                        .map(zone -> zone.path("version").asInt()))
                .containsExactly(1);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        long id = as(ADMIN)
                .post(ZONES, zone(SQUARE).toString())
                .mustBe(201)
                .json()
                .path("id")
                .asLong();

        List<Integer> statuses = AtOnce.run(
                2,
                i -> as(ADMIN)
                        .put(
                                ZONES + "/" + id,
                                with(zone(SQUARE), "{\"occupants\":" + (20 + i) + "}")
                                        .toString(),
                                "If-Match",
                                "\"0\"")
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        int winner = statuses.indexOf(200);
        JsonNode now = as(VIEWER).get(ZONES + "/" + id).json().path("properties");
        assertThat(now.path("occupants").asInt()).isEqualTo(20 + winner);
        assertThat(now.path("version").asInt()).isEqualTo(1);
        assertThat(acts("ZONE", id)).hasSize(2);
    }

    @Test
    void oneKeyIsOneZoneHoweverOftenItComes() {
        String key = "key-" + TestDistrict.freshId();
        List<String> locations = AtOnce.run(
                4,
                i -> as(ADMIN)
                        .post(ZONES, zone(SQUARE).toString(), "Idempotency-Key", key)
                        .mustBe(201)
                        .header("Location"));

        assertThat(locations).containsOnly(locations.get(0));
        assertThat(written("zone")).isEqualTo(1);
        as(ADMIN)
                .post(ZONES, with(zone(SQUARE), "{\"code\":\"X-1\"}").toString(), "Idempotency-Key", key)
                .mustBeProblem(409, "KEY_USED");
        as(ADMIN).post(ZONES, zone(SQUARE).toString()).mustBeProblem(409, "PLACE_CODE_TAKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | {'code':''}",
                "code | {'code':'a b'}",
                "name | {'name':null}",
                "name | {'name':'   '}",
                "nameEn | {'nameEn':7}",
                "renovation | {'renovation':'ZBLP'}",
                "renovation | {'renovation':null}",
                "status | {'status':'WITHDRAWN'}",
                "occupants | {'occupants':-1}",
                "occupants | {'occupants':1.5}",
                "occupants | {'occupants':'12'}",
                "occupants | {'occupants':100001}",
                "floorAreaSquareMetres | {'floorAreaSquareMetres':-0.01}",
                "floorAreaSquareMetres | {'floorAreaSquareMetres':0.001}",
                "floorAreaSquareMetres | {'floorAreaSquareMetres':1e300}",
                "floorAreaSquareMetres | {'floorAreaSquareMetres':null}",
                "targetMu | {'targetMu':-60}",
                "startedOn | {'startedOn':null}",
                "startedOn | {'startedOn':'2024-02-30'}",
                "dueOn | {'dueOn':'2024-02-29'}",
                "dueOn | {'dueOn':'1066-10-14'}",
                "completedOn | {'completedOn':'2025-01-01'}",
                "completedOn | {'status':'COMPLETED'}",
                "completedOn | {'status':'COMPLETED','completedOn':'2024-02-29'}",
                "completedOn | {'status':'COMPLETED','completedOn':'2098-01-01'}",
                "source | {'source':''}"
            })
    void badZoneIsRefusedByTheNameOfWhatIsWrong(String member, String wrong) {
        Reply reply = as(ADMIN)
                .post(ZONES, with(zone(SQUARE), wrong.replace('\'', '"')).toString());

        JsonNode problem = reply.mustBeProblem(422, "PLACE_BAD");
        assertThat(problem.path("member").asString()).isEqualTo(member);
        assertThat(problem.path("detail").asString()).contains(member);
        assertThat(written("zone")).isZero();
    }

    @Test
    void dayOfCompletionMayBeToday() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

        JsonNode added = as(ADMIN)
                .post(
                        ZONES,
                        with(zone(SQUARE), "{\"status\":\"COMPLETED\",\"completedOn\":\"" + today + "\"}")
                                .toString())
                .mustBe(201)
                .json();

        assertThat(added.path("properties").path("completedOn").asString()).isEqualTo(today);
    }

    @ParameterizedTest
    @ValueSource(strings = {ZONES, SITES})
    void badGroundIsRefusedWithItsPlace(String door) {
        ObjectNode stated = door.equals(ZONES) ? zone(SQUARE) : site();
        ApiClient admin = as(ADMIN);
        JsonNode open = admin.post(
                        door, at(stated, spot.polygonJson("0 0, 4 0, 4 4, 0 4")).toString())
                .mustHaveFinding("RING_OPEN");
        assertThat(open.path("messages").path("zh").asString()).isNotBlank();
        JsonNode crossing = admin.post(
                        door,
                        at(stated, spot.polygonJson("0 0, 4 4, 4 0, 0 4, 0 0")).toString())
                .mustHaveFinding("SELF_INTERSECTION");
        assertThat(longitudes(crossing)).allSatisfy(x -> assertThat(x).isCloseTo(spot.west() + 0.0002, within(1e-8)));
        String outside = new Spot(113.62, 23.195).polygonJson(SQUARE);
        assertThat(admin.post(door, at(stated, outside).toString())
                        .mustBeProblem(422, "PLACE_BAD")
                        .path("member")
                        .asString())
                .isEqualTo("geometry");
        String across = new Spot(112.9999, 23.05).polygonJson(SQUARE);
        JsonNode sticksOut = admin.post(door, at(stated, across).toString()).mustHaveFinding("OUTSIDE_UNIT");
        assertThat(longitudes(sticksOut).min(Double::compare).orElseThrow()).isCloseTo(112.9999, within(1e-8));
        String corners = IntStream.rangeClosed(0, 50_000)
                .mapToObj(i -> spot.west() + "," + (spot.south() + i % 1_000 * 1e-7))
                .collect(Collectors.joining("],[", "[[[", "]]]"));
        admin.post(
                        door,
                        at(stated, "{\"type\":\"Polygon\",\"coordinates\":" + corners + "}")
                                .toString())
                .mustBeProblem(413, "TOO_MANY_VERTICES");
        admin.post(
                        door,
                        at(stated, "{\"type\":\"Point\",\"coordinates\":[113,23]}")
                                .toString())
                .mustBeProblem(422, "NOT_A_POLYGON");
        admin.post(door, "{\"type\":\"Feature\"}").mustBeProblem(422, "NOT_A_POLYGON");
        assertThat(written("zone") + written("pilot_site")).isZero();
    }

    /** Of the finding's place. */
    private static Stream<Double> longitudes(JsonNode finding) {
        return Pattern.compile("1\\d\\d\\.\\d+")
                .matcher(finding.path("where").toString())
                .results()
                .map(number -> Double.valueOf(number.group()));
    }

    @Test
    void zonesAreForAdministratorsOfTheirGround() {
        String stated = zone(SQUARE).toString();
        as(VIEWER).post(ZONES, stated).mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).post(ZONES, stated).mustBeProblem(403, "FORBIDDEN");
        as(OFFICIAL).post(ZONES, stated).mustBeProblem(403, "FORBIDDEN");
        ApiClient east = administratorOf(TestDistrict.EAST_TOWN);
        east.post(ZONES, stated).mustBeProblem(403, "FORBIDDEN");
        assertThat(written("zone")).isZero();

        long id = administratorOf(TestDistrict.WEST_TOWN)
                .post(ZONES, stated)
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        String path = ZONES + "/" + id;
        east.get(path).mustBeProblem(403, "OUTSIDE_TERRITORY");
        east.put(path, stated, "If-Match", "\"0\"").mustBeProblem(403, "FORBIDDEN");
        String moved =
                at(zone(SQUARE), TestDistrict.eastSpot().polygonJson(SQUARE)).toString();
        administratorOf(TestDistrict.WEST_TOWN)
                .put(path, moved, "If-Match", "\"0\"")
                .mustBeProblem(403, "FORBIDDEN");
        administratorOf(TestDistrict.WEST_VILLAGE)
                .put(path, with(zone(SQUARE), "{\"occupants\":13}").toString(), "If-Match", "\"0\"")
                .mustBe(200);
        as(VIEWER).put(path, stated, "If-Match", "\"1\"").mustBeProblem(403, "FORBIDDEN");
        as(ADMIN).put(ZONES + "/0", stated, "If-Match", "\"0\"").mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void groundInAnotherTownIsNotATownsToWrite() {
        String across =
                at(zone(SQUARE), new Spot(113.0997, 23.05).polygonJson(SQUARE)).toString();

        JsonNode finding =
                administratorOf(TestDistrict.WEST_TOWN).post(ZONES, across).mustHaveFinding("OUTSIDE_UNIT");

        assertThat(longitudes(finding).max(Double::compare).orElseThrow()).isCloseTo(113.1001, within(1e-8));
        as(ADMIN).post(ZONES, across).mustBe(201);
    }

    @Test
    void pilotSiteIsWrittenLikeAZone() {
        Reply added = as(ADMIN).post(SITES, site().toString()).mustBe(201);
        long id = added.json().path("id").asLong();
        String path = SITES + "/" + id;
        JsonNode shown = as(VIEWER).get(path).mustBe(200).json().path("properties");
        assertThat(shown.path("theme").asString()).isEqualTo("集体土地入市");
        assertThat(shown.path("officialAreaSquareMetres").asDouble()).isCloseTo(squareMetres(4, 4), within(0.5));
        assertThat(shown.path("townCode").asString()).isEqualTo(TestDistrict.WEST_TOWN);

        String changed =
                with(site(), "{\"themeEn\":\"Land for sale\",\"source\":\"文\"}").toString();
        as(ADMIN).put(path, changed, "If-Match", "\"0\"").mustBe(200);
        as(ADMIN).put(path, changed, "If-Match", "\"0\"").mustBeProblem(412, "STALE_VERSION");

        JsonNode all = as(VIEWER).get(SITES).mustBe(200).json().path("features");
        assertThat(all.valueStream()
                        .filter(site -> site.path("id").asLong() == id)
                        .map(site -> site.path("properties").path("themeEn").asString()))
                .containsExactly("Land for sale");
        assertThat(acts("PILOT_SITE", id)).containsExactly("PILOT_SITE_STATED", "PILOT_SITE_STATED");
        as(VIEWER).post(SITES, site().toString()).mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).get(SITES + "/0").mustBeProblem(404, "NOT_FOUND");
        as(ADMIN).post(SITES, with(site(), "{\"theme\":null}").toString()).mustBeProblem(422, "PLACE_BAD");
        assertThat(as(VIEWER)
                        .get("/api/control-lines/overlaps?pilot-site=" + id)
                        .mustBe(200)
                        .json()
                        .path("grounds")
                        .get(0)
                        .path("id")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void generatedOutlineStaysSyntheticUntilItIsDrawn() {
        long id = as(ADMIN)
                .post(ZONES, zone(SQUARE).toString())
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        jdbc.update("update zone set synthetic = true, version = 1 where id = ?", id);
        String path = ZONES + "/" + id;

        JsonNode renamed = as(ADMIN)
                .put(path, with(zone(SQUARE), "{\"name\":\"改名\"}").toString(), "If-Match", "\"1\"")
                .mustBe(200)
                .json();
        JsonNode drawn = as(ADMIN)
                .put(path, zone(WIDER).toString(), "If-Match", "\"2\"")
                .mustBe(200)
                .json();

        assertThat(renamed.path("properties").path("synthetic").asBoolean()).isTrue();
        assertThat(drawn.path("properties").path("synthetic").asBoolean()).isFalse();
    }

    @Test
    void newParcelLiesInTheZoneThatIsThere() {
        long zone = as(ADMIN)
                .post(ZONES, zone(SQUARE).toString())
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
        long parcel = TestDistrict.freshId();

        as(PLANNER).create(parcel, spot.polygonJson("1 1, 3 1, 3 3, 1 3, 1 1"));

        assertThat(jdbc.queryForObject("select zone_id from parcel_version where parcel_id = ?", Long.class, parcel))
                .isEqualTo(zone);
    }
}
