package org.qianmo.exchange.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of the rings of one record.
 *
 * <p>The format says: an outer ring runs clockwise, a hole counter-clockwise, and a hole belongs to the smallest outer
 * ring around it. A counter-clockwise ring with no outer ring around it cannot be a hole; then the program that wrote the
 * record did not care for directions (other formats want them the other way round), and depth decides on all of its
 * rings: what lies in an odd number of others is a hole.
 *
 * <p>A clockwise ring inside another stays an outer ring: that is for the topology check to report, not for a reader to
 * repair.
 */
public final class RingAssembly {

    private final List<Sized> rings;
    private final Map<Sized, List<LinearRing>> holesOf = new LinkedHashMap<>();

    private RingAssembly(List<LinearRing> rings) {
        this.rings = rings.stream()
                .map(ring -> new Sized(ring, Area.ofRingSigned(ring.getCoordinateSequence())))
                .toList();
    }

    public static MultiPolygon assemble(List<LinearRing> rings, GeometryFactory geometry) {
        RingAssembly assembly = new RingAssembly(rings);
        if (!assembly.byDirection()) {
            assembly.byDepth();
        }
        return assembly.polygons(geometry);
    }

    /** For formats that say nothing of directions: what lies in an odd number of other rings is a hole. */
    public static MultiPolygon assembleByDepth(List<LinearRing> rings, GeometryFactory geometry) {
        RingAssembly assembly = new RingAssembly(rings);
        assembly.byDepth();
        return assembly.polygons(geometry);
    }

    private MultiPolygon polygons(GeometryFactory geometry) {
        return geometry.createMultiPolygon(holesOf.entrySet().stream()
                .map(shell -> geometry.createPolygon(
                        shell.getKey().ring(), shell.getValue().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    /** @return false if a hole has no outer ring around it */
    private boolean byDirection() {
        rings.stream().filter(Sized::isClockwise).forEach(shell -> holesOf.put(shell, new ArrayList<>()));
        return rings.stream().filter(ring -> !ring.isClockwise()).allMatch(hole -> place(hole, holesOf.keySet()));
    }

    private void byDepth() {
        holesOf.clear();
        List<Sized> larger = new ArrayList<>();
        for (Sized ring : rings.stream()
                .sorted(Comparator.comparingDouble(Sized::area).reversed())
                .toList()) {
            List<Sized> around = larger.stream()
                    .filter(outer -> contains(outer.ring(), ring.ring()))
                    .toList();
            if (around.size() % 2 == 0) {
                holesOf.put(ring, new ArrayList<>());
            } else {
                place(ring, around.stream().filter(holesOf::containsKey).toList());
            }
            larger.add(ring);
        }
    }

    /** @return whether one of the shells is around the hole; it then belongs to the smallest */
    private boolean place(Sized hole, Collection<Sized> shells) {
        Optional<Sized> smallest = shells.stream()
                .filter(shell -> contains(shell.ring(), hole.ring()))
                .min(Comparator.comparingDouble(Sized::area));
        smallest.ifPresent(shell -> holesOf.get(shell).add(hole.ring()));
        return smallest.isPresent();
    }

    /** A hole may touch its shell, even with every vertex: then the middle of an edge decides. */
    private static boolean contains(LinearRing shell, LinearRing hole) {
        if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
            return false;
        }
        CoordinateSequence positions = hole.getCoordinateSequence();
        Coordinate[] around = shell.getCoordinates();
        for (int i = 0; i < positions.size(); i++) {
            int location = PointLocation.locateInRing(positions.getCoordinate(i), around);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return PointLocation.locateInRing(middleOfFirstEdge(positions), around) != Location.EXTERIOR;
    }

    private static Coordinate middleOfFirstEdge(CoordinateSequence positions) {
        return new Coordinate((positions.getX(0) + positions.getX(1)) / 2, (positions.getY(0) + positions.getY(1)) / 2);
    }

    /** By identity: two equal rings of one record are two rings. */
    private static final class Sized {

        private final LinearRing ring;
        private final double signedArea;

        Sized(LinearRing ring, double signedArea) {
            this.ring = ring;
            this.signedArea = signedArea;
        }

        LinearRing ring() {
            return ring;
        }

        double area() {
            return Math.abs(signedArea);
        }

        /** A ring without area counts as an outer one; the topology check reports it. */
        boolean isClockwise() {
            return signedArea >= 0;
        }
    }
}
