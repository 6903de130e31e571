package org.qianmo.kernel.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;

class AreaSharesTest {

    private static final List<Geometry> PARTS = List.of(
            Fabric.plane("POLYGON ((0 0, 30 0, 30 60, 0 60, 0 0))"),
            Fabric.plane("POLYGON ((30 0, 90 0, 90 60, 30 60, 30 0))"),
            Fabric.plane("POLYGON ((90 0, 100 0, 100 60, 90 60, 90 0))"));

    @Test
    void sharesSumToWhatIsBooked() {
        for (String booked : List.of("6000.00", "5999.97", "6123.45")) {
            Acreage parent = new Acreage(new BigDecimal(booked));
            assertThat(Acreage.sum(AreaShares.of(parent, PARTS))).isEqualTo(parent);
        }
    }

    @Test
    void onlyTheLargestDiffersFromItsOfficialArea() {
        List<Acreage> shares = AreaShares.of(new Acreage(new BigDecimal("7000.00")), PARTS);
        assertThat(shares.get(0)).isEqualTo(Acreage.ofSquareMetres(OfficialArea.ofPolygonal(PARTS.get(0))));
        assertThat(shares.get(2)).isEqualTo(Acreage.ofSquareMetres(OfficialArea.ofPolygonal(PARTS.get(2))));
    }
}
