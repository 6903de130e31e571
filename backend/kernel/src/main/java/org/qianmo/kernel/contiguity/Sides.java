package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** One plot as its border: corners and straight sides of all rings. */
final class Sides {

    /** Feet this much farther than the nearest are as near: above the rounding of coordinates of millions of metres. */
    private static final double SAME_DISTANCE_METRES = 1e-8;

    /** Up to so many pairs of sides are tried one by one: below that an index costs more than it saves. */
    private static final int PAIRS_WITHOUT_INDEX = 10_000;

    final Envelope envelope;
    private final Geometry plane;
    final List<Coordinate[]> rings = new ArrayList<>();
    private int corners;
    private IndexedFacetDistance facets;

    Sides(Geometry plane) {
        this.plane = plane;
        this.envelope = plane.getEnvelopeInternal();
        for (Object ring : LinearComponentExtracter.getLines(plane)) {
            Coordinate[] corner = ((LineString) ring).getCoordinates();
            rings.add(corner);
            corners += corner.length - 1;
        }
    }

    Envelope envelopeGrownBy(double metres) {
        Envelope grown = envelope.copy();
        grown.expandBy(metres);
        return grown;
    }

    int corners() {
        return corners;
    }

    /** Distance of the two areas no larger than given; overlap and containment are no distance. */
    boolean within(double metres, Sides other) {
        boolean bordersNear = (long) corners() * other.corners() <= PAIRS_WITHOUT_INDEX
                ? bordersWithin(metres, other)
                : facets().isWithinDistance(other.plane, metres);
        return bordersNear || holdsPartOf(other) || other.holdsPartOf(this);
    }

    /** Several threads may ask. */
    private synchronized IndexedFacetDistance facets() {
        if (facets == null) {
            facets = new IndexedFacetDistance(plane);
        }
        return facets;
    }

    private boolean bordersWithin(double metres, Sides other) {
        Envelope reach = other.envelopeGrownBy(metres);
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                if (reach.intersects(ring[i - 1], ring[i]) && other.sideWithin(metres, ring[i - 1], ring[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean sideWithin(double metres, Coordinate from, Coordinate to) {
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                if (Distance.segmentToSegment(from, to, ring[i - 1], ring[i]) <= metres) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Asked only where borders do not meet, so that one position decides for a ring. */
    private boolean holdsPartOf(Sides other) {
        return envelope.intersects(other.envelope)
                && other.rings.stream()
                        .anyMatch(ring -> SimplePointInAreaLocator.locate(ring[0], plane) == Location.INTERIOR);
    }

    /** Lines from corners here to the nearest points there, several from one corner if they are as near. */
    List<LineSegment> linesTo(Sides other, double metresMax) {
        Envelope reach = other.envelopeGrownBy(metresMax);
        List<LineSegment> lines = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                if (reach.covers(ring[i])) {
                    other.addLinesFrom(ring[i], metresMax, lines);
                }
            }
        }
        return lines;
    }

    private void addLinesFrom(Coordinate corner, double metresMax, List<LineSegment> lines) {
        double nearest = metresTo(corner);
        if (nearest > metresMax) {
            return;
        }
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                if (Distance.pointToSegment(corner, ring[i - 1], ring[i]) <= nearest + SAME_DISTANCE_METRES) {
                    lines.add(new LineSegment(corner, new LineSegment(ring[i - 1], ring[i]).closestPoint(corner)));
                }
            }
        }
    }

    private double metresTo(Coordinate corner) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                nearest = Math.min(nearest, Distance.pointToSegment(corner, ring[i - 1], ring[i]));
            }
        }
        return nearest;
    }
}
