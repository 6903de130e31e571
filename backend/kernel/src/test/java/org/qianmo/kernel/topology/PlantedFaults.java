package org.qianmo.kernel.topology;

import static org.qianmo.kernel.topology.FindingCode.DUPLICATE_VERTEX;
import static org.qianmo.kernel.topology.FindingCode.GAP;
import static org.qianmo.kernel.topology.FindingCode.HOLE_OUTSIDE;
import static org.qianmo.kernel.topology.FindingCode.HOLE_TOUCHING;
import static org.qianmo.kernel.topology.FindingCode.NESTED_SHELL;
import static org.qianmo.kernel.topology.FindingCode.OUTSIDE_UNIT;
import static org.qianmo.kernel.topology.FindingCode.OVERLAP;
import static org.qianmo.kernel.topology.FindingCode.RING_CROSSING;
import static org.qianmo.kernel.topology.FindingCode.SELF_INTERSECTION;
import static org.qianmo.kernel.topology.FindingCode.SLIVER;
import static org.qianmo.kernel.topology.FindingCode.SPIKE;
import static org.qianmo.kernel.topology.FindingCode.VERTEX_MISMATCH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A sound layer with one fault in every fourth cell of every fourth row, all kinds in turn, the first by the seed, and what a check has to say
 * of it: code, parcel, other parcel, and size where it follows from the plan of the fault.
 */
final class PlantedFaults {

    /** Square metres around an island of 20 m in a hole that is 5 cm wider on each side. */
    static final double NARROW_GAP = 20.1 * 20.1 - 20 * 20;

    private static final int SPACING = 4;

    final List<Neighbour> parcels;
    final List<Expected> expected = new ArrayList<>();
    final PreparedGeometry unit;

    private final GridLayer grid;
    private final List<LinearRing> enclaves = new ArrayList<>();
    private long planted;

    /** @param size of the finding, or NaN where only the kind is planned */
    record Expected(FindingCode code, long parcelId, long neighbourId, double size) {}

    PlantedFaults(int columns, int rows, long seed) {
        grid = new GridLayer(columns, rows, seed);
        planted = seed;
        parcels = grid.parcels;
        for (int row = 1; row < rows - 1; row += SPACING) {
            for (int column = 1; column < columns - 1; column += SPACING) {
                plant(column, row);
            }
        }
        Coordinate[] around = box(grid.inside(0, 0, -10, -10), grid.inside(columns, rows, 70, 70));
        unit = PreparedGeometryFactory.prepare(GridLayer.PLANE.createPolygon(
                GridLayer.PLANE.createLinearRing(around), enclaves.toArray(LinearRing[]::new)));
    }

    private void plant(int column, int row) {
        Cell cell = new Cell(column, row);
        switch ((int) Math.floorMod(planted++, 16L)) {
            case 0 -> cell.overlap();
            case 1 -> cell.duplicateParcel();
            case 2 -> cell.gap();
            case 3 -> cell.narrowGap();
            case 4 -> cell.sliver();
            case 5 -> cell.thinSliver();
            case 6 -> cell.spike();
            case 7 -> cell.duplicateVertex();
            case 8 -> cell.selfIntersection();
            case 9 -> cell.ringCrossing();
            case 10 -> cell.holeOutside();
            case 11 -> cell.nestedShell();
            case 12 -> cell.holeTouching();
            case 13 -> cell.vertexOnEdge();
            case 14 -> cell.vertexBesideEdge();
            default -> cell.outsideUnit();
        }
    }

    private static Coordinate[] box(Coordinate southWest, Coordinate northEast) {
        return new Coordinate[] {
            southWest,
            new Coordinate(northEast.x, southWest.y),
            northEast,
            new Coordinate(southWest.x, northEast.y),
            southWest.copy()
        };
    }

    /** The cell that gets a fault. Its northern neighbour has the seventh and eighth of its vertices as well. */
    private final class Cell {

        private final int column;
        private final int row;
        private final long id;
        private final long north;

        Cell(int column, int row) {
            this.column = column;
            this.row = row;
            this.id = 1L + column + (long) row * grid.columns;
            this.north = id + grid.columns;
        }

        /** A vertex of the northern edge is 3 m farther out. */
        void overlap() {
            expect(OVERLAP, north, pullNorth(3));
        }

        /** A vertex of the northern edge is 3 m farther in; the gap is told of the parcel with more border on it. */
        void gap() {
            Coordinate[] ring = grid.ring(column, row);
            double northMetres = ring[5].distance(ring[6]) + ring[6].distance(ring[7]);
            double squareMetres = pullNorth(-3);
            Coordinate[] pulled = plane().getCoordinates();
            double ownMetres = pulled[5].distance(pulled[6]) + pulled[6].distance(pulled[7]);
            expected.add(new Expected(GAP, ownMetres > northMetres ? id : north, 0, squareMetres));
        }

        /** @return the ground between the old and the new path, by the rule of the shear */
        private double pullNorth(double metres) {
            Coordinate[] ring = grid.ring(column, row);
            ring[6] = new Coordinate(ring[6].x, ring[6].y + metres);
            put(polygon(ring));
            return Math.abs(metres) * (ring[5].x - ring[7].x) / 2;
        }

