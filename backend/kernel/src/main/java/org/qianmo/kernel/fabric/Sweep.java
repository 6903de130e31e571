package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.OfficialArea;

/**
 * A straight line that moves over a parcel, always at a right angle to its direction, and the area that it has passed.
 *
 * <p>Each ring is clipped by itself (Sutherland and Hodgman 1974). Where a ring is not convex, the clipped ring runs to
 * and fro along the line; that adds no area, and nothing but the area is asked of it.
 */
final class Sweep {

    private static final int BISECTIONS_MAX = 100;
    /** A tenth of the smallest area that is booked. */
    private static final double ENOUGH_SQUARE_METRES = 0.001;

    private final Geometry plane;
    private final Coordinate origin;
    private final double east;
    private final double north;
    private final double reachMetres;

    /** @param azimuthDegrees direction of the sweep, clockwise from grid north */
    Sweep(Geometry plane, double azimuthDegrees) {
        this.plane = plane;
        this.origin = plane.getEnvelopeInternal().centre();
        this.east = Math.sin(Math.toRadians(azimuthDegrees));
        this.north = Math.cos(Math.toRadians(azimuthDegrees));
        this.reachMetres = plane.getEnvelopeInternal().getDiameter();
    }

    /** How far a place lies along the direction, in metres from the centre of the parcel's envelope. */
    double metresAlong(Coordinate place) {
        return (place.x - origin.x) * east + (place.y - origin.y) * north;
    }

    /** Where the line has passed a given official area, in metres along; to 0.001 m² and the noise of official area. */
    double metresPassing(double squareMetres) {
        double low = -reachMetres;
        double high = reachMetres;
        for (int i = 0; i < BISECTIONS_MAX; i++) {
            double middle = (low + high) / 2;
            double excess = squareMetresPassed(middle) - squareMetres;
            if (Math.abs(excess) <= ENOUGH_SQUARE_METRES) {
                return middle;
            }
            low = excess < 0 ? middle : low;
            high = excess < 0 ? high : middle;
        }
        return (low + high) / 2;
    }

    /** The line at a position, longer than the parcel on both sides. */
    Coordinate[] line(double metres) {
        double x = origin.x + metres * east;
        double y = origin.y + metres * north;
        return new Coordinate[] {
            new Coordinate(x - reachMetres * north, y + reachMetres * east),
            new Coordinate(x + reachMetres * north, y - reachMetres * east)
        };
    }

    private double squareMetresPassed(double metres) {
        double squareMetres = 0;
        for (Polygon part : Rings.parts(plane)) {
            List<LinearRing> rings = Rings.of(part);
            squareMetres += squareMetresPassed(rings.get(0), metres);
            for (LinearRing hole : rings.subList(1, rings.size())) {
                squareMetres -= squareMetresPassed(hole, metres);
            }
        }
        return squareMetres;
    }

    private double squareMetresPassed(LinearRing ring, double metres) {
        List<Coordinate> clipped = new ArrayList<>();
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            addPassed(corners[i - 1], corners[i], metres, clipped);
        }
        if (clipped.size() < 3) {
            return 0;
        }
        clipped.add(clipped.get(0));
        return OfficialArea.ofRing(clipped.toArray(Coordinate[]::new));
    }

    private void addPassed(Coordinate from, Coordinate to, double metres, List<Coordinate> clipped) {
        double before = metresAlong(from) - metres;
        double after = metresAlong(to) - metres;
        if (before <= 0) {
            clipped.add(from);
        }
        if (before < 0 && after > 0 || before > 0 && after < 0) {
            double share = before / (before - after);
            clipped.add(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
        }
    }
}
