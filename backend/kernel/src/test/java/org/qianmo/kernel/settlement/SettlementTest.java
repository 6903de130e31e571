package org.qianmo.kernel.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final SettlementRates GUANGDONG = new SettlementRates(50_000_00, 50_000_00, List.of(5, 5, 15, 75));

    /** The first deal of Guangdong, 2018-12-12: 万元 as published. */
    @Test
    void theFirstDealOfGuangdong() {
        Settlement settlement = Settlement.of(43_081, 500_000_00, GUANGDONG).orElseThrow();

        assertThat(settlement.grossFen()).isEqualTo(wan("2154.05"));
        assertThat(settlement.netFen()).isEqualTo(wan("1723.24"));
        assertThat(settlement.parts()).containsExactly(wan("86.162"), wan("86.162"), wan("258.486"), wan("1292.43"));
    }

    private static long wan(String tenThousandYuan) {
        return new java.math.BigDecimal(tenThousandYuan).movePointRight(6).longValueExact();
    }

    @Test
    void oddFenGoToThoseWhoLostMost() {
        SettlementRates thirds = new SettlementRates(0, 0, List.of(1, 1, 1));
        assertThat(Settlement.of(1_000, 100, thirds).orElseThrow().parts()).containsExactly(34L, 33L, 33L);
        SettlementRates uneven = new SettlementRates(0, 0, List.of(5, 5, 15, 75));
        // 3.3, 3.3, 9.9 and 49.5 of 66: two are left over.
        assertThat(Settlement.of(1_000, 66, uneven).orElseThrow().parts()).containsExactly(3L, 3L, 10L, 50L);
    }

    @Test
    void aPriceBelowCostAndFundIsNotSettled() {
        assertThat(Settlement.of(1_000, 99_999_99, GUANGDONG)).isEmpty();
        assertThat(Settlement.of(1_000, 100_000_00, GUANGDONG).orElseThrow().parts())
                .containsOnly(0L);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settlement.of(0, 1, GUANGDONG));
        assertThatIllegalArgumentException().isThrownBy(() -> Settlement.of(1, -1, GUANGDONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementRates(-1, 0, List.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementRates(0, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementRates(0, 0, List.of(2, -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementRates(0, 0, List.of(0, 0)));
    }
}
