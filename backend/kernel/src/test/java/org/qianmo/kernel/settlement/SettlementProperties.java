package org.qianmo.kernel.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SettlementProperties {

    @Property
    void partsAddUpAndAreLessThanOneFenOff(
            @ForAll @LongRange(min = 1, max = 10_000_000) long areaMilliMu,
            @ForAll @LongRange(max = 10_000_000_000L) long price,
            @ForAll @LongRange(max = 10_000_000) long cost,
            @ForAll @LongRange(max = 10_000_000) long city,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> shares) {
        int total = shares.stream().mapToInt(Integer::intValue).sum();
        Assume.that(total > 0);
        SettlementRates rates = new SettlementRates(cost, city, shares);
        Settlement.of(areaMilliMu, price, rates).ifPresent(settlement -> {
            assertThat(settlement.parts().stream().mapToLong(Long::longValue).sum()
                            + settlement.costFen()
                            + settlement.cityFen())
                    .isEqualTo(settlement.grossFen());
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal exact = BigDecimal.valueOf(settlement.netFen())
                        .multiply(BigDecimal.valueOf(shares.get(i)))
                        .divide(BigDecimal.valueOf(total), MathContext.DECIMAL128);
                assertThat(exact.subtract(BigDecimal.valueOf(settlement.parts().get(i)))
                                .abs())
                        .isLessThan(BigDecimal.ONE);
            }
        });
    }
}
