package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Takes blocks from the board into the world: joins their nodes, bends them, projects them and rounds them, each node once.
 */
public final class Survey {

    private static final int CORNERS_MIN = 4;
    private static final int CORNERS_MAX = 12;

    private final Frame frame;
    private final double squareMetresMin;

    /** @param squareMetresMin what is smaller is dropped */
    public Survey(Frame frame, double squareMetresMin) {
        this.frame = frame;
        this.squareMetresMin = squareMetresMin;
    }

    /** @return the lots of a block that make a parcel */
    public List<Ground> survey(List<Lot> block) {
        Nodes nodes = new Nodes();
        List<List<int[]>> rings = joined(block, nodes);
        Coordinate[] plane = new Coordinate[nodes.size()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Bend.toPlane(new Coordinate(nodes.x(i), nodes.y(i)));
        }
        Coordinate[] lonLat = frame.toLonLat(plane);
        List<Ground> grounds = new ArrayList<>();
        // An enclave comes after the lot around it, and is nothing without it.
        List<Cell> dropped = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            Lot lot = block.get(i);
            double area = area(rings.get(i), lot.cells().size(), plane);
            if (area < squareMetresMin || !rings.get(i).stream().allMatch(Survey::hasFairCount)) {
                dropped.addAll(lot.holes());
            } else if (!dropped.containsAll(lot.cells())) {
                grounds.add(new Ground(polygons(rings.get(i), lot.cells().size(), lonLat), area, lot.landClass()));
            }
        }
        return grounds;
    }

    private static boolean hasFairCount(int[] ring) {
        return ring.length >= CORNERS_MIN && ring.length <= CORNERS_MAX;
    }

    /** @return for each lot the rings of its cells, then of its holes */
    private static List<List<int[]>> joined(List<Lot> block, Nodes nodes) {
        List<List<int[]>> corners = new ArrayList<>();
        for (Lot lot : block) {
            List<int[]> rings = new ArrayList<>();
            lot.cells().forEach(cell -> rings.add(nodes.corners(cell)));
            lot.holes().forEach(cell -> rings.add(nodes.corners(cell)));
            corners.add(rings);
        }
        int known = nodes.size();
        corners.forEach(rings -> rings.replaceAll(ring -> nodes.withNodesOnSides(ring, known)));
        corners.forEach(rings -> rings.replaceAll(nodes::withNodesInLongSides));
        return corners;
    }

    private static double area(List<int[]> rings, int shells, Coordinate[] plane) {
        double area = 0;
        for (int i = 0; i < rings.size(); i++) {
            double ring = Area.ofRing(closed(rings.get(i), plane));
            area += i < shells ? ring : -ring;
        }
        return area;
    }

    private MultiPolygon polygons(List<int[]> rings, int shells, Coordinate[] lonLat) {
        LinearRing[] holes = rings.subList(shells, rings.size()).stream()
                .map(ring ->
                        frame.factory().createLinearRing(closed(ring, lonLat)).reverse())
                .toArray(LinearRing[]::new);
        Polygon[] parts = new Polygon[shells];
        for (int i = 0; i < shells; i++) {
            LinearRing shell = frame.factory().createLinearRing(closed(rings.get(i), lonLat));
            parts[i] = frame.factory().createPolygon(shell, i == 0 ? holes : null);
        }
        return frame.factory().createMultiPolygon(parts);
    }

    private static Coordinate[] closed(int[] ring, Coordinate[] positions) {
        Coordinate[] closed = new Coordinate[ring.length + 1];
        Arrays.setAll(closed, i -> positions[ring[i % ring.length]]);
        closed[ring.length] = closed[0].copy();
        return closed;
    }
}
