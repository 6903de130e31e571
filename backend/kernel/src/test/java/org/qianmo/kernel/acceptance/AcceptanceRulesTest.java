package org.qianmo.kernel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.geometry.Acreage;

class AcceptanceRulesTest {

    private static final Thresholds FIVE =
            new Thresholds(new BigDecimal("5"), new BigDecimal("5"), new BigDecimal("5"));

    private static final Patches NO_LAND = new Patches(0, Acreage.ZERO);

    private static Acreage acreage(String squareMetres) {
        return new Acreage(new BigDecimal(squareMetres));
    }

    private static Patches patches(int count, String squareMetres) {
        return new Patches(count, acreage(squareMetres));
    }

    private static Patches one(String squareMetres) {
        Acreage acreage = acreage(squareMetres);
        return new Patches(acreage.squareMetres().signum() == 0 ? 0 : 1, acreage);
    }

    private static Judged judged(Indicator indicator, Evidence evidence) {
        return AcceptanceRules.of(evidence, FIVE).get(indicator.ordinal());
    }

    private static Evidence farmland(Patches before, Patches after) {
        return new Evidence(before, after, NO_LAND, NO_LAND, null, null, null);
    }

    private static Evidence construction(Patches before, Patches after) {
        return new Evidence(NO_LAND, NO_LAND, before, after, null, null, null);
    }

    private static void mustBe(Judged judged, String verdict, String value) {
        assertThat(judged.verdict()).isEqualTo(Judged.Verdict.valueOf(verdict));
        if (value.isEmpty()) {
            assertThat(judged.value()).isNull();
            assertThat(judged.threshold()).isNull();
        } else {
            assertThat(judged.value()).isEqualByComparingTo(value);
        }
    }

    /** The second is 4.99999 %, which is shown as 5.00 and does not reach it. */
    @ParameterizedTest
    @CsvSource({
        "1000.00, 1050.00, PASS, 5.00",
        "1000000.00, 1049999.90, FAIL, 5.00",
        "1000.00, 1049.00, FAIL, 4.90",
        "1000.00, 900.00, FAIL, -10.00",
        "1000.00, 0.00, FAIL, -100.00",
        "0.00, 1000.00, NOT_APPLICABLE, ''",
        "0.00, 0.00, NOT_APPLICABLE, ''"
    })
    void newFarmland(String before, String after, String verdict, String value) {
        Judged judged = judged(Indicator.NEW_FARMLAND_RATE, farmland(one(before), one(after)));
        mustBe(judged, verdict, value);
        assertThat(judged.numbers()).containsEntry("before", new BigDecimal(before));
    }

    @ParameterizedTest
    @CsvSource({"10.00, 10.00, PASS, 0", "10.00, 9.99, FAIL, -0.01", "0.00, 5.00, PASS, 5", "0.00, 0.00, PASS, 0"})
    void farmlandIsNotLess(String before, String after, String verdict, String value) {
        mustBe(judged(Indicator.FARMLAND_KEPT, farmland(one(before), one(after))), verdict, value);
    }

