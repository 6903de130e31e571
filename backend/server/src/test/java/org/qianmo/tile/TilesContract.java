package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** Vector tiles, read with another library's protobuf classes and the specification's own rules. */
abstract class TilesContract extends RunningApplication {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();

    /** The tile in which the middle of the spot's square lies; formula of the slippy map. */
    private String tile(int zoom) {
        double longitude = spot.longitude("2").doubleValue();
        double latitude = Math.toRadians(spot.latitude("2").doubleValue());
        int x = (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
        double mercator = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int y = (int) Math.floor((1 - mercator / Math.PI) / 2 * (1 << zoom));
        return "/tiles/parcels/" + zoom + "/" + x + "/" + y + ".mvt";
    }

    private static VectorTile.Tile.Layer layer(Reply reply, String name) {
        try {
            return VectorTile.Tile.parseFrom(reply.bytes()).getLayersList().stream()
                    .filter(layer -> layer.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no layer " + name));
        } catch (IOException e) {
            throw new AssertionError("not a vector tile", e);
        }
    }

    private VectorTile.Tile.Feature feature(VectorTile.Tile.Layer layer) {
        return layer.getFeaturesList().stream()
                .filter(feature -> feature.getId() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no feature " + id));
    }

    @Test
    void parcelIsInTheTileWithItsIdAndWhatTheMapColours() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));

        Reply reply = as(VIEWER).get(tile(14)).mustBe(200);
        VectorTile.Tile.Layer layer = layer(reply, "parcels");

        assertThat(reply.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(layer.getVersion()).isEqualTo(2);
        assertThat(layer.getExtent()).isEqualTo(4096);
        assertThat(properties(layer, feature(layer)))
                .containsEntry("landClass", "0103")
                .containsEntry("landGroup", "N")
                .containsEntry("stage", "EXISTING")
                .containsEntry("ownership", "COLLECTIVE")
                .doesNotContainKey("code");
    }

    private static Map<String, String> properties(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            properties.put(
                    layer.getKeys(feature.getTags(i)),
                    layer.getValues(feature.getTags(i + 1)).getStringValue());
        }
        return properties;
    }

    @Test
    void tileHasTheIdsThatABoxQueryFinds() {
        for (int i = 0; i < 3; i++) {
            as(PLANNER)
                    .create(
                            TestDistrict.freshId(),
                            spot.polygonJson("%1$d 0, %2$d 0, %2$d 4, %1$d 4, %1$d 0".formatted(i * 4, i * 4 + 4)));
        }
        String[] address = tile(17).split("[/.]");
        int x = Integer.parseInt(address[4]);
        int y = Integer.parseInt(address[5]);

        List<Long> queried = as(VIEWER)
                .get("/api/parcels?bbox=" + box(17, x, y))
                .json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("id").asLong())
                .toList();
        VectorTile.Tile.Layer layer = layer(as(VIEWER).get(tile(17)), "parcels");

