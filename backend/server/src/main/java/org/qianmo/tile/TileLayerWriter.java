package org.qianmo.tile;

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
    private int[] tags = new int[16];

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
        if (geometry.isEmpty()) {
            return;
        }
        feature.clear();
        feature.varintField(1, id);
        feature.packedField(2, tags, tag(attributes));
        feature.varintField(3, geometryType);
        feature.packedField(4, geometry.values(), geometry.count());
        features.messageField(2, feature);
        count++;
    }

    private int tag(Object... attributes) {
        if (tags.length < attributes.length) {
            tags = new int[attributes.length];
        }
        int used = 0;
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                tags[used++] = keys.computeIfAbsent((String) attributes[i], key -> keys.size());
                tags[used++] = values.computeIfAbsent(attributes[i + 1], value -> values.size());
            }
        }
        return used;
    }

    /** Appends the layer to a tile. */
    void appendTo(TileBytes tile) {
        Protobuf layer = new Protobuf();
        layer.varintField(15, VERSION);
        layer.stringField(1, name);
        layer.raw(features.toByteArray());
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
