package org.qianmo.kernel.fabric;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.topology.Tolerances;

/** Whether the parts of a parcel are land enough to be parcels themselves. */
final class PartCheck {

    private final Tolerances tolerances;

    PartCheck(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /** The first reason against the parts, with the part; empty if there is none. */
    Optional<FabricOutcome> refusal(Geometry parent, List<? extends Geometry> parts) {
        boolean mayBeThin = isThin(parent);
        for (Geometry part : parts) {
            if (part.getArea() < tolerances.sliverSquareMetres() || isThin(part) && !mayBeThin) {
                return Optional.of(new FabricRefused(FabricRefusal.SLIVER, part));
            }
        }
        return parts.stream()
                .filter(part -> part.getArea() < tolerances.minimumAreaSquareMetres())
                .findFirst()
                .map(part -> new FabricRefused(FabricRefusal.BELOW_MINIMUM_AREA, part));
    }

    /** A road or a ditch is thin from the start, and its parts may be so, too. */
    private boolean isThin(Geometry plane) {
        double perimeter = plane.getLength();
        return 4 * Math.PI * plane.getArea() < tolerances.sliverCompactness() * perimeter * perimeter;
    }
}
