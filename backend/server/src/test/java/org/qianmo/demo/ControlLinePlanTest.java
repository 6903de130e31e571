package org.qianmo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.control.ControlLine;
import org.qianmo.district.AdminUnit;

/** The three control lines of a demo district. */
class ControlLinePlanTest {

    private static DemoDistrict district;
    private static List<ControlLine> lines;

    @BeforeAll
    static void make() {
        district = DemoDistricts.of(20_000);
        lines = district.controlLines();
    }

    @Test
    void eachIsSoundGroundWithinItsVillage() {
        Map<String, AdminUnit> villages =
                district.units().stream().collect(Collectors.toMap(AdminUnit::code, unit -> unit));
        assertThat(lines).extracting(ControlLine::id).doesNotHaveDuplicates();
        for (ControlLine line : lines) {
            assertThat(line.synthetic()).isTrue();
            assertThat(line.ground().isValid()).as(line.name()).isTrue();
            Geometry beyond = OverlayNGRobust.overlay(
                    line.ground(), villages.get(line.villageCode()).outline(), OverlayNG.DIFFERENCE);
            assertThat(squareMetres(beyond)).as(line.name()).isLessThan(1);
        }
    }

    @Test
    void noGroundIsUnderTwoLines() {
        for (ControlLine one : lines) {
            for (ControlLine other : lines) {
                boolean pair = one.id() < other.id()
                        && one.ground()
                                .getEnvelopeInternal()
                                .intersects(other.ground().getEnvelopeInternal());
                if (pair) {
                    Geometry both = OverlayNGRobust.overlay(one.ground(), other.ground(), OverlayNG.INTERSECTION);
                    assertThat(squareMetres(both))
                            .as(one.name() + " and " + other.name())
                            .isLessThan(1);
                }
            }
        }
    }

    /** Nanhai has some 1,070 km², most of it built upon. */
    @Test
    void sharesAreThoseOfATownWithFieldsAndHills() {
        Map<ControlLine.Kind, Double> squareKilometres = new EnumMap<>(ControlLine.Kind.class);
        lines.forEach(line -> squareKilometres.merge(line.kind(), squareMetres(line.ground()) / 1e6, Double::sum));
        assertThat(squareKilometres.get(ControlLine.Kind.YJJBNT)).isBetween(50.0, 300.0);
        assertThat(squareKilometres.get(ControlLine.Kind.STBHHX)).isBetween(5.0, 200.0);
        assertThat(squareKilometres.get(ControlLine.Kind.CZKFBJ)).isBetween(200.0, 800.0);
    }

    @Test
    void theyAreTheSameEachTime() {
        assertThat(DemoDistricts.of(20_000).controlLines()).isEqualTo(lines);
    }

    private static double squareMetres(Geometry lonLat) {
        return lonLat.isEmpty()
                ? 0
                : DemoDistricts.FRAME.toPlane().apply(lonLat).getArea();
    }
}
