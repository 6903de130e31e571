package org.qianmo.exchange.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.exchange.layer.RowRefusal;

/** Bytes written by hand: a header of 8, then WKB. */
class GeoPackageShapeTest {

    private static final String HEADER = "4750 00 01 00000000";
    private static final String ZERO = "0000000000000000";
    private static final String ONE = "000000000000F03F";
    private static final String TRIANGLE = "04000000" + ZERO + ZERO + ONE + ZERO + ONE + ONE + ZERO + ZERO;

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String faultOf(String hex) {
        RowRefusal refused =
                catchThrowableOfType(RowRefusal.class, () -> GeoPackageShape.read(hex == null ? null : bytes(hex)));
        return refused.fault().code().name();
    }

    @Test
    void polygonIsRead() throws Exception {
        assertThat(GeoPackageShape.read(bytes(HEADER + "01 03000000 01000000" + TRIANGLE)))
                .isEqualTo(new WKTReader().read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"));
    }

    @Test
    void heightsAndMeasuresArePassedOver() throws Exception {
        String position = ONE + ONE;
        String ring = "04000000" + ZERO + ZERO + position + ONE + ZERO + position + ONE + ONE + position + ZERO + ZERO
                + position;
        for (String type : new String[] {"BB0B0000", "030000C0"}) {
            assertThat(GeoPackageShape.read(bytes(HEADER + "01" + type + "01000000" + ring)))
                    .isEqualTo(new WKTReader().read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"));
        }
    }

    @Test
    void collectionOfPolygonsIsAMultiPolygon() throws Exception {
        String polygon = "01 03000000 01000000" + TRIANGLE;
        assertThat(GeoPackageShape.read(bytes(HEADER + "01 07000000 02000000" + polygon + polygon))
                        .getNumGeometries())
                .isEqualTo(2);
    }

    /** Each line: bytes behind the header, and what is wrong with them. */
    @ParameterizedTest
    @CsvSource({
        "01 03000000 00000000, EMPTY_GEOMETRY",
        "01 06000000 00000000, EMPTY_GEOMETRY",
        "01 01000000 0000000000000000 0000000000000000, NOT_A_POLYGON",
        "01 0A000000 01000000, CURVED",
        "01 63000000 01000000, BROKEN_RECORD",
        "07 03000000 01000000, BROKEN_RECORD",
        "01 03000000 FFFFFFFF, BROKEN_RECORD",
        "01 06000000 FFFFFF7F, BROKEN_RECORD",
        "01 03000000 01000000 FFFFFF7F, BROKEN_RECORD",
        "01 03000000 01000000 00000000, TOO_FEW_POINTS",
        "01 03000000 01000000 03000000 0000000000000000 0000000000000000 000000000000F03F 0000000000000000"
                + " 0000000000000000 0000000000000000, TOO_FEW_POINTS",
        "01 03000000 01000000 04000000 0000000000000000 0000000000000000 000000000000F03F 0000000000000000"
                + " 000000000000F03F 000000000000F03F 000000000000F03F 0000000000000000, RING_OPEN",
        "01 03000000 01000000 04000000 000000000000F87F 0000000000000000 000000000000F03F 0000000000000000"
                + " 000000000000F03F 000000000000F03F 000000000000F87F 0000000000000000, NOT_FINITE",
    })
    void whatIsNoPolygonIsRefused(String wkb, String fault) {
        assertThat(faultOf(HEADER + wkb)).isEqualTo(fault);
    }

    @Test
    void headersThatLieAreRefused() {
        assertThat(faultOf(null)).isEqualTo("EMPTY_GEOMETRY");
        assertThat(faultOf("")).isEqualTo("BROKEN_RECORD");
        assertThat(faultOf("4750 00 0F 00000000")).isEqualTo("BROKEN_RECORD");
        assertThat(faultOf("4750 00 09 00000000 00")).isEqualTo("BROKEN_RECORD");
        assertThat(faultOf("4750 00 21 00000000 01 03000000 01000000" + TRIANGLE))
                .isEqualTo("BROKEN_RECORD");
    }

    /** A reader that goes down without a bound ends its stack here. */
    @Test
    void deepCollectionsEnd() {
        assertThat(faultOf(HEADER + "010700000001000000".repeat(200_000))).isEqualTo("BROKEN_RECORD");
    }
}
