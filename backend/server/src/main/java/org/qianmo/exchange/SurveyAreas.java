package org.qianmo.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qianmo.exchange.ParcelFields.Meaning;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.http.Messages;

/**
 * Whether the stated areas of a layer DLTB add up: the area of a plot (TBMJ) is its net area (TBDLMJ) and what is deducted
 * from it (KCMJ; in the second survey TKMJ, XZDWMJ and LXDWMJ), in each row, in each village (ZLDWDM) and in the layer.
 * What does not add up is warned of, with both figures. All areas are square metres, ellipsoidal.
 *
 * <p>Source: TD/T 1057-2020, whose areas have two decimals: sums of them are exact, and a row may be off by the rounding
 * of one of its parts.
 */
final class SurveyAreas {

    private static final int DECIMALS = 2;
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** Twelve digits are a village; seven zeros stand behind them. */
    private static final int VILLAGE_DIGITS = 12;

    /** A district has some hundred villages: a file with more names is counted as a whole only. */
    private static final int VILLAGES_MAX = 5_000;

    private static final int NUMBER_CHARS_MAX = 32;
    private static final int WHOLE_DIGITS_MAX = 14;

    /** Deducted in the second survey, beside the ridges. */
    private static final List<String> FURTHER_DEDUCTIONS = List.of("XZDWMJ", "LXDWMJ", "线状地物面积", "零星地物面积");

    private final ParcelFields fields;
    private final int[] furtherDeductions;
    private final RowFindings findings;
    private final Map<String, Sum> ofVillages = new LinkedHashMap<>();
    private final Sum ofLayer = new Sum();
    private boolean told;

    /** Square metres, of the rows so far. */
    private static final class Sum {
        private BigDecimal whole = BigDecimal.ZERO;
        private BigDecimal parts = BigDecimal.ZERO;

        void add(BigDecimal wholeOfRow, BigDecimal partsOfRow) {
            whole = whole.add(wholeOfRow);
            parts = parts.add(partsOfRow);
        }
    }

    /** @return empty where the layer does not say how its areas are made up */
    static Optional<SurveyAreas> of(List<LayerField> columns, ParcelFields fields, RowFindings findings) {
        return fields.has(Meaning.REGISTERED_AREA) && fields.has(Meaning.NET_AREA)
                ? Optional.of(new SurveyAreas(columns, fields, findings))
                : Optional.empty();
    }

    private SurveyAreas(List<LayerField> columns, ParcelFields fields, RowFindings findings) {
        this.fields = fields;
        this.findings = findings;
        this.furtherDeductions = IntStream.range(0, columns.size())
                .filter(i -> FURTHER_DEDUCTIONS.contains(columns.get(i).name().toUpperCase(Locale.ROOT)))
                .toArray();
    }

    void take(LandRow row) {
        Optional<BigDecimal> whole = area(fields.value(Meaning.REGISTERED_AREA, row.values()));
        if (row.deleted() || whole.isEmpty()) {
            return;
        }
        Optional<BigDecimal> net = area(fields.value(Meaning.NET_AREA, row.values()));
        BigDecimal deducted = deducted(row.values());
        BigDecimal parts = net.orElse(BigDecimal.ZERO).add(deducted);
        if (net.isPresent() && whole.get().subtract(parts).abs().compareTo(ROUNDING) > 0) {
            findings.warning(row.number(), "AREA_PARTS_DIFFER", ofRow(whole.get(), net.get(), deducted), null);
        }
        ofLayer.add(whole.get(), parts);
        addToVillage(row.values(), whole.get(), parts);
    }

    private void addToVillage(List<String> values, BigDecimal whole, BigDecimal parts) {
        String unit = fields.value(Meaning.UNIT_CODE, values);
        String village = unit.substring(0, Math.min(unit.length(), VILLAGE_DIGITS));
        if (ofVillages.containsKey(village) || ofVillages.size() < VILLAGES_MAX) {
            ofVillages.computeIfAbsent(village, first -> new Sum()).add(whole, parts);
        }
    }

    /** Once, behind the last row. */
    void tellSums() {
        if (told) {
            return;
        }
        told = true;
        if (ofVillages.size() > 1 && ofVillages.size() < VILLAGES_MAX) {
            ofVillages.forEach((village, sum) -> tell(sum, zhOf(village), enOf(village)));
        }
        tell(ofLayer, "全部图斑", "all plots");
    }

    private void tell(Sum sum, String zh, String en) {
        if (sum.whole.compareTo(sum.parts) != 0) {
            findings.warning(
                    null,
                    "AREA_SUM_DIFFERS",
                    zh + "的图斑面积合计 " + sum.whole + " m²，地类面积与扣除面积合计 " + sum.parts + " m²，相差 " + difference(sum) + " m²",
                    "of " + en + ", the areas sum up to " + sum.whole + " m², net and deducted areas to " + sum.parts
                            + " m²: they differ by " + difference(sum) + " m²");
        }
    }

    private static BigDecimal difference(Sum sum) {
        return sum.whole.subtract(sum.parts).abs();
    }

    private static String zhOf(String village) {
        return village.isEmpty() ? "未写坐落单位的图斑" : "坐落单位 " + village + " ";
    }

    private static String enOf(String village) {
        return village.isEmpty() ? "plots without a village" : "village " + village;
    }

    private static Messages ofRow(BigDecimal whole, BigDecimal net, BigDecimal deducted) {
        BigDecimal parts = net.add(deducted);
        return new Messages(
                "图斑面积 " + whole + " m² 与地类面积 " + net + " + 扣除面积 " + deducted + " = " + parts + " m² 不符",
                "the plot's area of " + whole + " m² is not its net area " + net + " + what is deducted, " + deducted
                        + ", = " + parts + " m²");
    }

    private BigDecimal deducted(List<String> values) {
        BigDecimal deducted =
                area(fields.value(Meaning.DEDUCTED_AREA, values)).orElse(BigDecimal.ZERO.setScale(DECIMALS));
        for (int column : furtherDeductions) {
            if (column < values.size()) {
                deducted = deducted.add(area(values.get(column)).orElse(BigDecimal.ZERO));
            }
        }
        return deducted;
    }

    /** @return empty for no number; zero is one here, as nothing deducted is written so */
    private static Optional<BigDecimal> area(String text) {
        String bare = text.strip();
        try {
            BigDecimal number = bare.isEmpty() || bare.length() > NUMBER_CHARS_MAX ? null : new BigDecimal(bare);
            boolean isArea = number != null
                    && number.signum() >= 0
                    && number.precision() - number.scale() <= WHOLE_DIGITS_MAX
                    && number.scale() < NUMBER_CHARS_MAX;
            return isArea ? Optional.of(number.setScale(DECIMALS, RoundingMode.HALF_UP)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
