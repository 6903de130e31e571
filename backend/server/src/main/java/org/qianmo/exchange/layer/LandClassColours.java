package org.qianmo.exchange.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a layer of land is painted in programs that take a style along with the data: by the first-level class of the land
 * survey, in the colours of the page ({@code layers/styles.js}).
 */
public final class LandClassColours {

    /** Of the land class in the survey's tables. */
    public static final String FIELD = "DLBM";

    /** For a class that is not listed, and for none. */
    public static final String OTHERWISE = "#dcd8ce";

    public static final String OUTLINE = "#544e40";

    private static final Map<String, LandClass> CLASSES = new LinkedHashMap<>();

    static {
        List.of(
                        new LandClass("00", "湿地", "#b4d3c8"),
                        new LandClass("01", "耕地", "#dde3a4"),
                        new LandClass("02", "种植园用地", "#e4cf9c"),
                        new LandClass("03", "林地", "#a5c49b"),
                        new LandClass("04", "草地", "#cfdbb1"),
                        new LandClass("05", "商业服务业用地", "#e2b4a8"),
                        new LandClass("06", "工矿用地", "#c1b0c6"),
                        new LandClass("07", "住宅用地", "#eccfae"),
                        new LandClass("08", "公共管理与公共服务用地", "#e6c0c8"),
                        new LandClass("09", "特殊用地", "#cdc4b4"),
                        new LandClass("10", "交通运输用地", "#d2d1ce"),
                        new LandClass("11", "水域及水利设施用地", "#abcde0"),
                        new LandClass("12", "其他土地", "#ddd8c8"))
                .forEach(type -> CLASSES.put(type.prefix(), type));
    }

    /**
     * @param prefix first two digits of the codes of the class
     * @param colour {@code #rrggbb}
     */
    public record LandClass(String prefix, String name, String colour) {}

    private LandClassColours() {}

    public static List<LandClass> all() {
        return List.copyOf(CLASSES.values());
    }

    /** @param code of any level */
    public static Optional<LandClass> of(String code) {
        return Optional.ofNullable(code)
                .filter(text -> text.length() >= 2)
                .map(text -> CLASSES.get(text.substring(0, 2)));
    }

    /** @return the column of the land class; empty where the layer has none, and is painted in one colour */
    public static Optional<Integer> column(List<LayerField> fields) {
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).name().equalsIgnoreCase(FIELD)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
