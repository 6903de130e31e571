package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.IntersectionMatrixPattern;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Whether parcels took land of others. In a fabric two parcels have no inner point in common, not even by a micrometre,
 * and that is asked exactly; where they overlapped before, as imported land may, they must not overlap more.
 */
final class LandTaken {

    private final List<FabricParcel> before;
    private final List<FabricParcel> after;

    /** @param after the same parcels in the same order */
    LandTaken(List<FabricParcel> before, List<FabricParcel> after) {
        this.before = before;
        this.after = after;
    }

    /** OVERLAPS_NEIGHBOUR with the land, or empty if none of them took any. */
    Optional<FabricOutcome> byAny(Collection<FabricParcel> takers) {
        for (int i = 0; i < after.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                if (i != j && takers.contains(before.get(i)) && isMore(i, j)) {
                    Geometry where = common(after.get(i).plane(), after.get(j).plane());
                    return Optional.of(new FabricRefused(FabricRefusal.OVERLAPS_NEIGHBOUR, where));
                }
            }
        }
        return Optional.empty();
    }

    /** OVERLAPS_NEIGHBOUR with the land, or empty if land that nobody had takes none of theirs. */
    static Optional<FabricOutcome> by(Geometry land, Collection<FabricParcel> neighbours) {
        return neighbours.stream()
                .filter(neighbour -> overlap(land, neighbour.plane()))
                .findFirst()
                .map(neighbour -> new FabricRefused(FabricRefusal.OVERLAPS_NEIGHBOUR, common(land, neighbour.plane())));
    }

    private boolean isMore(int i, int j) {
        Geometry one = after.get(i).plane();
        Geometry other = after.get(j).plane();
        if (!overlap(one, other)) {
            return false;
        }
        Geometry wasOne = before.get(i).plane();
        Geometry wasOther = before.get(j).plane();
        return !overlap(wasOne, wasOther)
                || common(one, other).getArea() > common(wasOne, wasOther).getArea();
    }

    static boolean overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && RelateNG.relate(one, other, IntersectionMatrixPattern.INTERIOR_INTERSECTS);
    }

    private static Geometry common(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }

    static Geometry notInBoth(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.SYMDIFFERENCE);
    }
}
