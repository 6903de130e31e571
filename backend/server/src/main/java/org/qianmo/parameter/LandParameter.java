package org.qianmo.parameter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qianmo.http.Messages;

/** The parameters, with the form of their values. */
public enum LandParameter implements ParameterForm {
    /** What construction on permanent basic farmland is. */
    CONTROL_YJJBNT("control.YJJBNT"),
    /** What construction within the ecological red line is. */
    CONTROL_STBHHX("control.STBHHX"),
    /** What construction outside the urban development boundary is. */
    CONTROL_CZKFBJ("control.CZKFBJ"),
    /** Least growth of cultivated land, percent of what was there. */
    NEW_FARMLAND_PERCENT_MIN("indicator.newFarmlandPercentMin", "-100", "1000"),
    /** Least gain of permanent basic farmland, percent of what was adjusted out. */
    BASIC_FARMLAND_GAIN_PERCENT_MIN("indicator.basicFarmlandGainPercentMin", "0", "1000"),
    /** Most permanent basic farmland that may be adjusted out, percent of the township's. */
    BASIC_FARMLAND_ADJUSTED_PERCENT_MAX("indicator.basicFarmlandAdjustedPercentMax", "0", "100"),
    /** Plots no farther apart are one patch. */
    CONTIGUITY_GAP_METRES("indicator.contiguityGapMetres", "0", "100");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,3})?");
    private static final List<String> LEVELS = List.of("HARD", "WARNING", "OFF");

    private final String title;
    private final BigDecimal least;
    private final BigDecimal most;

    LandParameter(String title) {
        this.title = title;
        this.least = null;
        this.most = null;
    }

    LandParameter(String title, String least, String most) {
        this.title = title;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** As it stands in the table, e.g. {@code control.YJJBNT}. */
    @Override
    public String title() {
        return title;
    }

    public static Optional<LandParameter> titled(String title) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.title.equals(title))
                .findFirst();
    }

    private boolean isLevel() {
        return least == null;
    }

    /** @param value null is none, and none is no value */
    @Override
    public boolean takes(String value) {
        if (value == null || isLevel()) {
            return value != null && LEVELS.contains(value);
        }
        return DECIMAL.matcher(value).matches()
                && least.compareTo(new BigDecimal(value)) <= 0
                && most.compareTo(new BigDecimal(value)) >= 0;
    }

    /** What a value is, with its bounds. */
    @Override
    public Messages form() {
        return isLevel()
                ? new Messages("应为 " + String.join(" | ", LEVELS), "is one of " + String.join(" | ", LEVELS))
                : new Messages(
                        "应为 %s 至 %s 的数，至多 3 位小数".formatted(least, most),
                        "is a number of %s to %s with at most 3 decimals".formatted(least, most));
    }
}
