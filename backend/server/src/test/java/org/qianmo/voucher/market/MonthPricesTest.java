package org.qianmo.voucher.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthPricesTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "1 2, 1.5",
        "1 3, 2",
        "1 2 9, 2",
        "1 2 3 9, 2.5",
        "0 0, 0",
        // Their sum does not fit a long.
        "9223372036854775806 9223372036854775807, 9223372036854775806.5"
    })
    void medianIsExact(String sorted, BigDecimal expected) {
        long[] prices = Stream.of(sorted.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThat(prices).isEqualTo(Arrays.stream(prices).sorted().toArray());

        assertThat(MonthPrices.median(prices)).isEqualByComparingTo(expected);
    }
}
