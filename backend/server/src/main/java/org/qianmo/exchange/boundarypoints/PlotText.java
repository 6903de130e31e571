package org.qianmo.exchange.boundarypoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.ValueText;

/**
 * What a plot line says of a row. The format has places for a number, a name, a map sheet, a use and a land class; each takes
 * the first of its columns that has a value. Places that a producer added (FJ9 …) go back where they were.
 */
final class PlotText {

    private static final List<List<String>> COLUMNS_OF_PLACE = List.of(
            List.of("DKBH", "地块编号", "ZDDM", "宗地代码"),
            List.of("DKMC", "地块名称"),
            List.of("TFH", "图幅号"),
            List.of("DKYT", "地块用途", "DLMC", "地类名称"),
            List.of("DLBM", "地类编码"));

    private static final int PLACE_CHARS_MAX = 1_000;

    /** The kind of the shape stands behind the name. */
    private static final int NAME = 1;

    private final List<List<Integer>> columns = new ArrayList<>();
    private long altered;

    PlotText(List<LayerField> fields) {
        List<String> names = fields.stream().map(LayerField::name).toList();
        for (List<String> place : COLUMNS_OF_PLACE) {
            columns.add(place.stream().map(names::indexOf).filter(i -> i >= 0).toList());
        }
        for (int extra = PlotFields.OF_LINE.size() + 1; names.contains("FJ" + extra); extra++) {
            columns.add(List.of(names.indexOf("FJ" + extra)));
        }
    }

    /** @return the line, without its end */
    String line(int points, String hectares, List<?> values) {
        StringBuilder line = new StringBuilder().append(points).append(',').append(hectares);
        for (int place = 0; place < columns.size(); place++) {
            line.append(',').append(text(columns.get(place), values));
            line.append(place == NAME ? ",面" : "");
        }
        return line.append(",@").toString();
    }

    /** @return how many values could not stand as they were */
    long altered() {
        return altered;
    }

    private String text(List<Integer> from, List<?> values) {
        Optional<String> value = from.stream()
                .map(column -> ValueText.of(values.get(column)))
                .filter(text -> !text.isBlank())
                .findFirst();
        String written = value.map(PlotText::inOnePlace).orElse("");
        altered += value.isPresent() && !written.equals(value.get()) ? 1 : 0;
        return written;
    }

    /** The format has no quotes: a comma becomes a full-width one, a line break a blank. */
    private static String inOnePlace(String text) {
        String line = text.replace(',', '，').replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= PLACE_CHARS_MAX ? line : line.substring(0, PLACE_CHARS_MAX);
    }
}
