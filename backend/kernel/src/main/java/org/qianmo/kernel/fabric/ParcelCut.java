package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * One parcel and the pieces of a line that separate its land: the parts, and the nodes that its border gets.
 *
 * <p>Pieces that end blind are left out before the border is touched, so that no node stays where nothing was cut.
 */
final class ParcelCut {

    private final Set<LineSegment> cuts;
    private final Set<Coordinate> nodes = new LinkedHashSet<>();
    private final Geometry noded;

    /** @param inside pieces as {@link CutLine} gives them, which cross neither each other nor the border */
    ParcelCut(Geometry parcel, Collection<LineSegment> inside) {
        this.cuts = separating(parcel, inside);
        nodes.addAll(ends(cuts));
        this.noded = new NodeInsertion(nodes).into(parcel);
    }

    private static Set<LineSegment> separating(Geometry parcel, Collection<LineSegment> inside) {
        Set<LineSegment> border = Rings.edges(new NodeInsertion(ends(inside)).into(parcel));
        Set<LineSegment> cuts = new LinkedHashSet<>(inside);
        cuts.removeAll(border);
        cuts.removeAll(new Faces(parcel.getFactory(), union(border, cuts)).separatingNothing());
        return cuts;
    }

    private static Set<Coordinate> ends(Collection<LineSegment> pieces) {
        Set<Coordinate> ends = new LinkedHashSet<>();
        for (LineSegment piece : pieces) {
            ends.add(piece.p0);
            ends.add(piece.p1);
        }
        return ends;
    }

    private static Set<LineSegment> union(Set<LineSegment> border, Set<LineSegment> cuts) {
        Set<LineSegment> union = new LinkedHashSet<>(border);
        union.addAll(cuts);
        return union;
    }

    boolean isEmpty() {
        return cuts.isEmpty();
    }

    /** Ends of all cuts; those on the border are new to it, or were its corners. */
    Set<Coordinate> nodes() {
        return nodes;
    }

    /** The connected parts of the land, the uncut parts of a multipolygon among them. */
    List<Polygon> parts() {
        IndexedPointInAreaLocator ground = new IndexedPointInAreaLocator(noded);
        return new Faces(noded.getFactory(), union(Rings.edges(noded), cuts))
                .all().stream()
                        .filter(face -> ground.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                        .toList();
    }

    /** Whether a cut runs along a part; the others were not touched. */
    boolean borders(Polygon part) {
        Set<LineSegment> common = new HashSet<>(Rings.edges(part));
        common.retainAll(cuts);
        return !common.isEmpty();
    }

    /** Whether the parts are valid and nothing of the land is lost or doubled. */
    boolean isWhole(List<Polygon> parts) {
        double squareMetres = parts.stream().mapToDouble(Geometry::getArea).sum();
        double noise = NodeGrid.METRES * noded.getLength();
        return Math.abs(squareMetres - noded.getArea()) <= noise
                && parts.stream().allMatch(Geometry::isValid);
    }
}
