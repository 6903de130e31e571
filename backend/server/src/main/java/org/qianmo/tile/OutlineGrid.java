package org.qianmo.tile;

import org.qianmo.tile.outline.Outlines;
import org.qianmo.tile.outline.Squares;

/**
 * Packed outlines on the grid of one tile: a shift of the web Mercator's whole numbers, without an object a vertex.
 *
 * <p>Every vertex is rounded by itself, by where it lies and nothing else, so that neighbours round a shared vertex alike and
 * no crack opens between them. At zoom 12 and 13, where a parcel is a few pixels wide, the positions are those of a grid of
 * half a screen pixel (4 of the tile's 4,096 units on 512 pixels); from zoom 14 on those of the tile. A parcel that shrinks to
 * a line is left out: its ground is its neighbours'.
 */
final class OutlineGrid {

    private static final int EXTENT_BITS = 12;
    /** Zoom at which a position of the tile is a unit of the Mercator plane. */
    private static final int UNIT_ZOOM = 20;

    private static final int FINE_ZOOM_MIN = 14;
    private static final int COARSE_BITS = 2;

    private static final int FAR = 1 << 30;

    private final int coarse;
    private final int shift;
    private final long originX;
    private final long originY;
    private final long west;
    private final long north;
    private final long east;
    private final long south;
    private final GridRing ring = new GridRing(-TileShapes.MARGIN, TileShapes.EXTENT + TileShapes.MARGIN);
    private final GeometryCommands commands = new GeometryCommands();

    OutlineGrid(TileCoordinate tile) {
        this.coarse = tile.z() < FINE_ZOOM_MIN ? COARSE_BITS : 0;
        this.shift = UNIT_ZOOM - tile.z();
        this.originX = (long) tile.x() << EXTENT_BITS;
        this.originY = (long) tile.y() << EXTENT_BITS;
        this.west = units(originX - TileShapes.MARGIN);
        this.north = units(originY - TileShapes.MARGIN);
        this.east = units(originX + TileShapes.EXTENT + TileShapes.MARGIN);
        this.south = units(originY + TileShapes.EXTENT + TileShapes.MARGIN);
    }

    /** Mercator units, counted from the middle of the world, of a position counted from its corner. */
    private long units(long position) {
        return (shift >= 0 ? position << shift : position >> -shift) - (1L << 31);
    }

    /** Where what shows in the tile is kept. */
    Squares squares() {
        return Squares.over(west, north, east, south);
    }

    boolean shows(Outlines outlines, int i) {
        return outlines.maxX(i) >= west
                && outlines.minX(i) <= east
                && outlines.maxY(i) >= north
                && outlines.minY(i) <= south;
    }

    /** The commands that draw the outline; empty if nothing of it is left. Valid until the next call. */
    GeometryCommands draw(Outlines outlines, int i) {
        boolean inside = outlines.minX(i) > west
                && outlines.maxX(i) < east
                && outlines.minY(i) > north
                && outlines.maxY(i) < south;
        int[] rings = outlines.rings();
        int at = outlines.ringsStart(i);
        int end = outlines.ringsEnd(i);
        boolean outer = false;
        commands.clear();
        while (at < end) {
            int vertices = Outlines.vertices(rings[at]);
            boolean hole = Outlines.isHole(rings[at]);
            if (!hole || outer) {
                boolean drawn = draw(rings, at + 1, vertices, hole, inside);
                outer = hole ? outer : drawn;
            }
            at += 1 + 2 * vertices;
        }
        return commands;
    }

    private boolean draw(int[] rings, int from, int vertices, boolean hole, boolean inside) {
        ring.clear();
        for (int at = from; at < from + 2 * vertices; at += 2) {
            ring.add(position(rings[at], originX), position(rings[at + 1], originY));
        }
        ring.close();
        if (!inside) {
            ring.cut();
        }
        if (ring.vertices() < 3) {
            return false;
        }
        long area = ring.twiceSignedArea();
        if (area == 0) {
            return false;
        }
        commands.ring(ring.xy(), ring.vertices(), area < 0 != hole);
        return true;
    }

    /** A parcel wider than a continent is drawn, at the last zooms, as far as numbers reach. */
    private int position(int units, long origin) {
        long world = units + (1L << 31);
        int drop = shift + coarse;
        long position = drop > 0 ? world + (1L << drop - 1) >> drop << coarse : world << -drop;
        return (int) Math.max(-FAR, Math.min(FAR, position - origin));
    }
}
