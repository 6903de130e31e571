package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * None missed, none invented, said by somebody else: on a small grid shapes share vertices and edges, cross and enclose one
 * another all the time; the union of JTS says where nobody is, its distances say which vertices lie on whose border.
 */
class LayerCheckProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Keeps a vertex that lies on an edge on it, which doubles do not once the edge has been cut; nor do they compare. */
    private static final PrecisionModel MICROMETRE_GRID = new PrecisionModel(1e6);

    /** 1 µm along some metres. */
    private static final double NOISE_SQUARE_METRES = 1e-4;

    /** Everything enclosed is a gap, nothing is narrow, and on a grid of metres nothing nearly coincides. */
    private static final LayerRules RULES = new LayerRules(true, 0, 0, 0.001, 0);

    private final LayerCheck check = new LayerCheck(Tolerances.DEFAULT, RULES);

    @Property(tries = 3000)
    void gapsAreWhatTheUnionEncloses(@ForAll("layers") List<Neighbour> layer) {
        Geometry held =
                OverlayNGRobust.union(layer.stream().map(Neighbour::plane).toList(), PLANE);
        Geometry enclosed = enclosed(held);
        List<Geometry> gaps = check.of(layer, null).stream()
                .map(CoverageFinding::finding)
                .filter(finding -> finding.code() == FindingCode.GAP)
                .map(Finding::where)
                .toList();
        Statistics.collect(gaps.size());
        assertThat(gaps.stream().mapToDouble(Geometry::getArea).sum())
                .as("%s", layer)
                .isCloseTo(enclosed.getArea(), within(NOISE_SQUARE_METRES));
        assertThat(OverlayNG.overlay(
                                OverlayNGRobust.union(gaps, PLANE), enclosed, OverlayNG.SYMDIFFERENCE, MICROMETRE_GRID)
                        .getArea())
                .as("%s", layer)
                .isCloseTo(0, within(NOISE_SQUARE_METRES));
    }

    /** Faces of the border of the union that the union does not hold; parts that touch in points enclose as well. */
    private static Geometry enclosed(Geometry held) {
        Polygonizer faces = new Polygonizer();
        faces.add(UnaryUnionNG.union(held.getBoundary(), MICROMETRE_GRID));
        List<Geometry> polygons = new ArrayList<>();
        faces.getPolygons().forEach(face -> polygons.add((Geometry) face));
        return OverlayNGRobust.overlay(OverlayNGRobust.union(polygons, PLANE), held, OverlayNG.DIFFERENCE);
    }

    @Property(tries = 2000)
    void mismatchesAreVerticesOnTheBorderOfAnother(@ForAll("layers") List<Neighbour> layer) {
        List<Neighbour> apart = withoutOverlaps(layer);
        Statistics.collect(expectedMismatches(apart).size());
        assertThat(mismatches(apart)).as("%s", apart).isEqualTo(expectedMismatches(apart));
    }

    /** Where grounds overlap, a vertex whose own ground is held edge by edge may be left to the overlap. */
    @Property(tries = 1000)
    void noMismatchIsInvented(@ForAll("layers") List<Neighbour> layer) {
        assertThat(expectedMismatches(layer)).as("%s", layer).containsAll(mismatches(layer));
    }

    private Set<String> mismatches(List<Neighbour> layer) {
        Set<String> found = new TreeSet<>();
        check.of(layer, null).stream()
                .filter(one -> one.finding().code() == FindingCode.VERTEX_MISMATCH)
                .forEach(one -> found.add(text(
                        one.parcelId(),
                        one.finding().neighbourId(),
                        one.finding().where())));
        return found;
    }

    private static List<Neighbour> withoutOverlaps(List<Neighbour> layer) {
        List<Neighbour> apart = new ArrayList<>();
        for (Neighbour one : layer) {
            if (apart.stream().noneMatch(other -> other.plane().relate(one.plane(), "T********"))) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static Set<String> expectedMismatches(List<Neighbour> layer) {
        Set<String> expected = new TreeSet<>();
        for (Neighbour one : layer) {
            for (Neighbour other : layer) {
                Set<Coordinate> own = Set.copyOf(List.of(other.plane().getCoordinates()));
                for (Coordinate vertex : one.plane().getCoordinates()) {
                    Geometry point = PLANE.createPoint(vertex);
                    boolean misses = other.plane().getBoundary().distance(point) == 0 && !own.contains(vertex);
                    if (misses) {
                        expected.add(text(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()), point));
                    }
                }
            }
        }
        return expected;
    }

    private static String text(long lowerId, long higherId, Geometry where) {
        return lowerId + "+" + higherId + " " + where.getCoordinate();
    }

    @Provide
    Arbitrary<List<Neighbour>> layers() {
        return grounds().list().ofMinSize(2).ofMaxSize(9).map(LayerCheckProperties::numbered);
    }

    private static List<Neighbour> numbered(List<Geometry> planes) {
        List<Neighbour> layer = new ArrayList<>();
        planes.forEach(plane -> layer.add(new Neighbour(layer.size() + 1L, null, plane)));
        return layer;
    }

    private static Arbitrary<Geometry> grounds() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 6);
        Arbitrary<Coordinate> corners = Combinators.combine(grid, grid).as(Coordinate::new);
        Arbitrary<Geometry> polygons = corners.list()
                .ofMinSize(3)
                .ofMaxSize(6)
                .map(LayerCheckProperties::polygon)
                .filter(Geometry::isValid);
        Arbitrary<Geometry> plots = Combinators.combine(corners, corners)
                .as(LayerCheckProperties::plot)
                .filter(Geometry::isValid);
        return Arbitraries.oneOf(polygons, plots);
    }

    private static Geometry polygon(List<Coordinate> corners) {
        Coordinate[] ring = corners.toArray(new Coordinate[corners.size() + 1]);
        ring[corners.size()] = ring[0].copy();
        return PLANE.createPolygon(ring);
    }

    private static Geometry plot(Coordinate one, Coordinate other) {
        return polygon(List.of(one, new Coordinate(other.x, one.y), other, new Coordinate(one.x, other.y)));
    }
}
