package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Moment;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.UnitSum;
import org.qianmo.parcel.View;
import org.qianmo.parcel.store.ParcelTotals;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums of units on the map are those that SQL adds up, of the present and of the past, from memory and from the database. */
abstract class SumTilesContract extends RunningApplication {

    private static final Envelope DISTRICT = new Envelope(112.96, 113.24, 22.96, 23.24);
    private static final BigDecimal SQUARE_METRES_A_MU = new BigDecimal("666.6666666667");

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private ParcelTotals totals;

    @Autowired
    private ZoneRegister zones;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final Spot spot = TestDistrict.spot();
    private final long zone = TestDistrict.freshId();

    @BeforeEach
    void plant() {
        transaction.executeWithoutResult(status -> zones.register(
                List.of(zone()), List.of(), book.openAndApprove(RecordKind.DESIGNATION, "zone", "t-official")));
        String[][] land = {{"0103", "EXISTING"}, {"0601", "ACCEPTED"}, {"0701", "CLEARED"}, {"1101", "SURVEYED"}};
        for (int i = 0; i < land.length; i++) {
            plant(spot, i, land[i]);
            plant(TestDistrict.eastSpot(), i, land[i]);
        }
    }

    private void plant(Spot at, int i, String[] land) {
        String ring = "%1$d 0, %2$d 0, %2$d 4, %1$d 4, %1$d 0".formatted(i * 2, i * 2 + 2);
        String facts = "\"landClass\":\"%s\",\"stage\":\"%s\"".formatted(land[0], land[1]);
        as(PLANNER)
                .put(
                        "/api/parcels/" + TestDistrict.freshId(),
                        ParcelBody.of(at.polygonJson(ring), facts),
                        "If-None-Match",
                        "*")
                .mustBe(201);
    }

    private Zone zone() {
        return new Zone(
                zone,
                "Z" + zone,
                "片区",
                "Zone",
                TestDistrict.WEST_TOWN,
                null,
                "FKFL",
                "COMPLETED",
                3,
                new BigDecimal("100.00"),
                new BigDecimal("12.000"),
                Acreage.ofSquareMetres(1),
                LocalDate.of(2020, 1, 1),
                null,
                true,
                spot.polygon("-1 -1, 5 -1, 5 5, -1 5, -1 -1"));
    }

