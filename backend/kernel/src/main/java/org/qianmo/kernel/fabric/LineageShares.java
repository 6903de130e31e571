package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;

/**
 * How much land went from which parent to which child.
 *
 * <p>Each edge is the official area of what parent and child have in common. Where the parents are booked at what the
 * children are booked at together, no acreage may be lost on the way: the edges of a split are then the acreages of the
 * children, those of a merge the acreages of the parents, and else the edges of a parent sum to its acreage, what is over
 * or missing being on its largest.
 */
public final class LineageShares {

    private LineageShares() {}

    /**
     * Edges between parents and children. O(p·c) overlays, of which those without common ground cost nothing.
     *
     * @param parents disjoint, EPSG:4547
     * @param children disjoint, EPSG:4547
     * @return in the order of parents, then of children; without pairs whose common ground is noise of a border: thinner
     *         than 0.1 mm or below 0.005 m²
     * @throws org.qianmo.kernel.geometry.InvalidRing if a parcel lies outside the band
     */
    public static List<LineageEdge> of(List<FabricParcel> parents, List<FabricParcel> children) {
        boolean agree = booked(parents).equals(booked(children));
        List<LineageEdge> edges = new ArrayList<>();
        for (int parent = 0; parent < parents.size(); parent++) {
            List<LineageEdge> ofParent = overlaps(parent, parents.get(parent), children);
            edges.addAll(agree ? exact(ofParent, parents, children) : ofParent);
        }
        return edges;
    }

    private static Acreage booked(List<FabricParcel> parcels) {
        return Acreage.sum(parcels.stream().map(FabricParcel::booked).toList());
    }

    private static List<LineageEdge> overlaps(int parent, FabricParcel from, List<FabricParcel> children) {
        List<LineageEdge> edges = new ArrayList<>();
        for (int child = 0; child < children.size(); child++) {
            Acreage common = common(from.plane(), children.get(child).plane());
            if (common.compareTo(Acreage.ZERO) > 0) {
                edges.add(new LineageEdge(parent, child, common));
            }
        }
        return edges;
    }

    private static Acreage common(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return Acreage.ZERO;
        }
        Geometry common = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        if (common.getArea() <= NodeGrid.CLUSTER_METRES * common.getLength()) {
            return Acreage.ZERO;
        }
        double squareMetres = 0;
        for (Polygon part : Rings.parts(common)) {
            squareMetres += OfficialArea.ofPolygonal(part);
        }
        return Acreage.ofSquareMetres(squareMetres);
    }

    private static List<LineageEdge> exact(
            List<LineageEdge> ofParent, List<FabricParcel> parents, List<FabricParcel> children) {
        if (ofParent.isEmpty()) {
            return ofParent;
        }
        if (parents.size() == 1) {
            return ofParent.stream()
                    .map(edge -> new LineageEdge(
                            0, edge.child(), children.get(edge.child()).booked()))
                    .toList();
        }
        return summing(ofParent, parents.get(ofParent.get(0).parent()).booked());
    }

    private static List<LineageEdge> summing(List<LineageEdge> ofParent, Acreage booked) {
        List<Acreage> areas =
                new ArrayList<>(ofParent.stream().map(LineageEdge::area).toList());
        int largest = areas.indexOf(Collections.max(areas));
        Acreage remainder = booked.minus(Acreage.sum(areas));
        LineageEdge edge = ofParent.get(largest);
        List<LineageEdge> summing = new ArrayList<>(ofParent);
        summing.set(
                largest,
                new LineageEdge(edge.parent(), edge.child(), edge.area().plus(remainder)));
        return summing;
    }
}
