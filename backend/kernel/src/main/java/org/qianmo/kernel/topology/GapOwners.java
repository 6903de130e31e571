package org.qianmo.kernel.topology;

import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Of which edited parcel a gap is told: the one that has most of its border; of equal ones, that with the lowest id. */
final class GapOwners {

    private final EditedLayer layer;
    private final Members members;
    private final double layerMetres;
    private final HPRtree unsound = new HPRtree();

    GapOwners(EditedLayer layer, Members members, double layerMetres) {
        this.layer = layer;
        this.members = members;
        this.layerMetres = layerMetres;
        for (Geometry plane : layer.unsound()) {
            Envelope envelope = plane.getEnvelopeInternal();
            if (Double.isFinite(envelope.getWidth()) && Double.isFinite(envelope.getHeight())) {
                unsound.insert(envelope, Places.line(plane.getCoordinates()));
            }
        }
    }

    /** None, if the gap concerns no edited parcel, or cannot be told from ground that is held. */
    OptionalLong of(Polygon gap) {
        if (isBesideUnsound(gap) || isOutsideUnit(gap)) {
            return OptionalLong.empty();
        }
        double most = 0;
        long owner = 0;
        boolean known = false;
        for (int member : members.near(gap.getEnvelopeInternal(), 0)) {
            double metres = member < layer.edited() ? commonMetres(gap, members.edges.get(member)) : 0;
            if (metres > most || metres > 0 && metres == most && layer.id(member) < owner) {
                most = metres;
                owner = layer.id(member);
            }
            known |= metres > 0 && isWithinReach(gap, members.edges.get(member).envelope);
        }
        return known ? OptionalLong.of(owner) : OptionalLong.empty();
    }

    private boolean isWithinReach(Polygon gap, Envelope parcel) {
        Envelope known = new Envelope(parcel);
        known.expandBy(layer.reachMetres());
        return known.contains(gap.getEnvelopeInternal());
    }

    /** What nobody holds beyond the boundary of the unit need not be held. */
    private boolean isOutsideUnit(Polygon gap) {
        return layer.unitOrNull() != null
                && !layer.unitOrNull().covers(gap)
                && Overlay.thickerThan(
                                layerMetres,
                                Overlay.intersection(gap, layer.unitOrNull().getGeometry()))
                        .isEmpty();
    }

    private boolean isBesideUnsound(Polygon gap) {
        for (Object border : unsound.query(gap.getEnvelopeInternal())) {
            if (((Geometry) border).isWithinDistance(gap, layerMetres)) {
                return true;
            }
        }
        return false;
    }

    /** Length of the edges of a gap that run along a border. */
    private double commonMetres(Polygon gap, AreaEdges border) {
        double metres = 0;
        Coordinate[] corners = gap.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Coordinate middle = LineSegment.midPoint(corners[i - 1], corners[i]);
            if (border.isWithin(layerMetres, middle)) {
                metres += corners[i].distance(corners[i - 1]);
            }
        }
        return metres;
    }
}
