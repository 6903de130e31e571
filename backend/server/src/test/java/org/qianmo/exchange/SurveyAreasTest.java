package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.http.FindingBody;

/** Areas of a layer DLTB, by the rule TBMJ = TBDLMJ + KCMJ. */
class SurveyAreasTest {

    private static final String EAST = "4406050110290000000";
    private static final String WEST = "4406050110370000000";
    private static final String[] THIRD_SURVEY = {"TBMJ", "TBDLMJ", "KCMJ", "ZLDWDM"};

    @ParameterizedTest
    @CsvSource({
        "1000.00, 900.00, 100.00",
        "1000.00, 1000.00, 0.00",
        "1000.00, 1000.00, ''",
        "1000, 999.99, 0",
        "1000.000000001, 900, 100",
        "'', 900, 100",
        "x, 900, 100",
        "-5, 900, 100",
        "1e400, 900, 100"
    })
    void whatAddsUpOrSaysNothingIsNotWarnedOf(String whole, String net, String deducted) {
        RowFindings findings = checked(THIRD_SURVEY, List.of(values(whole, net, deducted, EAST)));

        assertThat(findings.byCode()).noneMatch(found -> found.code().equals("AREA_PARTS_DIFFER"));
    }

    @Test
    void rowIsNamedWithBothFigures() {
        RowFindings findings = checked(
                THIRD_SURVEY,
                List.of(values("1000.00", "900.00", "100.00", EAST), values("2000.00", "1800.00", "199.98", EAST)));

        FindingBody row = only(findings, "AREA_PARTS_DIFFER");
        assertThat(row.row()).isEqualTo(2);
        assertThat(row.severity()).isEqualTo("WARNING");
        assertThat(row.messages().zh()).contains("2000.00", "1800.00 + 扣除面积 199.98 = 1999.98");
        assertThat(row.messages().en()).contains("2000.00", "1800.00", "199.98", "1999.98");
        FindingBody sum = only(findings, "AREA_SUM_DIFFERS");
        assertThat(sum.row()).isNull();
        assertThat(sum.messages().zh()).contains("全部图斑", "3000.00", "2999.98", "0.02");
        assertThat(sum.messages().en()).contains("all plots", "3000.00", "2999.98", "0.02");
    }

    /** Each row is within its rounding; the sums of the survey are adjusted, and are not. */
    @Test
    void sumsAreExactVillageByVillage() {
        RowFindings findings = checked(
                THIRD_SURVEY,
                List.of(
                        values("1000.00", "900.01", "100.00", EAST),
                        values("1000.00", "899.99", "100.00", WEST),
                        values("500.00", "500.00", "0", WEST)));

        assertThat(findings.byCode()).extracting(RowFindings.OfCode::code).containsExactly("AREA_SUM_DIFFERS");
        assertThat(findings.inOrderOfRows())
                .extracting(found -> found.messages().zh())
                .as("the two villages make up for each other: the layer as a whole adds up")
                .hasSize(2)
                .satisfiesExactly(
                        zh -> assertThat(zh).contains("440605011029 ", "1000.00", "1000.01"),
                        zh -> assertThat(zh).contains("440605011037 ", "1500.00", "1499.99"));
    }

    @Test
    void plotWithoutItsNetAreaIsMissedInTheSum() {
        RowFindings findings =
                checked(THIRD_SURVEY, List.of(values("1000", "900", "100", EAST), values("250.50", "", "", EAST)));

        assertThat(only(findings, "AREA_SUM_DIFFERS").messages().en()).contains("1250.50", "1000.00", "250.50");
    }

    @Test
    void secondSurveyDeductsMore() {
        String[] columns = {"TBMJ", "TBDLMJ", "TKMJ", "XZDWMJ", "LXDWMJ"};

        assertThat(checked(columns, List.of(values("1000", "850", "100", "30", "20")))
                        .total())
                .isZero();
        assertThat(only(checked(columns, List.of(values("1000", "850", "100", "30", "0"))), "AREA_PARTS_DIFFER")
                        .messages()
                        .en())
                .contains("130.00", "980.00");
    }

    @Test
    void columnThatAPersonMapsCounts() {
        List<LayerField> columns = fields("A", "B");
        ParcelFields mapped = new ParcelFields(
                columns,
                Map.of(
                        "A", Optional.of(ParcelFields.Meaning.REGISTERED_AREA),
                        "B", Optional.of(ParcelFields.Meaning.NET_AREA)));

        assertThat(SurveyAreas.of(columns, mapped, new RowFindings(10))).isPresent();
        assertThat(SurveyAreas.of(columns, new ParcelFields(columns), new RowFindings(10)))
                .isEmpty();
    }

    @Test
    void deletedRowsDoNotCount() {
        List<LayerField> columns = fields(THIRD_SURVEY);
        RowFindings findings = new RowFindings(10);
        SurveyAreas areas =
                SurveyAreas.of(columns, new ParcelFields(columns), findings).orElseThrow();

        areas.take(new LandRow(1, Optional.empty(), Optional.empty(), values("9", "1", "1", EAST), true));
        areas.tellSums();

        assertThat(findings.total()).isZero();
    }

    private static RowFindings checked(String[] names, List<List<String>> rows) {
        List<LayerField> columns = fields(names);
        RowFindings findings = new RowFindings(10);
        SurveyAreas areas =
                SurveyAreas.of(columns, new ParcelFields(columns), findings).orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            areas.take(new LandRow(i + 1, Optional.empty(), Optional.empty(), rows.get(i), false));
        }
        areas.tellSums();
        areas.tellSums();
        return findings;
    }

    private static FindingBody only(RowFindings findings, String code) {
        List<FindingBody> found = findings.inOrderOfRows().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> values(String... values) {
        return Arrays.asList(values);
    }

    private static List<LayerField> fields(String... names) {
        return Arrays.stream(names)
                .map(name -> LayerField.named(name, LayerField.Kind.TEXT))
                .toList();
    }
}
