package org.qianmo.exchange.boundarypoints;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerField.Kind;

/**
 * The columns of a file: what its plot lines hold, by the names that producers use for them, the stated area once more in
 * square metres, what a producer adds, and what the head says of the file.
 */
final class PlotFields {

    /** In the order of a plot line. */
    static final List<LayerField> OF_LINE = List.of(
            field("JZDS", "界址点数（文件所写）", Kind.NUMBER),
            field("DKMJ", "地块面积（公顷，平面）", Kind.NUMBER),
            field("DKBH", "地块编号", Kind.TEXT),
            field("DKMC", "地块名称", Kind.TEXT),
            field("TXSX", "图形属性", Kind.TEXT),
            field("TFH", "图幅号", Kind.TEXT),
            field("DKYT", "地块用途", Kind.TEXT),
            field("DLBM", "地类编码", Kind.TEXT));

    static final LayerField SQUARE_METRES = field("DKMJ_M2", "地块面积（平方米，平面）", Kind.NUMBER);

    private static final int AREA_AT = 1;

    /** 15 亩 are one hectare. */
    private static final BigDecimal MU = new BigDecimal(15);

    private static final Pattern AREA = Pattern.compile("(\\d{1,12}(?:\\.\\d{0,12})?)\\s*(公顷|平方米|亩|hm2|㎡)?");

    private final List<String> headKeys;
    private final int lineFacts;
    private final FileHead head;

    /** @param lineFacts places that the longest plot line has */
    PlotFields(FileHead head, int lineFacts) {
        this.head = head;
        this.headKeys = head.factKeys();
        this.lineFacts = Math.max(OF_LINE.size(), lineFacts);
    }

    List<LayerField> all() {
        List<LayerField> fields = new ArrayList<>(OF_LINE);
        for (int extra = OF_LINE.size(); extra < lineFacts; extra++) {
            fields.add(field("FJ" + (extra + 1), "附加项 " + (extra + 1), Kind.TEXT));
        }
        fields.add(SQUARE_METRES);
        headKeys.forEach(key -> fields.add(field(key, key, Kind.TEXT)));
        return fields;
    }

    /** @return one text a field */
    List<String> values(PlotLine line) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < lineFacts; at++) {
            values.add(isPlaceholder(line, at) ? "" : line.fact(at));
        }
        values.add(squareMetres(line.fact(AREA_AT)));
        headKeys.forEach(key -> values.add(head.value(key)));
        return values;
    }

    /** Programs that fill in a form leave the name of the field where they have no value. */
    static boolean isPlaceholder(PlotLine line, int at) {
        return at < OF_LINE.size() && line.fact(at).equals(OF_LINE.get(at).name());
    }

    /** Hectares, unless the unit is written behind the number; exact but for 亩, which are rounded to 0.01 m². */
    private static String squareMetres(String area) {
        Matcher matcher = AREA.matcher(PointLine.halfWidth(area));
        if (!matcher.matches()) {
            return "";
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (unit) {
            case "平方米", "㎡" -> number.toPlainString();
            case "亩" ->
                number.movePointRight(4).divide(MU, 2, RoundingMode.HALF_UP).toPlainString();
            default -> number.movePointRight(4).toPlainString();
        };
    }

    private static LayerField field(String name, String caption, Kind kind) {
        return new LayerField(name, caption, kind, 0, 0);
    }
}
