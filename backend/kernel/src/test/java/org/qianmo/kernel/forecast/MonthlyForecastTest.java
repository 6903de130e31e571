package org.qianmo.kernel.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qianmo.kernel.forecast.MonthlyForecast.Arrival;
import org.qianmo.kernel.forecast.MonthlyForecast.Sum;

class MonthlyForecastTest {

    private static final double[] EVEN = {10, 10, 10, 10, 10, 10};

    @Test
    void monthsThatAreAlikeLeaveNoDoubt() {
        assertThat(MonthlyForecast.of(EVEN, 3).orElseThrow().sums())
                .containsExactly(new Sum(1, 10, 10, 10), new Sum(2, 20, 20, 20), new Sum(3, 30, 30, 30));
    }

    @Test
    void arrivalIsTheFirstMonthWithEnough() {
        MonthlyForecast forecast = MonthlyForecast.of(EVEN, 3).orElseThrow();
        assertThat(forecast.arrival(20)).isEqualTo(new Arrival(2, 2, 2));
        assertThat(forecast.arrival(20.5)).isEqualTo(new Arrival(3, 3, 3));
        assertThat(forecast.arrival(0)).isEqualTo(new Arrival(1, 1, 1));
        assertThat(forecast.arrival(30.5)).isEqualTo(new Arrival(null, null, null));
    }

    @Test
    void fewMonthsSayNothing() {
        assertThat(MonthlyForecast.of(new double[] {10, 10, 10, 10, 10}, 3)).isEmpty();
        assertThat(MonthlyForecast.of(new double[] {}, 3)).isEmpty();
        assertThat(MonthlyForecast.of(new double[12], 3)).isEmpty();
    }

    @Test
    void sameMonthsGiveTheSameForecast() {
        double[] months = {0, 5, 0, 70, 3, 0, 0, 12};
        assertThat(MonthlyForecast.of(months, 24).orElseThrow().sums())
                .isEqualTo(MonthlyForecast.of(months, 24).orElseThrow().sums());
    }

    /** One lump in a year of nothing: it may come again or not, and most likely comes once in the next year. */
    @Test
    void lumpsAreSpreadNotLost() {
        double[] months = {0, 0, 0, 120, 0, 0, 0, 0, 0, 0, 0, 0};
        Sum year = MonthlyForecast.of(months, 12).orElseThrow().sums().get(11);
        assertThat(year.low()).isZero();
        assertThat(year.middle()).isEqualTo(120);
        assertThat(year.high()).isGreaterThanOrEqualTo(240);
    }

    @Test
    void whatIsTakenBackCountsToo() {
        Sum half = MonthlyForecast.of(new double[] {-4, -4, -4, -4, -4, -4}, 6)
                .orElseThrow()
                .sums()
                .get(5);
        assertThat(half).isEqualTo(new Sum(6, -24, -24, -24));
    }

    @Test
    void numbersOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> MonthlyForecast.of(EVEN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthlyForecast.of(EVEN, 241)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthlyForecast.of(new double[] {1, 2, 3, 4, 5, Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
