package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Merges (合并) parcels that share edges into one.
 *
 * <p>The shared borders vanish; every other edge stays. A node in which a vanished border ended goes with it if the
 * remaining border runs straight through it (to 1.5 µm) and no corner of a third parcel lies there; it is
 * then taken out of the neighbour across, too. So a merge of the parts of a split gives back the parcel.
 *
 * <p>Whether rights and ownership allow the merge is not a question of geometry and not asked here. The result has the
 * sum of the booked acreages. O(n) in the edges.
 */
public final class Merge {

    /**
     * Merges parcels.
     *
     * @param parcels at least two, all different, of one fabric
     * @param neighbours all other parcels that touch one of them; one that is missing keeps nodes that the result lost
     * @return a {@link FabricChange} with one result, or TOO_FEW_PARCELS, NOT_ADJACENT or TOO_FINE
     */
    public FabricOutcome merge(List<FabricParcel> parcels, Collection<FabricParcel> neighbours) {
        if (parcels.size() < 2) {
            return new FabricRefused(FabricRefusal.TOO_FEW_PARCELS, collection(parcels));
        }
        SharedBorders borders = new SharedBorders(parcels);
        if (!borders.areConnected()) {
            return new FabricRefused(FabricRefusal.NOT_ADJACENT, collection(parcels));
        }
        Geometry union = union(parcels, borders);
        if (!isWhole(union, parcels)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, collection(parcels));
        }
        return change(parcels, union, borders, neighbours);
    }

    private static FabricOutcome change(
            List<FabricParcel> parcels, Geometry union, SharedBorders borders, Collection<FabricParcel> neighbours) {
        NodeRemoval removal = new NodeRemoval(union, neighbours);
        for (Coordinate node : borders.endsOfInner()) {
            removal.removeIfIdle(node);
        }
        Acreage booked = Acreage.sum(parcels.stream().map(FabricParcel::booked).toList());
        return new FabricChange(List.of(new Piece(removal.parcel(), booked)), removal.changedNeighbours());
    }

    private static Geometry union(List<FabricParcel> parcels, SharedBorders borders) {
        GeometryFactory factory = parcels.get(0).plane().getFactory();
        List<IndexedPointInAreaLocator> grounds = parcels.stream()
                .map(parcel -> new IndexedPointInAreaLocator(parcel.plane()))
                .toList();
        List<Polygon> land = new ArrayList<>();
        for (Polygon face : new Faces(factory, borders.outer()).all()) {
            Coordinate inside = face.getInteriorPoint().getCoordinate();
            // The place may by chance lie on a border that vanished: that is inside the union as well.
            if (grounds.stream().anyMatch(ground -> ground.locate(inside) != Location.EXTERIOR)) {
                land.add(face);
            }
        }
        return land.size() == 1 ? land.get(0) : factory.createMultiPolygon(land.toArray(Polygon[]::new));
    }

    private static boolean isWhole(Geometry union, List<FabricParcel> parcels) {
        double squareMetres =
                parcels.stream().mapToDouble(parcel -> parcel.plane().getArea()).sum();
        double noise = NodeGrid.METRES * (1 + union.getLength());
        return Math.abs(squareMetres - union.getArea()) <= noise && union.isValid();
    }

    private static Geometry collection(List<FabricParcel> parcels) {
        Geometry[] planes = parcels.stream().map(FabricParcel::plane).toArray(Geometry[]::new);
        return new GeometryFactory().createGeometryCollection(planes);
    }
}
