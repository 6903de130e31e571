package org.qianmo.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCodesTest {

    /** A dash stands for ground outside the district. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "440605801201,              440605801201",
                "440605801201 440605801202, 440605801",
                "440605801201 440605801,    440605801",
                "440605801201 440605802201, 440605",
                "440605801 440606801,       none",
                "440605801 -,               none",
                "-,                         none"
            })
    void theSmallestUnitHoldsAllGround(String codes, String unit) {
        String[] each = codes.split(" ");

        assertThat(UnitCodes.smallestOver(Arrays.stream(each)
                        .map(code -> code.equals("-") ? null : code)
                        .toList()))
                .isEqualTo(unit);
    }
}