    @ParameterizedTest
    @CsvSource({"10.00, 10.00, PASS, 0", "10.00, 10.01, FAIL, 0.01", "10.00, 0.00, PASS, -10"})
    void constructionIsNotMore(String before, String after, String verdict, String value) {
        mustBe(judged(Indicator.CONSTRUCTION_NOT_MORE, construction(one(before), one(after))), verdict, value);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 300.00, 2, 300.00, PASS",
        "3, 300.00, 3, 330.00, PASS",
        "3, 300.00, 3, 300.00, FAIL",
        "3, 300.00, 4, 600.00, FAIL",
        "3, 300.00, 2, 100.00, FAIL",
        "2, 300.00, 1, 200.00, PASS",
        "1, 300.00, 2, 900.00, FAIL",
        "1, 300.00, 1, 900.00, NOT_APPLICABLE",
        "0, 0.00, 2, 900.00, NOT_APPLICABLE",
        "3, 300.00, 0, 0.00, NOT_APPLICABLE",
        "3, 100.00, 2, 66.66, FAIL",
        "3, 100.00, 2, 66.67, PASS"
    })
    void landIsMoreContiguous(int count, String before, int countAfter, String after, String verdict) {
        Patches first = patches(count, before);
        Patches second = patches(countAfter, after);
        assertThat(judged(Indicator.FARMLAND_CONTIGUITY, farmland(first, second))
                        .verdict())
                .isEqualTo(Judged.Verdict.valueOf(verdict));
        assertThat(judged(Indicator.CONSTRUCTION_CONTIGUITY, construction(first, second))
                        .verdict())
                .isEqualTo(Judged.Verdict.valueOf(verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 105.00, PASS, 5",
        "100.00, 104.99, FAIL, 4.99",
        "100.00, 0.00, FAIL, -100",
        "0.00, 50.00, NOT_APPLICABLE, ''"
    })
    void basicFarmlandGains(String out, String designated, String verdict, String value) {
        mustBe(judged(Indicator.BASIC_FARMLAND_GAIN, basic("1000.00", out, designated, "9000.00")), verdict, value);
    }

    @ParameterizedTest
    @CsvSource({
        "50.00, 1000.00, PASS, 5",
        "50.01, 1000.00, FAIL, 5",
        "0.00, 1000.00, PASS, 0",
        "0.00, 0.00, NOT_APPLICABLE, ''"
    })
    void littleBasicFarmlandIsAdjusted(String out, String township, String verdict, String value) {
        mustBe(judged(Indicator.BASIC_FARMLAND_ADJUSTED, basic("1000.00", out, out, township)), verdict, value);
    }

    private static Evidence basic(String before, String out, String designated, String township) {
        Acreage after = acreage(before).minus(acreage(out)).plus(acreage(designated));
        Evidence.BasicFarmland basic = new Evidence.BasicFarmland(
                acreage(before), after, acreage(out), acreage(designated), acreage(township));
        return new Evidence(NO_LAND, NO_LAND, NO_LAND, NO_LAND, basic, null, null);
    }

    @ParameterizedTest
    @CsvSource({"10.00, 10.00, PASS, 0", "10.00, 9.99, FAIL, -0.01", "0.00, 3.00, PASS, 3"})
    void basicFarmlandIsNotLess(String out, String designated, String verdict, String value) {
        mustBe(judged(Indicator.BASIC_FARMLAND_KEPT, basic("1000.00", out, designated, "9000.00")), verdict, value);
    }

    @ParameterizedTest
    @CsvSource({"0.00, PASS", "0.01, FAIL"})
    void nothingNewIsBuiltWithinTheRedLine(String within, String verdict) {
        Evidence evidence = new Evidence(NO_LAND, NO_LAND, NO_LAND, NO_LAND, null, acreage(within), null);
        mustBe(judged(Indicator.RED_LINE_KEPT, evidence), verdict, within);
    }

    @ParameterizedTest
    @CsvSource({"1.30, 1.30, PASS, 0", "1.30, 1.31, FAIL, 0.01", "1.30, 1.2, PASS, -0.1"})
    void boundaryDoesNotExpand(String before, String after, String verdict, String value) {
        Evidence.Multiple multiple = new Evidence.Multiple(new BigDecimal(before), new BigDecimal(after));
        Evidence evidence = new Evidence(NO_LAND, NO_LAND, NO_LAND, NO_LAND, null, null, multiple);
        mustBe(judged(Indicator.BOUNDARY_MULTIPLE_NOT_MORE, evidence), verdict, value);
    }

    @Test
    void whatIsNotKnownIsNotJudgedAndNothingIsLeftOut() {
        assertThat(AcceptanceRules.of(farmland(NO_LAND, NO_LAND), FIVE))
                .extracting(Judged::indicator)
                .containsExactly(Indicator.values());
        for (Indicator unknown : Arrays.asList(
                Indicator.BASIC_FARMLAND_GAIN,
                Indicator.BASIC_FARMLAND_ADJUSTED,
                Indicator.BASIC_FARMLAND_KEPT,
                Indicator.RED_LINE_KEPT,
                Indicator.BOUNDARY_MULTIPLE_NOT_MORE,
                Indicator.PROCEDURE)) {
            mustBe(judged(unknown, farmland(NO_LAND, NO_LAND)), "NOT_APPLICABLE", "");
        }
    }

    @Test
    void patchesWithoutLandAreRefused() {
        assertThatThrownBy(() -> new Patches(1, Acreage.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Patches(0, acreage("1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
