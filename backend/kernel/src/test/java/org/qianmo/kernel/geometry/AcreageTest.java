package org.qianmo.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcreageTest {

    @ParameterizedTest
    @CsvSource({"79983.2402, 79983.24", "0.005, 0.01", "1.005, 1.01", "0.0049, 0.00", "120, 120.00", "-0.005, -0.01"})
    void isBookedWithTwoDecimals(double computed, BigDecimal booked) {
        assertThat(Acreage.ofSquareMetres(computed).squareMetres()).isEqualTo(booked);
    }

    @Test
    void isNeverRoundedUnasked() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Acreage(new BigDecimal("1.234")));
    }

    @Test
    void isFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Acreage.ofSquareMetres(Double.NaN));
    }

    @Test
    void addsAndSubtractsExactly() {
        Acreage tenth = Acreage.ofSquareMetres(0.1);
        assertThat(Acreage.sum(List.of(tenth, tenth, tenth))).isEqualTo(Acreage.ofSquareMetres(0.3));
        assertThat(tenth.minus(Acreage.ofSquareMetres(0.3))).isEqualTo(Acreage.ofSquareMetres(-0.2));
        assertThat(Acreage.sum(List.of())).isEqualTo(Acreage.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "79983.24, 119.97",
        "373680.67, 560.52",
        "1134923.07, 1702.38",
        "119.97, 0.18",
        "6.67, 0.01",
        "666.67, 1.00"
    })
    void isShownInMuWithTwoDecimals(BigDecimal squareMetres, BigDecimal mu) {
        assertThat(new Acreage(squareMetres).toMu().shown()).isEqualTo(mu);
    }

    @Test
    void muAreExact() {
        assertThat(new Acreage(new BigDecimal("79983.24")).toMu().value()).isEqualByComparingTo("119.97486");
        assertThat(Mu.ofSquareMetres(new BigDecimal("2000"))).isEqualTo(Mu.ofMilliMu(3000));
    }

    @ParameterizedTest
    @CsvSource({"79983.24, 119974, 119975", "666.67, 1000, 1000", "0.66, 0, 1", "0, 0, 0"})
    void vouchersCountThousandthsOfAMu(BigDecimal squareMetres, long floor, long halfUp) {
        Mu mu = Mu.ofSquareMetres(squareMetres);
        assertThat(mu.milliMuFloor()).isEqualTo(floor);
        assertThat(mu.milliMuHalfUp()).isEqualTo(halfUp);
    }
}
