package org.qianmo.voucher.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.parameter.RuleVersion;

/** Whatever the ratio: all vouchers together never carry more than it allows for what was accepted. */
class IssueMaximumProperties {

    /** 0.001 亩 is two thirds of a square metre. */
    private static final BigDecimal MILLI_MU_PER_SQUARE_METRE = new BigDecimal("1.5");

    private static RuleVersion rules(BigDecimal ratio) {
        LocalDate day = LocalDate.of(2022, 8, 18);
        return new RuleVersion(List.of("quota", "scale", "cultivated", "paddy").stream()
                .map(name -> new RuleVersion.Used("land.ratio." + name, ratio.toPlainString(), day))
                .toList());
    }

    @Property
    void sumIssuedStaysWithinTheRatioOfTheSumAccepted(
            @ForAll @BigRange(min = "0", max = "10") @Scale(6) BigDecimal ratio,
            @ForAll @Size(min = 1, max = 40)
                    List<@BigRange(min = "0.01", max = "5000000") @Scale(2) BigDecimal> accepted) {
        RuleVersion rules = rules(ratio);
        for (Indicator indicator : List.of(Indicator.QUOTA, Indicator.SCALE, Indicator.CULTIVATED, Indicator.PADDY)) {
            BigDecimal most = BigDecimal.ZERO;
            long issued = 0;
            for (BigDecimal squareMetres : accepted) {
                most = most.add(squareMetres.multiply(ratio).multiply(MILLI_MU_PER_SQUARE_METRE));
                issued += maximum(squareMetres, rules).getOrDefault(indicator, 0L);
            }
            assertThat(BigDecimal.valueOf(issued)).isLessThanOrEqualTo(most);
            assertThat(BigDecimal.valueOf(issued + accepted.size())).isGreaterThan(most);
        }
    }

    private static Map<Indicator, Long> maximum(BigDecimal squareMetres, RuleVersion rules) {
        Acreage acreage = new Acreage(squareMetres);
        return IssueMaximum.of(Asset.LAND, new AcceptedAreas(acreage, acreage, acreage), rules);
    }
}
