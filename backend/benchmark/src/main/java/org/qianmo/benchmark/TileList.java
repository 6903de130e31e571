package org.qianmo.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The tiles that the benchmarks ask for: up to 20 a zoom, in the seven towns. */
final class TileList {

    private static final int TILES_PER_ZOOM_MAX = 20;

    private static final double EAST_DEGREES = 0.022;
    private static final double SOUTH_DEGREES = 0.020;

    private TileList() {}

    record Tile(int zoom, int column, int row) {

        static Tile at(int zoom, double longitude, double latitude) {
            double sides = 1 << zoom;
            double mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) / Math.PI;
            return new Tile(zoom, (int) ((longitude + 180) / 360 * sides), (int) ((1 - mercator) / 2 * sides));
        }

        String path() {
            return "/tiles/parcels/%d/%d/%d.mvt".formatted(zoom, column, row);
        }
    }

    /** Both zooms included. */
    static List<Tile> of(int zoomMin, int zoomMax) {
        List<Tile> tiles = new ArrayList<>();
        for (int zoom = zoomMin; zoom <= zoomMax; zoom++) {
            LinkedHashSet<Tile> ofZoom = new LinkedHashSet<>();
            for (double[] place : Places.IN_THE_TOWNS) {
                ofZoom.add(Tile.at(zoom, place[0], place[1]));
                ofZoom.add(Tile.at(zoom, place[0] + EAST_DEGREES, place[1]));
                ofZoom.add(Tile.at(zoom, place[0], place[1] - SOUTH_DEGREES));
            }
            ofZoom.stream().limit(TILES_PER_ZOOM_MAX).forEach(tiles::add);
        }
        return tiles;
    }
}
