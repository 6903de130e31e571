package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whose the parts of common land are: of the parcel that had the larger share of its own land there. */
final class TwoSides {

    private final Geometry one;
    private final Geometry other;

    TwoSides(Geometry one, Geometry other) {
        this.one = one;
        this.other = other;
    }

    /** The land of the one, then of the other; a side without a part is an empty multipolygon. */
    List<Geometry> of(List<Polygon> parts) {
        List<Polygon> ofOne = new ArrayList<>();
        List<Polygon> ofOther = new ArrayList<>();
        for (Polygon part : parts) {
            (share(part, one) >= share(part, other) ? ofOne : ofOther).add(part);
        }
        return List.of(joined(ofOne), joined(ofOther));
    }

    /** The edges that have the one on their one side and the other on the other. */
    Set<LineSegment> between(List<Polygon> parts) {
        List<Geometry> sides = of(parts);
        Set<LineSegment> between = new HashSet<>(Rings.edges(sides.get(0)));
        between.retainAll(Rings.edges(sides.get(1)));
        return between;
    }

    private Geometry joined(List<Polygon> parts) {
        return parts.isEmpty() ? one.getFactory().createMultiPolygon() : Rings.joined(parts);
    }

    private static double share(Polygon part, Geometry had) {
        return OverlayNGRobust.overlay(part, had, OverlayNG.INTERSECTION).getArea() / had.getArea();
    }
}