    /** Features of the layer in all tiles of the zoom over the test district, by id; each in one tile. */
    private Map<Long, Map<String, Object>> features(int zoom, String layer, String query) {
        Map<Long, Map<String, Object>> features = new HashMap<>();
        String[] address =
                MapTile.address("parcels", zoom, new Spot(113.1, 23.1)).split("[/.]");
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                Reply tile = as(VIEWER)
                        .get("/tiles/parcels/" + zoom + "/" + (Integer.parseInt(address[4]) + x) + "/"
                                + (Integer.parseInt(address[5]) + y) + ".mvt" + query);
                read(tile, layer)
                        .forEach((id, attributes) -> assertThat(features.put(id, attributes))
                                .as("in one tile")
                                .isNull());
            }
        }
        return features;
    }

    private static Map<Long, Map<String, Object>> read(Reply tile, String name) {
        Map<Long, Map<String, Object>> features = new HashMap<>();
        try {
            for (VectorTile.Tile.Layer layer :
                    VectorTile.Tile.parseFrom(tile.bytes()).getLayersList()) {
                if (layer.getName().equals(name)) {
                    layer.getFeaturesList().forEach(feature -> {
                        assertThat(feature.getType()).isEqualTo(VectorTile.Tile.GeomType.POINT);
                        features.put(feature.getId(), attributes(layer, feature));
                    });
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return features;
    }

    private static Map<String, Object> attributes(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        Map<String, Object> attributes = new HashMap<>();
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            VectorTile.Tile.Value value = layer.getValues(feature.getTags(i + 1));
            Object is = value.hasUintValue()
                    ? value.getUintValue()
                    : value.hasDoubleValue() ? value.getDoubleValue() : value.getStringValue();
            attributes.put(layer.getKeys(feature.getTags(i)), is);
        }
        return attributes;
    }

    private void mustBeTheSumsOf(String column, Object unit, Map<String, Object> feature) {
        Map<String, Object> sums = jdbc.queryForMap(
                "select count(*) as n, sum(official_area) as area,"
                        + " sum(case when stage = 'ACCEPTED' then official_area else 0 end) as accepted,"
                        + " sum(case when land_class = '0103' then official_area else 0 end) as farmed"
                        + " from parcel_version where recorded_to > '9999-01-01' and " + column + " = ?",
                unit);
        BigDecimal area = (BigDecimal) sums.get("area");
        assertThat(feature.get("count")).isEqualTo(((Number) sums.get("n")).longValue());
        assertThat((Double) feature.get("mu")).isCloseTo(mu(area), within());
        assertThat((Double) feature.get("accepted")).isCloseTo(mu((BigDecimal) sums.get("accepted")), within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.01);
    }

    private static double mu(BigDecimal squareMetres) {
        return squareMetres.divide(SQUARE_METRES_A_MU, 4, RoundingMode.HALF_UP).doubleValue();
    }

    @Test
    void townsHaveTheirSumsUpToZoom10() {
        Map<Long, Map<String, Object>> towns = features(10, "parcel-sums", "");

        assertThat(towns).containsOnlyKeys(Long.valueOf(TestDistrict.WEST_TOWN), Long.valueOf(TestDistrict.EAST_TOWN));
        towns.forEach((id, feature) -> {
            assertThat(feature).containsEntry("level", "TOWN").containsEntry("code", id.toString());
            mustBeTheSumsOf("town_code", id.toString(), feature);
            long shares = (Long) feature.get("n") + (Long) feature.get("j") + (Long) feature.get("w");
            assertThat(shares).isBetween(998L, 1002L);
        });
    }

    @Test
    void villagesHaveTheirSumsAtZoom11() {
        Map<Long, Map<String, Object>> villages = features(11, "parcel-sums", "");

        assertThat(villages).containsOnlyKeys(Long.valueOf(TestDistrict.WEST_VILLAGE));
        Map<String, Object> village = villages.get(Long.valueOf(TestDistrict.WEST_VILLAGE));
        assertThat(village).containsEntry("level", "VILLAGE").containsEntry("nameEn", "West Village");
        mustBeTheSumsOf("village_code", TestDistrict.WEST_VILLAGE, village);
    }

    @Test
    void zonesHaveTheirSums() {
        Map<String, Object> found = features(10, "zone-sums", "").get(zone);

        assertThat(found).containsEntry("name", "片区");
        assertThat((Long) found.get("count")).isGreaterThanOrEqualTo(2);
        mustBeTheSumsOf("zone_id", zone, found);
    }

    @Test
    void sumsOfTodayAreThoseOfThePresent() {
        String today = "?asOf=" + LocalDate.now(ZoneId.of("Asia/Shanghai"));

        assertThat(features(10, "parcel-sums", today)).isEqualTo(features(10, "parcel-sums", ""));
        assertThat(features(10, "parcel-sums", "?asOf=1990-01-01")).isEmpty();
    }

    @Test
    void sumsFollowAnEdit() {
        Map<Long, Map<String, Object>> before = features(10, "parcel-sums", "");
        plant(TestDistrict.spot(), 0, new String[] {"0103", "ACCEPTED"});
        Map<Long, Map<String, Object>> after = features(10, "parcel-sums", "");

        Long town = Long.valueOf(TestDistrict.WEST_TOWN);
        assertThat((Long) after.get(town).get("count"))
                .isEqualTo((Long) before.get(town).get("count") + 1);
        mustBeTheSumsOf("town_code", TestDistrict.WEST_TOWN, after.get(town));
    }

    @Test
    void memoryAndDatabaseAddUpAlike() {
        Moment then = new Moment(LocalDate.now(ZoneId.of("Asia/Shanghai")), null);
        List<View> views = List.of(
                View.ALL,
                new View(new Territory(TestDistrict.WEST_TOWN), null),
                new View(new Territory(TestDistrict.WEST_VILLAGE), null),
                new View(null, then));
        for (View view : views) {
            application.publishEvent(ParcelsChanged.EVERYTHING);
            parcels.fetchGround();

            assertThat(inTowns(parcels.unitSums(view, DISTRICT)))
                    .as(view.toString())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(inTowns(totals.unitSums(view.in(null))));
        }
    }

    /** What lies outside of all towns may lie outside of the box as well, where the memory was not asked. */
    private static List<UnitSum> inTowns(List<UnitSum> sums) {
        return sums.stream().filter(sum -> sum.townCode() != null).toList();
    }

    @Test
    void oneOfAVillageSeesTheVillagesSum() {
        TileCoordinate tile = tileOver(new Spot(113.05, 23.1));
        View ofVillage = new View(new Territory(TestDistrict.WEST_VILLAGE), null);
        View ofEast = new View(new Territory(TestDistrict.EAST_TOWN), null);

        assertThat(sums(tile, ofVillage)).containsOnlyKeys(Long.valueOf(TestDistrict.WEST_VILLAGE));
        assertThat(sums(tile, ofEast)).doesNotContainKey(Long.valueOf(TestDistrict.WEST_TOWN));
    }

    private Map<Long, Map<String, Object>> sums(TileCoordinate tile, View view) {
        byte[] bytes = application.getBean(ParcelTiles.class).encode(tile, view);
        return read(new Reply(200, null, bytes), "parcel-sums");
    }

    private static TileCoordinate tileOver(Spot spot) {
        String[] address = MapTile.address("parcels", 9, spot).split("[/.]");
        return new TileCoordinate(9, Integer.parseInt(address[4]), Integer.parseInt(address[5]));
    }
}
