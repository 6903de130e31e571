package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The corners of a ring, each once: no closing position, and consecutive vertices that are one told once. */
final class RingCorners {

    private RingCorners() {}

    static Coordinate[] of(Coordinate[] ring, double duplicateMetres) {
        List<Coordinate> corners = new ArrayList<>(ring.length);
        for (Coordinate position : ring) {
            if (corners.isEmpty() || !isSame(corners.get(corners.size() - 1), position, duplicateMetres)) {
                corners.add(position);
            }
        }
        while (corners.size() > 1 && isSame(corners.get(corners.size() - 1), corners.get(0), duplicateMetres)) {
            corners.remove(corners.size() - 1);
        }
        return corners.toArray(Coordinate[]::new);
    }

    private static boolean isSame(Coordinate one, Coordinate other, double duplicateMetres) {
        return one.equals2D(other) || one.distance(other) < duplicateMetres;
    }
}
