package org.qianmo.kernel.dissolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.geometry.Acreage;

/** Union of the ground of parcels: its area, and its outline. */
public final class DissolvedGround {

    /** How far the outline that trusts in matching borders may be from the sum, before it is made by overlay. */
    private static final double SAME_SQUARE_METRES = 1e-4;

    private static final Gap TOUCHING = new Gap(0, 0);

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
     * The union as one geometry. Parcels that touch are united by their matching borders, and by overlay where some of
     * them overlap or their borders do not match.
     *
     * @param plane as above
     * @return polygon or multipolygon, empty for none
     */
    public static Geometry outline(List<? extends Geometry> plane) {
        List<Plot> plots = IntStream.range(0, plane.size())
                .mapToObj(i -> new Plot(i, plane.get(i), Acreage.ZERO))
                .toList();
        boolean[] overlapping = new boolean[plane.size()];
        OverlappingGround.sets(plane).stream()
                .filter(set -> set.size() > 1)
                .flatMap(Collection::stream)
                .forEach(i -> overlapping[i] = true);
        List<Polygon> parts = Contiguity.sets(plots, List.of(), TOUCHING).parallelStream()
                .map(set -> united(set, overlapping))
                .flatMap(united -> polygons(united).stream())
                .toList();
        return parts.size() == 1
                ? parts.get(0)
                : new GeometryFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Geometry united(List<Plot> touching, boolean[] overlapping) {
        List<Geometry> planes = touching.stream().map(Plot::plane).toList();
        if (planes.size() == 1) {
            return planes.get(0);
        }
        if (touching.stream().anyMatch(plot -> overlapping[(int) plot.id()])) {
            return union(planes);
        }
        return ofMatchingBorders(planes);
    }

    private static Geometry ofMatchingBorders(List<Geometry> planes) {
        double sum = planes.stream().mapToDouble(Geometry::getArea).sum();
        try {
            Geometry coverage = CoverageUnion.union(planes.toArray(Geometry[]::new));
            boolean matched = Math.abs(coverage.getArea() - sum) <= SAME_SQUARE_METRES && coverage.isValid();
            return matched ? coverage : union(planes);
        } catch (TopologyException bordersDoNotMatch) {
            return union(planes);
        }
    }

    private static Geometry union(List<? extends Geometry> planes) {
        return OverlayNGRobust.union(new ArrayList<Geometry>(planes));
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygons(Geometry united) {
        return PolygonExtracter.getPolygons(united);
    }
}
