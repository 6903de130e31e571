package org.qianmo.kernel.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand. */
class BalancingTest {

    private static String shown(Map<String, BigDecimal> exact, String total) {
        return Balancing.of(exact, new BigDecimal(total)).entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue().value()
                        + (part.getValue().moved() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, BigDecimal> parts(String text) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        for (String part : text.split(" ")) {
            parts.put(part.split("=")[0], new BigDecimal(part.split("=")[1]));
        }
        return parts;
    }

    @Test
    void threeThirdsOfOneHundredthGoToTheFirst() {
        assertThat(shown(parts("a=0.003333 b=0.003333 c=0.003334"), "0.01")).isEqualTo("a=0.00 b=0.00 c=0.01*");
    }

    @Test
    void whatLostMostGetsIt() {
        assertThat(shown(parts("a=1.004 b=1.004 c=1.003"), "3.01")).isEqualTo("a=1.01* b=1.00 c=1.00");
    }

    @Test
    void whatIsTooMuchIsTakenFromWhatLostLeast() {
        assertThat(shown(parts("a=1.005 b=1.006 c=1.007"), "3.02")).isEqualTo("a=1.00* b=1.01 c=1.01");
    }

    @Test
    void ofTwoThatLostTheSameTheLargerGetsItThenTheFirst() {
        assertThat(shown(parts("a=1.005 b=2.005"), "3.01")).isEqualTo("a=1.00* b=2.01");
        assertThat(shown(parts("b=1.005 a=1.005"), "2.01")).isEqualTo("a=1.01 b=1.00*");
    }

    @Test
    void whatWasTakenBackIsRoundedDownToo() {
        assertThat(shown(parts("a=-1.004 b=2.008"), "1.00")).isEqualTo("a=-1.01* b=2.01");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Balancing.of(Map.<String, BigDecimal>of(), 2)).isEmpty();
    }

    @Test
    void noPartsAreForcedToAnotherTotal() {
        assertThatIllegalArgumentException().isThrownBy(() -> shown(parts("a=1.00 b=1.00"), "2.01"));
    }
}
