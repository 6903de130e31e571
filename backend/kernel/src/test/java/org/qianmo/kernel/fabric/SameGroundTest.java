package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class SameGroundTest {

    private static final Geometry FIELD = Fabric.plane("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0))");

    @Test
    void nodesStartAndDirectionDoNotMatter() {
        assertSame("POLYGON ((90 60, 90 0, 0 0, 0 60, 90 60))");
        assertSame("POLYGON ((0 0, 30 0, 90 0, 90 60, 45 60, 0 60, 0 30, 0 0))");
    }

    /** 3 µm beside the edge is what a grid and a store make of a node; a tenth of a millimetre is other ground. */
    @Test
    void nodeMayLieBesideTheEdgeByTheNoise() {
        assertSame("POLYGON ((0 0, 30 0.000003, 90 0, 90 60, 0 60, 0 0))");
        assertOther("POLYGON ((0 0, 30 0.0001, 90 0, 90 60, 0 60, 0 0))");
    }

    @Test
    void cornerMayBeOffByTheNoise() {
        assertSame("POLYGON ((0 0, 90.000001 0.000001, 90 60, 0 60, 0 0))");
        assertOther("POLYGON ((0 0, 90.0001 0, 90 60, 0 60, 0 0))");
    }

    /** The outline is the same, the hole is not: only edges tell. */
    @Test
    void holesAndPartsCount() {
        assertOther("POLYGON ((0 0, 90 0, 90 60, 0 60, 0 0), (30 20, 60 20, 60 40, 30 40, 30 20))");
        assertOther("MULTIPOLYGON (((0 0, 90 0, 90 60, 0 60, 0 0)), ((99 0, 120 0, 120 60, 99 0)))");
    }

    private static void assertSame(String wkt) {
        assertThat(SameGround.test(FIELD, Fabric.plane(wkt))).isTrue();
        assertThat(SameGround.test(Fabric.plane(wkt), FIELD)).isTrue();
    }

    private static void assertOther(String wkt) {
        assertThat(SameGround.test(FIELD, Fabric.plane(wkt))).isFalse();
        assertThat(SameGround.test(Fabric.plane(wkt), FIELD)).isFalse();
    }
}
