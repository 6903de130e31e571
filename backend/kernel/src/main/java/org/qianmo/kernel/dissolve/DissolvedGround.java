package org.qianmo.kernel.dissolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.util.AssertionFailedException;

/** Union of the ground of parcels: its area, and its outline. */
public final class DissolvedGround {

    /** How far the outline that trusts in matching borders may be from the sum, before it is made by overlay. */
    private static final double SAME_SQUARE_METRES = 1e-4;

    private DissolvedGround() {}

    /**
     * Area of the union. Overlaps no thicker than a micrometre count twice.
     *
     * @param plane polygons or multipolygons without errors of form, EPSG:4547; in another order the last digits of the
     *     sum may differ
     * @return square metres of the plane, not rounded; 0 for none
     */
    public static double squareMetres(List<? extends Geometry> plane) {
        double squareMetres = 0;
        for (List<Integer> set : OverlappingGround.sets(plane)) {
            squareMetres += set.size() == 1
                    ? plane.get(set.get(0)).getArea()
                    : union(set.stream().map(plane::get).toList()).getArea();
        }
        return squareMetres;
    }

    /**
     * The union as one geometry, by borders that match. Parcels that overlap are united by overlay first; what comes of
     * that has its old vertices toward all others, and so matches them. Borders that do not match are found by area and
     * form of the result, and then all of it is united by overlay, which takes ten times as long and more: parcels that
     * lie in several places are better asked for place by place.
     *
     * @param plane as above
     * @return polygon or multipolygon, empty for none
     */
    public static Geometry outline(List<? extends Geometry> plane) {
        List<Polygon> parts = polygons(ofMatchingBorders(withoutOverlaps(plane)));
        return parts.size() == 1
                ? parts.get(0)
                : new GeometryFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static List<Polygon> withoutOverlaps(List<? extends Geometry> plane) {
        return OverlappingGround.sets(plane).parallelStream()
                .map(set -> set.size() == 1
                        ? plane.get(set.get(0))
                        : union(set.stream().map(plane::get).toList()))
                .flatMap(ground -> polygons(ground).stream())
                .toList();
    }

    /**
     * As a multipolygon, though its parts touch: of a collection JTS asks at each vertex of how many dimensions its parts are,
     * and takes 15 s for 76,000 parcels that otherwise take 0.3 s.
     */
    private static Geometry ofMatchingBorders(List<Polygon> planes) {
        try {
            Geometry coverage =
                    CoverageUnion.union(new GeometryFactory().createMultiPolygon(planes.toArray(Polygon[]::new)));
            Geometry cut = coverage.isValid() ? coverage : cutInVertices(coverage);
            double sum = planes.stream().mapToDouble(Geometry::getArea).sum();
            boolean matched = Math.abs(cut.getArea() - sum) <= SAME_SQUARE_METRES && (cut == coverage || cut.isValid());
            return matched ? cut : union(planes);
        } catch (TopologyException | AssertionFailedException bordersDoNotMatch) {
            return union(planes);
        }
    }

    private static Geometry cutInVertices(Geometry coverage) {
        Polygon[] cut = polygons(coverage).stream()
                .flatMap(each -> each.isValid() ? Stream.of(each) : polygons(SelfTouch.cut(each)).stream())
                .toArray(Polygon[]::new);
        return coverage.getFactory().createMultiPolygon(cut);
    }

    private static Geometry union(List<? extends Geometry> planes) {
        return OverlayNGRobust.union(new ArrayList<Geometry>(planes));
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygons(Geometry united) {
        return PolygonExtracter.getPolygons(united);
    }
}
