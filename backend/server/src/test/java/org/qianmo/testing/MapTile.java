package org.qianmo.testing;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Vector tiles, read with another library's protobuf classes. */
public final class MapTile {

    private MapTile() {}

    /** Address of the tile in which the middle of a spot's 4 by 4 square lies; formula of the slippy map. */
    public static String address(String layer, int zoom, Spot spot) {
        return address(layer, zoom, spot, "2", "2");
    }

    /** Address of the tile in which a position of a spot lies. */
    public static String address(String layer, int zoom, Spot spot, String eastward, String northward) {
        double longitude = spot.longitude(eastward).doubleValue();
        double latitude = Math.toRadians(spot.latitude(northward).doubleValue());
        int x = (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
        double mercator = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int y = (int) Math.floor((1 - mercator / Math.PI) / 2 * (1 << zoom));
        return "/tiles/" + layer + "/" + zoom + "/" + x + "/" + y + ".mvt";
    }

    /** What each feature of the layer says of itself, by id; empty for an empty tile. */
    public static Map<Long, Map<String, String>> features(Reply reply, String layerName) {
        Map<Long, Map<String, String>> features = new TreeMap<>();
        for (VectorTile.Tile.Layer layer : layers(reply)) {
            if (layer.getName().equals(layerName)) {
                layer.getFeaturesList().forEach(feature -> features.put(feature.getId(), attributes(layer, feature)));
            }
        }
        return features;
    }

    private static List<VectorTile.Tile.Layer> layers(Reply reply) {
        try {
            return VectorTile.Tile.parseFrom(reply.bytes()).getLayersList();
        } catch (IOException e) {
            throw new AssertionError("not a vector tile", e);
        }
    }

    private static Map<String, String> attributes(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        Map<String, String> attributes = new TreeMap<>();
        List<Integer> tags = new ArrayList<>(feature.getTagsList());
        for (int i = 0; i < tags.size(); i += 2) {
            VectorTile.Tile.Value value = layer.getValues(tags.get(i + 1));
            attributes.put(layer.getKeys(tags.get(i)), text(value));
        }
        return attributes;
    }

    private static String text(VectorTile.Tile.Value value) {
        if (value.hasIntValue()) {
            return "" + value.getIntValue();
        }
        return value.hasUintValue() ? "" + value.getUintValue() : value.getStringValue();
    }
}
