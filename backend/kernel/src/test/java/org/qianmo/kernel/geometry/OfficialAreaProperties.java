package org.qianmo.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Laws of the official area, on star-shaped parcels anywhere in Nanhai. */
class OfficialAreaProperties {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Rounding of B and L moves each vertex by up to 0.03 mm; over 300 m of edge that is worth some 0.01 m² a vertex. */
    private static final double NOISE_SQUARE_METRES = 0.02;

    @Property(tries = 200)
    void startVertexDoesNotMatter(@ForAll("parcels") Coordinate[] ring, @ForAll @IntRange(min = 1, max = 4) int start) {
        Coordinate[] rotated = CoordinateArrays.copyDeep(ring);
        CoordinateArrays.scroll(rotated, start, true);
        assertThat(OfficialArea.ofRing(rotated)).isCloseTo(OfficialArea.ofRing(ring), within(1e-6));
    }

    @Property(tries = 200)
    void directionDoesNotMatter(@ForAll("parcels") Coordinate[] ring) {
        Coordinate[] reversed = CoordinateArrays.copyDeep(ring);
        CoordinateArrays.reverse(reversed);
        // A point inserted on a tie may fall to the other side: 1 µm over 70 m.
        assertThat(OfficialArea.ofRing(reversed)).isCloseTo(OfficialArea.ofRing(ring), within(0.01));
    }

    @Property(tries = 200)
    void aHoleIsSubtracted(@ForAll("parcels") Coordinate[] ring, @ForAll("parcels") Coordinate[] hole) {
        LinearRing shell = PLANE.createLinearRing(ring);
        double withHole =
                OfficialArea.ofPolygonal(PLANE.createPolygon(shell, new LinearRing[] {PLANE.createLinearRing(hole)}));
        assertThat(withHole).isEqualTo(OfficialArea.ofRing(ring) - OfficialArea.ofRing(hole));
    }

    /** Cutting along the line from the first to the third vertex; the quarter points of a rectangle's cut are its own. */
    @Property(tries = 200)
    void aCutKeepsTheSum(
            @ForAll @IntRange(min = 20, max = 600) int width,
            @ForAll @IntRange(min = 20, max = 600) int height,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double cut,
            @ForAll @DoubleRange(min = 380000, max = 428000) double x) {
        double y = 2_550_000;
        double middle = x + width * cut;
        double whole = OfficialArea.ofRing(rectangle(x, y, x + width, y + height));
        double west = OfficialArea.ofRing(rectangle(x, y, middle, y + height));
        double east = OfficialArea.ofRing(rectangle(middle, y, x + width, y + height));
        assertThat(west + east).isCloseTo(whole, within(2 * NOISE_SQUARE_METRES));
    }

    /** The scale of the projection changes by 2e-11 a metre, so the same plot a metre on has the same area. */
    @Property(tries = 200)
    void aSmallShiftKeepsTheArea(
            @ForAll("parcels") Coordinate[] ring,
            @ForAll @DoubleRange(min = -1, max = 1) double dx,
            @ForAll @DoubleRange(min = -1, max = 1) double dy) {
        Coordinate[] shifted = CoordinateArrays.copyDeep(ring);
        for (Coordinate position : shifted) {
            position.x += dx;
            position.y += dy;
        }
        double noise = NOISE_SQUARE_METRES * ring.length;
        assertThat(OfficialArea.ofRing(shifted)).isCloseTo(OfficialArea.ofRing(ring), within(noise));
    }

    /** The ratio of ellipsoid to plane runs from 0.99963 in the west of Nanhai to 0.99987 in the east. */
    @Property(tries = 200)
    void staysNearThePlaneArea(@ForAll("parcels") Coordinate[] ring) {
        double plane = PLANE.createPolygon(ring).getArea();
        assertThat(OfficialArea.ofRing(ring) / plane).isBetween(0.9996, 0.9999);
    }

    @Provide
    Arbitrary<Coordinate[]> parcels() {
        Arbitrary<Double> easting = Arbitraries.doubles().between(377_000, 428_000);
        Arbitrary<Double> northing = Arbitraries.doubles().between(2_523_000, 2_583_000);
        Arbitrary<double[]> radii = Arbitraries.doubles()
                .between(10, 300)
                .array(double[].class)
                .ofMinSize(5)
                .ofMaxSize(12);
        return Combinators.combine(easting, northing, radii).as(OfficialAreaProperties::star);
    }

    private static Coordinate[] star(double x, double y, double[] radii) {
        Coordinate[] ring = new Coordinate[radii.length + 1];
        for (int i = 0; i < radii.length; i++) {
            double angle = 2 * Math.PI * i / radii.length;
            ring[i] = new Coordinate(x + radii[i] * Math.cos(angle), y + radii[i] * Math.sin(angle));
        }
        ring[radii.length] = ring[0].copy();
        return ring;
    }

    private static Coordinate[] rectangle(double x1, double y1, double x2, double y2) {
        return new Coordinate[] {
            new Coordinate(x1, y1),
            new Coordinate(x2, y1),
            new Coordinate(x2, y2),
            new Coordinate(x1, y2),
            new Coordinate(x1, y1)
        };
    }
}
