package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;

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

/** On a small grid nearly every random ring is broken in several ways at once. */
class TopologyFormProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** No spikes, slivers or duplicates, which OGC validity does not know, and which a grid of metres cannot approach. */
    private static final Tolerances VALIDITY_ONLY = new Tolerances(0, 0, 0, 0, 0, 0, 1000, 500);

    @Property(tries = 3000)
    void anErrorIsFoundExactlyWhereTheGroundIsInvalid(@ForAll("grounds") Geometry ground) {
        List<Finding> findings = new TopologyCheck(VALIDITY_ONLY).form(ground);
        assertThat(findings.stream().noneMatch(Finding::isError))
                .as("%s gives %s", ground, findings)
                .isEqualTo(ground.isValid());
    }

    @Property(tries = 500)
    void startAndDirectionDoNotMatter(@ForAll("rings") LinearRing ring) {
        Geometry ground = PLANE.createPolygon(ring);
        TopologyCheck check = new TopologyCheck(Tolerances.DEFAULT);
        assertThat(check.form(ground.reverse()))
                .extracting(Finding::code)
                .isEqualTo(check.form(ground).stream().map(Finding::code).toList());
    }

    @Provide
    Arbitrary<Geometry> grounds() {
        Arbitrary<Geometry> polygons = Combinators.combine(
                        rings(), rings().list().ofMaxSize(2))
                .as((shell, holes) -> PLANE.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        Arbitrary<Geometry> multipolygons = rings().map(PLANE::createPolygon)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(parts -> PLANE.createMultiPolygon(parts.toArray(Polygon[]::new)));
        return Arbitraries.oneOf(polygons, multipolygons);
    }

    @Provide
    Arbitrary<LinearRing> rings() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 8);
        Arbitrary<Coordinate> corners = Combinators.combine(grid, grid).as(Coordinate::new);
        return corners.list().ofMinSize(3).ofMaxSize(6).map(TopologyFormProperties::close);
    }

    private static LinearRing close(List<Coordinate> corners) {
        Coordinate[] ring = corners.toArray(new Coordinate[corners.size() + 1]);
        ring[corners.size()] = ring[0].copy();
        return PLANE.createLinearRing(ring);
    }
}