        assertThat(queried).isNotEmpty();
        // The tile has a margin of 1/64 of its width: it may hold more, never less.
        assertThat(layer.getFeaturesList())
                .extracting(VectorTile.Tile.Feature::getId)
                .containsAll(queried);
        List<Long> around = as(VIEWER)
                .get("/api/parcels?bbox=" + boxWithMargin(17, x, y))
                .json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("id").asLong())
                .toList();
        assertThat(around)
                .containsAll(layer.getFeaturesList().stream()
                        .map(VectorTile.Tile.Feature::getId)
                        .toList());
    }

    private static String box(int zoom, double x, double y) {
        return longitude(zoom, x) + "," + latitude(zoom, y + 1) + "," + longitude(zoom, x + 1) + ","
                + latitude(zoom, y);
    }

    private static String boxWithMargin(int zoom, double x, double y) {
        double margin = 0.02;
        return longitude(zoom, x - margin) + "," + latitude(zoom, y + 1 + margin) + ","
                + longitude(zoom, x + 1 + margin) + "," + latitude(zoom, y - margin);
    }

    private static double longitude(int zoom, double x) {
        return x / (1 << zoom) * 360 - 180;
    }

    private static double latitude(int zoom, double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y / (1 << zoom)))) - Math.PI / 2);
    }

    /** A square with a square hole, sent the wrong way round; on the screen the outer ring must run clockwise. */
    @Test
    void ringsAreWoundAsTheSpecificationSays() {
        String outer = spot.polygonJson("0 0, 0 4, 4 4, 4 0, 0 0");
        String hole = spot.polygonJson("1 1, 3 1, 3 3, 1 3, 1 1");
        String ring = hole.substring(hole.indexOf("[["), hole.lastIndexOf("]")).substring(1);
        as(PLANNER).create(id, outer.replace("]]]}", "]]," + ring + "]}"));

        VectorTile.Tile.Layer layer = layer(as(VIEWER).get(tile(16)).mustBe(200), "parcels");
        List<Long> areas = twiceSignedAreas(feature(layer).getGeometryList());

        assertThat(areas).hasSize(2);
        assertThat(areas.get(0))
                .as("outer ring: surveyor's formula with y downwards")
                .isPositive();
        assertThat(areas.get(1)).as("hole").isNegative();
        assertThat(-areas.get(1) * 4.0 / areas.get(0)).as("2 by 2 in 4 by 4").isBetween(0.8, 1.2);
    }

    private static List<Long> twiceSignedAreas(List<Integer> commands) {
        List<Long> areas = new ArrayList<>();
        List<long[]> ring = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (int i = 0; i < commands.size(); ) {
            int command = commands.get(i) & 7;
            int count = commands.get(i++) >> 3;
            if (command == MOVE_TO || command == LINE_TO) {
                for (int n = 0; n < count; n++) {
                    x += unzigzag(commands.get(i++));
                    y += unzigzag(commands.get(i++));
                    ring.add(new long[] {x, y});
                }
            } else {
                areas.add(twiceSignedArea(ring));
                ring.clear();
            }
        }
        return areas;
    }

    private static int unzigzag(int value) {
        return value >>> 1 ^ -(value & 1);
    }

    private static long twiceSignedArea(List<long[]> ring) {
        long sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            long[] a = ring.get(i);
            long[] b = ring.get((i + 1) % ring.size());
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return sum;
    }

    @Test
    void codeIsThereFromZoom16On() {
        String code = "440605001004JC%05d".formatted(id % 100_000);
        String body = ParcelBody.of(spot.polygonJson(SQUARE), "\"landClass\":\"0103\",\"code\":\"" + code + "\"");
        as(PLANNER).put("/api/parcels/" + id, body, "If-None-Match", "*").mustBe(201);

        VectorTile.Tile.Layer near = layer(as(VIEWER).get(tile(16)), "parcels");
        VectorTile.Tile.Layer far = layer(as(VIEWER).get(tile(15)), "parcels");

        assertThat(properties(near, feature(near))).containsEntry("code", code);
        assertThat(properties(far, feature(far))).doesNotContainKey("code");
    }

    @Test
    void tileIsFreshAfterEverySave() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        Reply created = as(VIEWER).get(tile(15)).mustBe(200);
        as(PLANNER)
                .put(
                        "/api/parcels/" + id,
                        ParcelBody.of(spot.polygonJson("0 0, 9 0, 9 4, 0 4, 0 0")),
                        "If-Match",
                        "\"1\"")
                .mustBe(200);
        Reply changed = as(VIEWER).get(tile(15)).mustBe(200);
        as(PLANNER).delete("/api/parcels/" + id, "If-Match", "\"2\"").mustBe(204);
        Reply retired = as(VIEWER).get(tile(15));

        assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThat(retired.header("ETag")).isNotEqualTo(changed.header("ETag"));
        if (retired.status() == 200) {
            assertThat(layer(retired, "parcels").getFeaturesList()).noneMatch(feature -> feature.getId() == id);
        }
    }

    @Test
    void copyThatStillHoldsIsNotSentAgain() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        Reply first = as(VIEWER).get(tile(18)).mustBe(200);

        Reply again = as(VIEWER).get(tile(18), "If-None-Match", first.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(first.header("Cache-Control")).contains("no-cache").contains("private");
    }

    @Test
    void tileIsCompressedForThoseWhoTakeIt() throws IOException {
        for (int i = 0; i < 15; i++) {
            for (int j = 0; j < 4; j++) {
                as(PLANNER)
                        .create(
                                TestDistrict.freshId(),
                                spot.polygonJson("%1$d %3$d, %2$d %3$d, %2$d %4$d, %1$d %4$d, %1$d %3$d"
                                        .formatted(i, i + 1, j, j + 1)));
            }
        }
        Reply plain = as(VIEWER).get(tile(13)).mustBe(200);

        Reply packed = as(VIEWER).get(tile(13), "Accept-Encoding", "gzip").mustBe(200);

        assertThat(plain.bytes().length)
                .as("more than the least that is worth it")
                .isGreaterThan(1_024);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
    }

    @Test
    void emptyTileHasNoContent() {
        Reply empty = as(VIEWER).get("/tiles/parcels/14/1/1.mvt").mustBe(204);

        assertThat(empty.bytes()).isEmpty();
        assertThat(empty.header("ETag")).isNotEmpty();
    }

    @Test
    void farAwayParcelsAreCellsThatCountThem() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));

        VectorTile.Tile.Layer cells = layer(as(VIEWER).get(tile(10)).mustBe(200), "parcel-cells");

        assertThat(cells.getKeysList()).contains("group", "stage", "count", "mu");
        assertThat(cells.getFeaturesCount()).isPositive();
    }

    @Test
    void unitsHaveOutlinesAndLabels() {
        Reply reply = as(VIEWER).get(tile(9).replace("parcels", "units")).mustBe(200);

        assertThat(layer(reply, "units").getFeaturesCount()).isPositive();
        assertThat(layer(reply, "unit-labels").getFeatures(0).getType()).isEqualTo(VectorTile.Tile.GeomType.POINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/no-such-layer/12/1/1.mvt",
                "/tiles/parcels/23/1/1.mvt",
                "/tiles/parcels/-1/0/0.mvt",
                "/tiles/parcels/2/4/0.mvt",
                "/tiles/parcels/2/0/4.mvt",
                "/tiles/parcels/31/0/0.mvt"
            })
    void tileThatDoesNotExistIsNotFound(String path) {
        as(VIEWER).get(path).mustBeProblem(404, "NOT_FOUND");
    }

    @Test
    void addressThatIsNoNumberIsABadRequest() {
        as(VIEWER).get("/tiles/parcels/a/b/c.mvt").mustBeProblem(400, "BAD_PARAMETER");
    }
}
