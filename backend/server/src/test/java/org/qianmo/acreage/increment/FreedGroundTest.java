package org.qianmo.acreage.increment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FreedGroundTest {

    private static final double GRID_TO_ELLIPSOID = 0.2;

    /** 100 m by 100 m in EPSG:4547, beside a line into which an overlay let a thin place collapse. */
    private static final String WITH_LINE =
            "GEOMETRYCOLLECTION (POLYGON ((407700 2550000, 407800 2550000, 407800 2550100,"
                    + " 407700 2550100, 407700 2550000)), LINESTRING (407800 2550050, 407850 2550050))";

    private static final String EASTERN_HALF =
            "POLYGON ((407750 2550000, 407900 2550000, 407900 2550100, 407750 2550100, 407750 2550000))";

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Test
    void linesAreNoGround() {
        FreedGround freed = new FreedGround(geometry(WITH_LINE), List.of());

        double first = freed.giveTo(geometry(EASTERN_HALF)).squareMetres().doubleValue();
        double again = freed.giveTo(geometry(EASTERN_HALF)).squareMetres().doubleValue();

        assertThat(first).isCloseTo(5_000, within(5_000 * GRID_TO_ELLIPSOID / 100));
        assertThat(again).isZero();
    }
}
