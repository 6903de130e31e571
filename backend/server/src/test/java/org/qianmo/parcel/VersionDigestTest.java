package org.qianmo.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.kernel.geometry.Acreage;

/** Expected digests were computed with Python's hashlib and struct from the rule in the class's own page. */
class VersionDigestTest {

    private static final Acreage AREA = Acreage.ofSquareMetres(new BigDecimal("1234"));
    private static final Booking BOOKING =
            new Booking(42, "t-planner", Instant.parse("2026-03-01T08:15:30.120000999Z"), LocalDate.of(2026, 3, 1));

    @Test
    void aVersionWithAllItsFactsIsWrittenAsTheRuleSays() {
        ParcelFacts facts = new ParcelFacts(
                "440605001002JC00015",
                "0103",
                Ownership.COLLECTIVE,
                "某社",
                Stage.SURVEYED,
                "440605801",
                "440605801201",
                7L,
                Acreage.ofSquareMetres(new BigDecimal("1200.5")),
                false);

        Parcel version = new Parcel(
                1_099_511_627_776L,
                2,
                Change.SPLIT,
                facts,
                triangle(),
                AREA,
                BOOKING.day(),
                BOOKING.at(),
                BOOKING.author(),
                BOOKING.recordId());

        assertThat(VersionDigest.of(version))
                .isEqualTo("8c98320e3fadbe4a115eec07dc07241d4b980cc39bed98ccce2bbb5280198d35");
    }

    @Test
    void absentFactsAreWrittenAsAbsent() {
        assertThat(VersionDigest.of(bare(5).firstVersion(BOOKING)))
                .isEqualTo("cd32b951a7d4af04dedbd4eb93e8cea6ab87dcd061d14b223930a2b32a471585");
    }

    @Test
    void anIntakeIsTheListOfItsVersions() {
        IntakeDigest digest = new IntakeDigest();
        digest.add(VersionDigest.of(bare(5).firstVersion(BOOKING)));
        digest.add(VersionDigest.of(bare(6).firstVersion(BOOKING)));

        assertThat(digest.hex()).isEqualTo("2e6a6f483261c318f9723dfb95db42e7220a432e2085e6a47dbb5f5b1af51aa8");
    }

    @Test
    void wordsOfAnIntakeAreReadBack() {
        String digest = VersionDigest.of(bare(5).firstVersion(BOOKING));
        TakenIn taken = new TakenIn(5, "").and(digest).and("00000000ffff");

        assertThat(taken.words()).isEqualTo("parcels=2 first=5 digests=cd32b95100000000");
        assertThat(TakenIn.of(taken.words())).isEqualTo(taken);
        assertThat(taken.lastId()).isEqualTo(6);
        assertThat(taken.isAsItWas(5, digest)).isTrue();
        assertThat(taken.isAsItWas(6, digest)).isFalse();
        assertThatThrownBy(() -> TakenIn.of("parcels=1 first=5 digests=?"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NewParcel bare(long id) {
        ParcelFacts facts =
                new ParcelFacts(null, "0103", Ownership.COLLECTIVE, null, Stage.EXISTING, null, null, null, null, true);
        return new NewParcel(id, facts, triangle(), AREA);
    }

    private static MultiPolygon triangle() {
        GeometryFactory lonLat = new GeometryFactory(new PrecisionModel(), 4490);
        Polygon polygon = lonLat.createPolygon(new Coordinate[] {
            new Coordinate(113, 23), new Coordinate(113.5, 23), new Coordinate(113.5, 23.25), new Coordinate(113, 23)
        });
        return lonLat.createMultiPolygon(new Polygon[] {polygon});
    }
}
