package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * A random fabric: a grid whose nodes are moved by up to a third of its width, some cells with a hole, some of the holes
 * filled by another parcel, some cells left out. Positions are doubles without round digits, as projection gives them.
 * Every fourth has nodes on its straight borders that lie some µm beside them.
 */
final class RandomFabric {

    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final int CELLS = 4;
    private static final double CELL_METRES = 60;

    final List<FabricParcel> parcels = new ArrayList<>();
    private final Coordinate[][] nodes = new Coordinate[CELLS + 1][CELLS + 1];
    private final Random random;

    RandomFabric(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                nodes[i][j] = moved(i, j, CELL_METRES / 3);
            }
        }
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                addCell(i, j);
            }
        }
        if (Math.floorMod(seed, 4) == 3) {
            storeWithNodes(new StoreNoise(seed));
        }
    }

    /** Five nodes on straight borders, and all positions as a store gives them back: straight to some µm only. */
    private void storeWithNodes(StoreNoise store) {
        for (int i = 0; i < 5; i++) {
            FabricOutcome outcome = new InsertCorner(1).insert(anyOnBorder(any()), parcels);
            if (outcome instanceof FabricReshape reshape) {
                parcels.replaceAll(parcel -> Fabric.withId(Fabric.after(parcels, reshape), parcel.id()));
            }
        }
        parcels.replaceAll(parcel -> parcel.withNodes(store.stored(parcel.plane())));
    }

    private Coordinate moved(double i, double j, double metres) {
        return new Coordinate(
                400_000 + i * CELL_METRES + (random.nextDouble() * 2 - 1) * metres,
                2_545_000 + j * CELL_METRES + (random.nextDouble() * 2 - 1) * metres);
    }

    private void addCell(int i, int j) {
        LinearRing shell = ring(nodes[i][j], nodes[i + 1][j], nodes[i + 1][j + 1], nodes[i][j + 1]);
        LinearRing hole = ring(moved(i + 0.5, j + 0.4, 2), moved(i + 0.6, j + 0.6, 2), moved(i + 0.4, j + 0.6, 2));
        Geometry holed = PLANE.createPolygon(shell, new LinearRing[] {hole});
        int kind = random.nextInt(6);
        if (kind == 0 && parcels.size() > 1) {
            return;
        }
        add(kind < 3 && holed.isValid() ? holed : PLANE.createPolygon(shell));
        if (kind == 1 && holed.isValid()) {
            add(PLANE.createPolygon(hole));
        }
    }

    private void add(Geometry plane) {
        if (plane.isValid()) {
            parcels.add(Fabric.parcel(parcels.size() + 1, plane));
        }
    }

    private static LinearRing ring(Coordinate... corners) {
        Coordinate[] ring = List.of(corners).toArray(new Coordinate[corners.length + 1]);
        ring[corners.length] = corners[0].copy();
        return PLANE.createLinearRing(ring);
    }

    /** Some parcel. */
    FabricParcel any() {
        return parcels.get(random.nextInt(parcels.size()));
    }

    List<FabricParcel> allBut(List<FabricParcel> some) {
        return parcels.stream().filter(parcel -> !some.contains(parcel)).toList();
    }

    /** Two parcels with a common border, or none if the one that was picked stands alone. */
    List<FabricParcel> neighbours() {
        FabricParcel one = any();
        List<FabricParcel> others = parcels.stream()
                .filter(other -> other != one && other.plane().relate(one.plane(), "F***1****"))
                .toList();
        return others.isEmpty() ? List.of() : List.of(one, others.get(random.nextInt(others.size())));
    }

    /** A whole number from 0 up to a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A corner of some parcel. */
    Coordinate anyCorner() {
        Coordinate[] corners = any().plane().getCoordinates();
        return corners[random.nextInt(corners.length)];
    }

    /** A place on the border of a parcel. */
    Coordinate anyOnBorder(FabricParcel parcel) {
        Geometry border = parcel.plane().getBoundary();
        return new LengthIndexedLine(border).extractPoint(random.nextDouble() * border.getLength());
    }

    /** A triangle around a place within a parcel; every third has a corner on the border, every ninth two. */
    Polygon triangleIn(FabricParcel parcel) {
        Coordinate inside = parcel.plane().getInteriorPoint().getCoordinate();
        Coordinate[] corners = new Coordinate[3];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = i > 0 && random.nextInt(3) == 0 ? anyOnBorder(parcel) : beside(inside, 4);
        }
        return PLANE.createPolygon(ring(corners));
    }

    /** A place some metres off. */
    Coordinate beside(Coordinate place, double metres) {
        return new Coordinate(place.x + random.nextGaussian() * metres, place.y + random.nextGaussian() * metres);
    }

    /** The border between two parcels with its inner corners moved, and its ends along the border of both. */
    LineString shifted(LineString boundary, double metres) {
        Coordinate[] line = boundary.getCoordinates();
        Coordinate[] shifted = new Coordinate[line.length + 1];
        Coordinate first = beside(line[0], metres);
        Coordinate last = beside(line[line.length - 1], metres);
        shifted[0] = prolonged(last, first);
        shifted[line.length] = prolonged(first, last);
        for (int i = 1; i < line.length; i++) {
            shifted[i] = beside(LineSegment.midPoint(line[i - 1], line[i]), metres);
        }
        return PLANE.createLineString(shifted);
    }

    private static Coordinate prolonged(Coordinate from, Coordinate to) {
        return new LineSegment(from, to).pointAlong(1.5);
    }

    /** A line of two to five positions around a parcel; every fourth starts at one of its corners. */
    LineString lineAcross(FabricParcel parcel) {
        Coordinate[] corners = parcel.plane().getCoordinates();
        Coordinate[] line = new Coordinate[2 + random.nextInt(4)];
        for (int i = 0; i < line.length; i++) {
            line[i] = somewhereAround(parcel.plane());
        }
        if (random.nextInt(4) == 0) {
            line[0] = corners[random.nextInt(corners.length)].copy();
        }
        return PLANE.createLineString(line);
    }

    private Coordinate somewhereAround(Geometry plane) {
        Coordinate centre = plane.getCentroid().getCoordinate();
        return new Coordinate(
                centre.x + random.nextGaussian() * CELL_METRES, centre.y + random.nextGaussian() * CELL_METRES);
    }

    /** A line whose positions lie on the border of a parcel but for 10 nm to 10 cm, as bad snapping draws it. */
    LineString lineAlmostOnBorder(FabricParcel parcel) {
        Coordinate[] line = new Coordinate[2 + random.nextInt(3)];
        for (int i = 0; i < line.length; i++) {
            line[i] = almostOnBorder(parcel);
        }
        return PLANE.createLineString(line);
    }

    /** A triangle whose corners lie on the border of a parcel but for as much. */
    Polygon triangleAlmostOnBorder(FabricParcel parcel) {
        return PLANE.createPolygon(ring(almostOnBorder(parcel), almostOnBorder(parcel), almostOnBorder(parcel)));
    }

    /** A place on the border of a parcel, every second at a corner, but for 10 nm to 10 cm. */
    Coordinate almostOnBorder(FabricParcel parcel) {
        LineString border = ((Polygon) parcel.plane()).getExteriorRing();
        Coordinate onBorder = random.nextBoolean()
                ? border.getCoordinateN(random.nextInt(border.getNumPoints()))
                : new LengthIndexedLine(border).extractPoint(random.nextDouble() * border.getLength());
        return almost(onBorder);
    }

    /** A place but for 10 nm to 10 cm. */
    Coordinate almost(Coordinate place) {
        return beside(place, Math.pow(10, -8 + 7 * random.nextDouble()));
    }
}
