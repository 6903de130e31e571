package org.qianmo.voucher.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.parameter.RuleVersion;

class FloorPricesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // asset, floor of the offer, district's floor enforced, price; errors and warnings
        "LAND,         , false, 500000.00, ''",
        "LAND,         , false, 499999.99, W",
        "LAND,         , true,  499999.99, E",
        "LAND,         , true,  500000.00, ''",
        "LAND, 60000000, true,  599999.99, E",
        "LAND, 60000000, true,  600000.00, ''",
        "LAND, 40000000, false, 399999.99, EW",
        "LAND, 40000000, true,  399999.99, EE",
        "LAND, 40000000, true,  400000.00, E",
        "HOUSE,        , true,  1.00,      ''",
        "HOUSE,     200, false, 1.99,      E"
    })
    void neitherFloorIsPassed(Asset asset, Long offerFen, boolean enforced, String yuan, String expected) {
        Findings findings = new Findings();
        long fen = new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();

        FloorPrices.check(offer(asset, offerFen), fen, rules(enforced), findings);

        assertThat(findings.list().stream()
                        .map(finding -> finding.error() ? "E" : "W")
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static RuleVersion rules(boolean enforced) {
        return new RuleVersion(List.of(
                new RuleVersion.Used("price.floorPerMuYuan", "500000.00", DAY),
                new RuleVersion.Used("price.enforceFloor", String.valueOf(enforced), DAY)));
    }

    private static Offer offer(Asset asset, Long floorFen) {
        return new Offer(
                1,
                "x",
                asset,
                2,
                Map.of(asset == Asset.LAND ? Indicator.QUOTA : Indicator.FLOOR_AREA, 1L),
                floorFen,
                DAY,
                Offer.State.RESERVED,
                "p",
                Instant.EPOCH,
                Optional.empty());
    }
}
