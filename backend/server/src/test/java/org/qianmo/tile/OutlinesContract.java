package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.parcel.View;
import org.qianmo.testing.DecodedTile;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.tile.outline.OutlineMemory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tiles from memory are those from the database: anywhere, for anybody, and after every edit. */
abstract class OutlinesContract extends RunningApplication {

    private static final List<View> VIEWS = List.of(
            View.ALL,
            new View(new Territory(TestDistrict.WEST_TOWN), null),
            new View(new Territory(TestDistrict.EAST_TOWN), null),
            new View(new Territory(TestDistrict.WEST_VILLAGE), null));

    @Autowired
    private ParcelOutlines outlines;

    @Autowired
    private OutlineMemory memory;

    private final Random random = new Random(42);

    private record Planted(long id, Spot spot) {}

    private List<Planted> plant(int parcels) {
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < parcels; i++) {
            Spot spot = i % 3 == 0 ? TestDistrict.eastSpot() : TestDistrict.spot();
            Planted parcel = new Planted(TestDistrict.freshId(), spot);
            as(PLANNER).create(parcel.id(), spot.polygonJson("0 0, 9 0, 9 %d, 0 9, 0 0".formatted(1 + i % 9)));
            planted.add(parcel);
        }
        return planted;
    }

    private TileCoordinate around(Spot spot, int zoom) {
        double longitude = spot.longitude("" + random.nextInt(20)).doubleValue();
        double latitude = Math.toRadians(spot.latitude("" + random.nextInt(20)).doubleValue());
        double mercator = Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / Math.PI;
        return new TileCoordinate(
                zoom, (int) ((longitude + 180) / 360 * (1 << zoom)), (int) ((1 - mercator) / 2 * (1 << zoom)));
    }

    /** @return features in the tile */
    private int mustBeAlike(TileCoordinate tile, View view) {
        memory.of(new OutlineGrid(tile).squares());
        assertThat(memory.has(new OutlineGrid(tile).squares())).isTrue();
        var fromMemory = DecodedTile.shapes(outlines.encode(tile, view), "parcels");
        var fromDatabase = DecodedTile.shapes(outlines.encodeFromDatabase(tile, view), "parcels");
        assertThat(new TreeMap<>(fromMemory).keySet()).as(tile + " " + view).isEqualTo(fromDatabase.keySet());
        fromMemory.forEach((id, shape) -> assertThat(shape.equalsExact(fromDatabase.get(id)))
                .as(tile + " " + id)
                .isTrue());
        return fromMemory.size();
    }

    @Test
    void anyTileOfAnybodyIsAlike() {
        List<Planted> planted = plant(30);
        int features = 0;
        for (int round = 0; round < 120; round++) {
            Spot spot = planted.get(random.nextInt(planted.size())).spot();
            features += mustBeAlike(around(spot, 12 + random.nextInt(8)), VIEWS.get(round % VIEWS.size()));
        }
        assertThat(features).isGreaterThan(100);
    }

    @Test
    void tilesStayAlikeAfterEdits() {
        List<Planted> planted = plant(6);
        for (Planted parcel : planted) {
            TileCoordinate tile = around(parcel.spot(), 14 + random.nextInt(3));
            mustBeAlike(tile, View.ALL);
            String shape = parcel.spot().polygonJson("0 0, 5 0, 5 5, 1 6, 0 0");
            as(PLANNER)
                    .put("/api/parcels/" + parcel.id(), ParcelBody.of(shape), "If-Match", "\"1\"")
                    .mustBe(200);
            mustBeAlike(tile, View.ALL);
            as(PLANNER)
                    .delete("/api/parcels/" + parcel.id(), "If-Match", "\"2\"")
                    .mustBe(204);
            mustBeAlike(tile, View.ALL);
        }
    }

    @Test
    void changeDropsTheSquaresItTouchesAndNoOthers() {
        Spot here = TestDistrict.spot();
        var near = new OutlineGrid(around(here, 17)).squares();
        var far = new OutlineGrid(new TileCoordinate(17, 1000, 1000)).squares();
        memory.of(near);
        memory.of(far);

        memoryHears(new Envelope(here.west(), here.west() + 0.002, here.south(), here.south() + 0.002));

        assertThat(memory.has(near)).isFalse();
        assertThat(memory.has(far)).isTrue();
    }

    private void memoryHears(Envelope box) {
        application.publishEvent(new ParcelsChanged(box));
    }
}