        void duplicateParcel() {
            add(plane().copy());
            expect(OVERLAP, parcels.size(), plane().getArea());
        }

        void narrowGap() {
            hole(square(20, 20.1));
            add(polygon(square(20.05, 20)));
            expect(GAP, 0, NARROW_GAP);
        }

        void sliver() {
            hole(square(20, 0.9));
            add(polygon(square(20, 0.9)));
            expected.add(new Expected(SLIVER, parcels.size(), 0, 0.81));
        }

        /** 30 m by 5 cm: enough area, but no land. */
        void thinSliver() {
            Coordinate[] strip = box(inside(20, 20), inside(50, 20.05));
            hole(strip);
            add(polygon(strip));
            expected.add(new Expected(SLIVER, parcels.size(), 0, 1.5));
        }

        /** Out from a vertex of the southern edge and back: the tip, and where it leaves the border. */
        void spike() {
            List<Coordinate> ring = new ArrayList<>(Arrays.asList(grid.ring(column, row)));
            ring.add(2, inside(30, 30));
            ring.add(3, ring.get(1).copy());
            put(polygon(ring.toArray(Coordinate[]::new)));
            expect(SPIKE, 0, 0);
            expect(SELF_INTERSECTION, 0, 1);
        }

        void duplicateVertex() {
            List<Coordinate> ring = new ArrayList<>(Arrays.asList(grid.ring(column, row)));
            ring.add(5, ring.get(4).copy());
            put(polygon(ring.toArray(Coordinate[]::new)));
            expect(DUPLICATE_VERTEX, 0, 0);
        }

        void selfIntersection() {
            hole(inside(20, 20), inside(40, 40), inside(40, 20), inside(20, 40), inside(20, 20));
            expect(SELF_INTERSECTION, 0, 1);
        }

        /** A triangular hole across the northern edge. */
        void ringCrossing() {
            hole(inside(24, 40), inside(44, 40), inside(34, 90), inside(24, 40));
            expect(RING_CROSSING, 0, 1);
            expect(RING_CROSSING, 0, 1);
        }

        void holeOutside() {
            hole(box(inside(90, 20), inside(100, 30)));
            expect(HOLE_OUTSIDE, 0, 100);
        }

        void nestedShell() {
            Polygon inner = polygon(square(20, 10));
            put(GridLayer.PLANE.createMultiPolygon(new Polygon[] {(Polygon) plane(), inner}));
            expect(NESTED_SHELL, 0, 100);
        }

        /** A triangular hole, its tip on a vertex of the southern edge, filled by another parcel. */
        void holeTouching() {
            Coordinate[] ring = {grid.ring(column, row)[1], inside(30, 40), inside(20, 40), grid.ring(column, row)[1]};
            hole(ring);
            add(polygon(ring));
            expect(HOLE_TOUCHING, 0, 1);
        }

        void vertexOnEdge() {
            List<Coordinate> ring = new ArrayList<>(Arrays.asList(grid.ring(column, row)));
            Coordinate from = ring.get(6);
            Coordinate to = ring.get(7);
            ring.add(7, new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2));
            put(polygon(ring.toArray(Coordinate[]::new)));
            expect(VERTEX_MISMATCH, north, 0);
        }

        /** An island that fills its hole but for 0.9 mm in the middle of a side, which is no area. */
        void vertexBesideEdge() {
            hole(square(20, 20));
            List<Coordinate> ring = new ArrayList<>(Arrays.asList(square(20, 20)));
            ring.add(1, inside(30, 20.0009));
            add(polygon(ring.toArray(Coordinate[]::new)));
            expect(VERTEX_MISMATCH, parcels.size(), 0.0009);
        }

        void outsideUnit() {
            enclaves.add(GridLayer.PLANE.createLinearRing(square(20, 10)));
            expect(OUTSIDE_UNIT, 0, 100);
        }

        private void expect(FindingCode code, long neighbourId, double size) {
            expected.add(new Expected(code, id, neighbourId, size));
        }

        private Coordinate inside(double east, double north) {
            return grid.inside(column, row, east, north);
        }

        private Coordinate[] square(double from, double metres) {
            return box(inside(from, from), inside(from + metres, from + metres));
        }

        private Polygon polygon(Coordinate... ring) {
            return GridLayer.PLANE.createPolygon(ring);
        }

        private Geometry plane() {
            return parcels.get((int) id - 1).plane();
        }

        private void hole(Coordinate... ring) {
            LinearRing shell = ((Polygon) plane()).getExteriorRing();
            put(GridLayer.PLANE.createPolygon(shell, new LinearRing[] {GridLayer.PLANE.createLinearRing(ring)}));
        }

        private void put(Geometry plane) {
            parcels.set((int) id - 1, new Neighbour(id, null, plane));
        }

        private void add(Geometry plane) {
            parcels.add(new Neighbour(parcels.size() + 1L, null, plane));
        }
    }
}
