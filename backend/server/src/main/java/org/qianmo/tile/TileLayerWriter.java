package org.qianmo.tile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one layer of a vector tile: features with ids, and attributes through the layer's tables of keys and values. */
final class TileLayerWriter {

    private static final int VERSION = 2;

    private final String name;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final Protobuf features = new Protobuf();
    private final Protobuf feature = new Protobuf();
    private int count;

    TileLayerWriter(String name) {
        this.name = name;
    }

    int count() {
        return count;
    }

    /**
     * Adds a feature; one without geometry is left out.
     *
     * @param attributes key and value in turn; a null value is left out; values are String, Boolean, Long, Integer or Double
     */
    void add(long id, int geometryType, GeometryCommands geometry, Object... attributes) {
        if (!geometry.isEmpty()) {
            add(id, geometryType, geometry, tags(attributes));
        }
    }

    /** Adds a feature, which has a geometry; attributes as {@link #tags}. */
    void add(long id, int geometryType, GeometryCommands geometry, int[] tags) {
        feature.clear();
        feature.varintField(1, id);
        feature.packedField(2, tags, tags.length);
        feature.varintField(3, geometryType);
        feature.packedField(4, geometry.values(), geometry.count());
        features.messageField(2, feature);
        count++;
    }

    /** Attributes by their places in the layer's tables, for as many features as have them. */
    int[] tags(Object... attributes) {
        int[] tags = new int[attributes.length];
        int used = 0;
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                tags[used++] = keys.computeIfAbsent((String) attributes[i], key -> keys.size());
                tags[used++] = values.computeIfAbsent(attributes[i + 1], value -> values.size());
            }
        }
        return Arrays.copyOf(tags, used);
    }

    /** Appends the layer to a tile. */
    void appendTo(TileBytes tile) {
        Protobuf layer = new Protobuf();
        layer.varintField(15, VERSION);
        layer.stringField(1, name);
        layer.raw(features);
        keys.keySet().forEach(key -> layer.stringField(3, key));
        values.keySet().forEach(value -> layer.messageField(4, value(value)));
        layer.varintField(5, TileShapes.EXTENT);
        tile.append(layer);
    }

    private static Protobuf value(Object value) {
        Protobuf message = new Protobuf();
        if (value instanceof String text) {
            message.stringField(1, text);
        } else if (value instanceof Boolean flag) {
            message.varintField(7, flag ? 1 : 0);
        } else if (value instanceof Double number) {
            message.doubleField(3, number);
        } else {
            message.varintField(5, ((Number) value).longValue());
        }
        return message;
    }
}
