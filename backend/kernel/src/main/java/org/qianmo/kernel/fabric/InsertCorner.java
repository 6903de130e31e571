package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Inserts a corner on a border, in all parcels that have the border there. No land moves until the corner is moved. */
public final class InsertCorner {

    private final double reachMetres;

    /** @param reachMetres how far from the border the place may be that a person pointed at, 0 or more */
    public InsertCorner(double reachMetres) {
        this.reachMetres = Math.max(reachMetres, NodeGrid.CLUSTER_METRES);
    }

    /**
     * Inserts one corner on the nearest border.
     *
     * @param at x easting, y northing, EPSG:4547; one that lies on the border keeps its digits
     * @param parcels all parcels around the place
     * @return a {@link FabricReshape} without parcels, whose neighbours have the new node; or NO_BORDER_THERE or
     *         CORNER_THERE_ALREADY, within 0.1 mm of one
     */
    public FabricOutcome insert(Coordinate at, Collection<FabricParcel> parcels) {
        Optional<LineSegment> nearest = parcels.stream()
                .flatMap(parcel -> Rings.edges(parcel.plane()).stream())
                .min(Comparator.comparingDouble(edge -> edge.distance(at)));
        if (nearest.isEmpty() || nearest.get().distance(at) > reachMetres) {
            return new FabricRefused(FabricRefusal.NO_BORDER_THERE, point(at));
        }
        LineSegment edge = nearest.get();
        Coordinate onEdge = edge.closestPoint(at);
        if (Math.min(edge.p0.distance(onEdge), edge.p1.distance(onEdge)) <= NodeGrid.CLUSTER_METRES) {
            return new FabricRefused(FabricRefusal.CORNER_THERE_ALREADY, point(onEdge));
        }
        boolean isOnEdge = edge.distance(at) <= NodeGrid.METRES;
        Coordinate node = isOnEdge ? new CoordinateXY(at.x, at.y) : NodeGrid.nearest(onEdge);
        return new FabricReshape(List.of(), new NodeInsertion(List.of(node)).changed(parcels), true);
    }

    private static Geometry point(Coordinate at) {
        return Rings.PLANE.createPoint(new CoordinateXY(at.x, at.y));
    }
}
