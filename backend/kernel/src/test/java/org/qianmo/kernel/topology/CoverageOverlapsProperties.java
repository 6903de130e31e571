package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * None missed, none invented: small shapes on a small grid share vertices and edges, cross and contain one another far
 * more often than land does, and the intersection matrix of JTS says for each pair what is right.
 */
class CoverageOverlapsProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final String INTERIORS_MEET = "T********";

    @Property(tries = 2000)
    void findsThePairsWhoseInteriorsMeet(@ForAll("layers") List<Geometry> layer) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            for (int j = i + 1; j < layer.size(); j++) {
                if (layer.get(i).relate(layer.get(j), INTERIORS_MEET)) {
                    expected.add(i + "+" + j);
                }
            }
        }
        assertThat(new CoverageOverlaps(Tolerances.DEFAULT, 1000).pairs(layer))
                .extracting(pair -> pair.first() + "+" + pair.second())
                .as("%s", layer)
                .containsExactlyElementsOf(expected);
    }

    @Property(tries = 2000)
    void againstAgreesWithPairs(@ForAll("layers") List<Geometry> layer) {
        List<Neighbour> others = new ArrayList<>();
        for (int i = 1; i < layer.size(); i++) {
            others.add(new Neighbour(i, null, layer.get(i)));
        }
        List<Finding> findings = new TopologyCheck(Tolerances.DEFAULT).against(layer.get(0), others);
        assertThat(findings)
                .extracting(Finding::neighbourId)
                .containsExactlyElementsOf(others.stream()
                        .filter(other -> other.plane().relate(layer.get(0), INTERIORS_MEET))
                        .map(Neighbour::id)
                        .toList());
    }

    @Provide
    Arbitrary<List<Geometry>> layers() {
        return grounds().list().ofMinSize(2).ofMaxSize(5);
    }

    private static Arbitrary<Geometry> grounds() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 5);
        Arbitrary<Coordinate> corners = Combinators.combine(grid, grid).as(Coordinate::new);
        Arbitrary<Geometry> polygons = corners.list()
                .ofMinSize(3)
                .ofMaxSize(5)
                .map(CoverageOverlapsProperties::polygon)
                .filter(Geometry::isValid);
        Arbitrary<Geometry> plots = Combinators.combine(corners, corners)
                .as(CoverageOverlapsProperties::plot)
                .filter(Geometry::isValid);
        // Whole numbers only: where fractions are cut off, even the intersection matrix sees overlaps that are noise.
        Arbitrary<Geometry> twoRings = Combinators.combine(polygons, polygons, Arbitraries.of(true, false))
                .as(CoverageOverlapsProperties::holeOrPart)
                .filter(Geometry::isValid);
        return Arbitraries.oneOf(polygons, plots, twoRings);
    }

    private static Geometry holeOrPart(Geometry one, Geometry other, boolean asHole) {
        Polygon first = (Polygon) one;
        Polygon second = (Polygon) other;
        return asHole
                ? PLANE.createPolygon(first.getExteriorRing(), new LinearRing[] {second.getExteriorRing()})
                : PLANE.createMultiPolygon(new Polygon[] {first, second});
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
