package org.qianmo.testing;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Polygons of a vector tile in its own grid, read by the rules of the specification: y downwards, outer rings clockwise. */
public final class DecodedTile {

    private static final GeometryFactory GRID = new GeometryFactory();
    private static final int MOVE_TO = 1;
    private static final int CLOSE_PATH = 7;

    private DecodedTile() {}

    /** Polygons and multipolygons of the layer, by id; as they are drawn, valid or not. */
    public static Map<Long, Geometry> shapes(byte[] tile, String layerName) {
        Map<Long, Geometry> shapes = new TreeMap<>();
        try {
            VectorTile.Tile.parseFrom(tile).getLayersList().stream()
                    .filter(layer -> layer.getName().equals(layerName))
                    .flatMap(layer -> layer.getFeaturesList().stream())
                    .forEach(feature -> {
                        if (shapes.put(feature.getId(), shape(feature.getGeometryList())) != null) {
                            throw new AssertionError("twice in the tile: " + feature.getId());
                        }
                    });
        } catch (IOException e) {
            throw new AssertionError("not a vector tile", e);
        }
        return shapes;
    }

    private static Geometry shape(List<Integer> commands) {
        List<List<LinearRing>> polygons = new ArrayList<>();
        for (LinearRing ring : rings(commands)) {
            if (twiceArea(ring.getCoordinates()) > 0) {
                polygons.add(new ArrayList<>());
            }
            polygons.get(polygons.size() - 1).add(ring);
        }
        return GRID.createMultiPolygon(polygons.stream()
                .map(rings -> GRID.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static List<LinearRing> rings(List<Integer> commands) {
        List<LinearRing> rings = new ArrayList<>();
        List<Coordinate> ring = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < commands.size(); ) {
            int command = commands.get(i) & 7;
            int times = commands.get(i++) >> 3;
            if (command == CLOSE_PATH) {
                ring.add(ring.get(0));
                rings.add(GRID.createLinearRing(ring.toArray(Coordinate[]::new)));
                continue;
            }
            if (command == MOVE_TO) {
                ring = new ArrayList<>();
            }
            for (int n = 0; n < times; n++) {
                x += unzigzag(commands.get(i++));
                y += unzigzag(commands.get(i++));
                ring.add(new Coordinate(x, y));
            }
        }
        return rings;
    }

    private static int unzigzag(int value) {
        return value >>> 1 ^ -(value & 1);
    }

    private static double twiceArea(Coordinate[] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length - 1; i++) {
            sum += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
        }
        return sum;
    }
}
