package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.Qianmo;
import org.qianmo.access.Actor;
import org.qianmo.parcel.LandChanges;
import org.qianmo.parcel.View;
import org.qianmo.parcel.store.LandChangeRows;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.OnPostgis;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.testing.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database: what one commits is in the next tile of the other. Only PostGIS is shared by several. */
@OnPostgis
class TwoNodesOnPostgisIT extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    /** The middle of the square is not in it: the tile of that place changes wherever the edges of tiles are. */
    private static final String FLAT = "0 0, 9 0, 9 1, 0 1, 0 0";

    private static ConfigurableApplicationContext second;

    @Autowired
    private Environment settings;

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();

    @BeforeEach
    void startSecondNode() {
        if (second == null) {
            String[] same = List.of(
                            "qianmo.demo.parcels",
                            "qianmo.units.load",
                            "qianmo.records.direct-changes",
                            "server.address",
                            "spring.datasource.url",
                            "spring.datasource.username",
                            "spring.datasource.password")
                    .stream()
                    .map(name -> "--" + name + "=" + settings.getProperty(name))
                    .toArray(String[]::new);
            second = new SpringApplicationBuilder(Qianmo.class)
                    .properties("qianmo.data=" + WorkFolder.fresh(), "server.port=0")
                    .run(same);
        }
    }

    @AfterAll
    static void stopSecondNode() {
        second.close();
        second = null;
    }

    private ApiClient onSecond() {
        return onSecond(VIEWER);
    }

    private static ApiClient onSecond(Actor who) {
        int secondPort =
                ((ServletWebServerApplicationContext) second).getWebServer().getPort();
        return new ApiClient(secondPort, who.username(), TestDistrict.PASSWORD);
    }

    private Reply change(String ring, int version) {
        return as(PLANNER)
                .put("/api/parcels/" + id, ParcelBody.of(spot.polygonJson(ring)), "If-Match", "\"" + version + "\"")
                .mustBe(200);
    }

    private String address(int zoom) {
        return MapTile.address("parcels", zoom, spot);
    }

    @Test
    void commitOnOneIsInTheNextTileOfTheOther() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        for (int zoom : new int[] {10, 12, 15, 17}) {
            onSecond().get(address(zoom)).mustBe(200);
        }
        for (int round = 1; round <= 10; round++) {
            int zoom = 12 + round % 6;
            Reply before = onSecond().get(address(zoom)).mustBe(200);
            assertThat(onSecond()
                            .get(address(zoom), "If-None-Match", before.header("ETag"))
                            .status())
                    .isEqualTo(304);

            change(round % 2 == 1 ? FLAT : SQUARE, round);
            Reply after = onSecond().get(address(zoom), "If-None-Match", before.header("ETag"));

            assertThat(after.status()).as("round " + round).isEqualTo(200);
            assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
            assertThat(after.bytes()).isEqualTo(as(VIEWER).get(address(zoom)).bytes());
        }
    }

    @Test
    void zoneThatOneWritesIsWhereTheOtherBooks() {
        onSecond().get("/api/zones").mustBe(200);
        as(PLANNER).create(TestDistrict.freshId(), spot.polygonJson("6 6, 8 6, 8 8, 6 8, 6 6"));
        String zone = """
                {"type":"Feature","geometry":%s,"properties":{"code":"ZN-%d","name":"片区","nameEn":"Zone",
                 "renovation":"CCGZ","occupants":1,"floorAreaSquareMetres":1,"targetMu":1}}""".formatted(spot.polygonJson(SQUARE), id);
        Long written =
                as(ADMIN).post("/api/zones", zone).mustBe(201).json().path("id").asLong();

        onSecond(PLANNER).create(id, spot.polygonJson("1 1, 3 1, 3 3, 1 3, 1 1"));

        assertThat(jdbc.queryForObject("select zone_id from parcel_version where parcel_id = ?", Long.class, id))
                .isEqualTo(written);
        assertThat(MapTile.features(
                        onSecond().get(MapTile.address("zones", 19, spot)).mustBe(200), "zones"))
                .containsKey(written);
        assertThat(onSecond().get("/api/zones/" + written).mustBe(200).header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void aggregatesOfTheOtherFollowToo() {
        Reply before = onSecond().get(address(10)).mustBe(200);
        as(PLANNER).create(id, spot.polygonJson(SQUARE));

        Reply after = onSecond().get(address(10), "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    /** That it is the catching up, and not luck: the cache that {@link Tiles} asks after it still holds the old tile. */
    @Test
    void withoutCatchingUpTheOtherServesWhatWas() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        String[] address = address(16).split("[/.]");
        TileCoordinate tile = new TileCoordinate(16, Integer.parseInt(address[4]), Integer.parseInt(address[5]));
        TileCache cache = second.getBean(TileCache.class);
        ParcelTiles source = second.getBean(ParcelTiles.class);
        onSecond().get(address(16)).mustBe(200);
        String tag = cache.get(source, tile, View.ALL).tag();

        change(FLAT, 1);
        String unaware = cache.get(source, tile, View.ALL).tag();
        second.getBean(LandChanges.class).catchUp();
        String aware = cache.get(source, tile, View.ALL).tag();

        assertThat(unaware).as("what catching up prevents").isEqualTo(tag);
        assertThat(aware).isNotEqualTo(tag);
    }

    /** The first node finds nobody beside it and asks no more for a second; the second, unheard of, commits meanwhile. */
    @Test
    void nodeThatBelievesToBeAloneServesNothingOldToWhoeverWasTold() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        for (int round = 1; round <= 3; round++) {
            jdbc.update("delete from land_node");
            application.getBean(LandChanges.class).catchUp();
            Reply before = as(VIEWER).get(address(16)).mustBe(200);

            onSecond(PLANNER)
                    .put(
                            "/api/parcels/" + id,
                            ParcelBody.of(spot.polygonJson(round % 2 == 1 ? FLAT : SQUARE)),
                            "If-Match",
                            "\"" + round + "\"")
                    .mustBe(200);

            assertThat(as(VIEWER)
                            .get(address(16), "If-None-Match", before.header("ETag"))
                            .status())
                    .as("round " + round)
                    .isEqualTo(200);
        }
    }

    @Test
    void changeThatWasRemovedBeforeItWasReadDropsEverything() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        Reply before = onSecond().get(address(14)).mustBe(200);
        change(FLAT, 1);
        as(PLANNER).create(TestDistrict.freshId(), TestDistrict.eastSpot().polygonJson(SQUARE));
        jdbc.update("delete from land_change where seq < (select max(seq) from land_change)");

        Reply after = onSecond().get(address(14), "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void numbersFollowTheCommitsWithoutAGap() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        Long before = jdbc.queryForObject("select max(seq) from land_change", Long.class);
        change(FLAT, 1);

        List<Long> numbers =
                jdbc.queryForList("select seq from land_change where seq > ? order by seq", Long.class, before);

        assertThat(numbers).isNotEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(before + 1 + i);
        }
    }

    @Test
    void oldChangesAreRemoved() {
        List<Envelope> changes = Collections.nCopies(11_000, new Envelope(1, 2, 1, 2));

        application.getBean(LandChangeRows.class).append(changes);

        assertThat(jdbc.queryForObject("select count(*) from land_change", Long.class))
                .isBetween(10_000L, 10_500L);
    }
}
