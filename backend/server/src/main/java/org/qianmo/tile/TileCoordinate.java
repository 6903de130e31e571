package org.qianmo.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * A tile of the web Mercator pyramid.
 *
 * @param z zoom, 0 to 22
 * @param x column, 0 at the antimeridian, eastwards
 * @param y row, 0 at the north edge, southwards
 */
public record TileCoordinate(int z, int x, int y) {

    public static final int ZOOM_MAX = 22;

    /** Whether there is such a tile. */
    public static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= ZOOM_MAX && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    /** The tile in which a place lies; degrees. */
    static TileCoordinate at(int z, double longitude, double latitude) {
        TileCoordinate first = new TileCoordinate(z, 0, 0);
        return new TileCoordinate(z, (int) first.gridX(longitude, 1), (int) first.gridY(latitude, 1));
    }

    /**
     * Longitude and latitude of the tile, grown on each side.
     *
     * @param buffer share of the tile's width
     */
    Envelope lonLat(double buffer) {
        return new Envelope(
                longitude(x - buffer), longitude(x + 1 + buffer), latitude(y + 1 + buffer), latitude(y - buffer));
    }

    private double longitude(double column) {
        return column / (1 << z) * 360 - 180;
    }

    private double latitude(double row) {
        double n = Math.PI * (1 - 2 * row / (1 << z));
        return Math.toDegrees(Math.atan(Math.sinh(n)));
    }

    /** Column of a longitude in this tile's grid: 0 at its west edge, {@code extent} at its east edge. */
    double gridX(double longitude, int extent) {
        return ((longitude + 180) / 360 * (1 << z) - x) * extent;
    }

    /** Row of a latitude in this tile's grid: 0 at its north edge, {@code extent} at its south edge. */
    double gridY(double latitude, int extent) {
        double sin = Math.sin(Math.toRadians(latitude));
        double row = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
        return (row * (1 << z) - y) * extent;
    }
}
