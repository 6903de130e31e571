package org.qianmo.report.paper;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Classes of a map: as many units in each as can be, between bounds that people can read, as the page's own map has them.
 *
 * @param bounds where each class begins, ascending, the first at 0; none if there is nothing to show
 */
record Shades(List<BigDecimal> bounds) {

    static final Color NOTHING = Color.WHITE;

    /** One hue from light to dark, told apart in print. */
    private static final List<Color> COLORS = List.of(
            new Color(0xd3e8e9), new Color(0xa3cfd2), new Color(0x68aeb4), new Color(0x2f858d), new Color(0x0a565e));

    private static final int DIGITS = 2;

    static Shades of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted =
                values.stream().filter(value -> value.signum() > 0).sorted().toList();
        List<BigDecimal> bounds = new ArrayList<>();
        if (sorted.isEmpty()) {
            return new Shades(bounds);
        }
        bounds.add(BigDecimal.ZERO);
        BigDecimal largest = sorted.get(sorted.size() - 1);
        for (int i = 1; i < COLORS.size(); i++) {
            BigDecimal bound = sorted.get(i * sorted.size() / COLORS.size()).round(new MathContext(DIGITS));
            BigDecimal floor = bounds.get(bounds.size() - 1).max(sorted.get(0));
            if (bound.compareTo(floor) > 0 && bound.compareTo(largest) <= 0) {
                bounds.add(bound);
            }
        }
        return new Shades(bounds);
    }

    Color colorOf(BigDecimal value) {
        if (value == null || value.signum() <= 0) {
            return NOTHING;
        }
        int last = 0;
        while (last + 1 < bounds.size() && bounds.get(last + 1).compareTo(value) <= 0) {
            last++;
        }
        return color(last);
    }

    /** Few classes are as far apart as many. */
    Color color(int index) {
        int steps = COLORS.size() - 1;
        return COLORS.get(bounds.size() == 1 ? steps / 2 : index * steps / (bounds.size() - 1));
    }

    String words(int index) {
        String from = bounds.get(index).toPlainString();
        return index + 1 == bounds.size()
                ? "≥ " + from
                : from + "–" + bounds.get(index + 1).toPlainString();
    }
}
