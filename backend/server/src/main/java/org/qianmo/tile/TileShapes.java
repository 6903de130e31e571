package org.qianmo.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;

/**
 * Shapes on the grid of one tile: projected vertex by vertex (so that neighbours round alike and no crack opens), clipped
 * to the tile and a margin, snapped, and rid of repeated vertices.
 */
final class TileShapes {

    static final int EXTENT = 4096;
    /** Margin around the tile, in grid units, so that outlines at its edge are not seen. */
    static final int MARGIN = 64;

    private static final double OUTER = 1;
    private static final double HOLE = -1;

    private final TileCoordinate tile;
    private final Envelope window = new Envelope(-MARGIN, EXTENT + MARGIN, -MARGIN, EXTENT + MARGIN);
    private final GeometryCommands commands = new GeometryCommands();
    private int[] xy = new int[512];

    TileShapes(TileCoordinate tile) {
        this.tile = tile;
    }

    /** The ground that can show in the tile. */
    static Envelope ground(TileCoordinate tile) {
        return tile.lonLat((double) MARGIN / EXTENT);
    }

    /** The commands that draw the shape; empty if nothing of it shows. Valid until the next call. */
    GeometryCommands polygons(MultiPolygon lonLat) {
        commands.clear();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) lonLat.getGeometryN(i);
            if (ring(polygon.getExteriorRing(), OUTER)) {
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), HOLE);
                }
            }
        }
        return commands;
    }

    GeometryCommands point(double longitude, double latitude) {
        commands.clear();
        int x = (int) Math.round(tile.gridX(longitude, EXTENT));
        int y = (int) Math.round(tile.gridY(latitude, EXTENT));
        if (x >= 0 && y >= 0 && x < EXTENT && y < EXTENT) {
            commands.point(x, y);
        }
        return commands;
    }

    private boolean ring(LineString ring, double wanted) {
        Coordinate[] grid = grid(ring.getCoordinates());
        int vertices = snap(inWindow(grid) ? grid : new RingClipper(window).clip(grid));
        if (vertices < 3) {
            return false;
        }
        double area = signedArea(vertices);
        if (area == 0) {
            return false;
        }
        commands.ring(xy, vertices, Math.signum(area) != wanted);
        return true;
    }

    private Coordinate[] grid(Coordinate[] lonLat) {
        Coordinate[] grid = new Coordinate[lonLat.length];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = new Coordinate(tile.gridX(lonLat[i].x, EXTENT), tile.gridY(lonLat[i].y, EXTENT));
        }
        return grid;
    }

    private boolean inWindow(Coordinate[] grid) {
        for (Coordinate position : grid) {
            if (!window.contains(position.x, position.y)) {
                return false;
            }
        }
        return true;
    }

    /** Rounds to the grid into {@link #xy}, dropping what repeats the vertex before it. */
    private int snap(Coordinate[] grid) {
        if (xy.length < grid.length * 2) {
            xy = new int[grid.length * 2];
        }
        int vertices = 0;
        for (Coordinate position : grid) {
            int x = (int) Math.round(position.x);
            int y = (int) Math.round(position.y);
            if (vertices == 0 || x != xy[2 * vertices - 2] || y != xy[2 * vertices - 1]) {
                xy[2 * vertices] = x;
                xy[2 * vertices + 1] = y;
                vertices++;
            }
        }
        boolean closed = vertices > 1 && xy[0] == xy[2 * vertices - 2] && xy[1] == xy[2 * vertices - 1];
        return closed ? vertices - 1 : vertices;
    }

    /** Twice the area; positive where the ring runs clockwise on the screen (y downwards), as outer rings must. */
    private double signedArea(int vertices) {
        long sum = 0;
        for (int i = 0; i < vertices; i++) {
            int next = (i + 1) % vertices;
            sum += (long) xy[2 * i] * xy[2 * next + 1] - (long) xy[2 * next] * xy[2 * i + 1];
        }
        return sum;
    }
}
