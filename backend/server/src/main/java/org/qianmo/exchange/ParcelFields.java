package org.qianmo.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.http.Messages;

/**
 * Which columns of a table say what of a parcel. Names are those of our own export, of the layer DLTB of the second and of
 * the third survey, of the land registry, and their Chinese captions. What a person says of a column rules over its name.
 */
public final class ParcelFields {

    /** What a column can mean; for each, the names by which it goes, the first present one with a value counting. */
    public enum Meaning {
        CODE("宗地代码", "parcel code", "ZDDM", "宗地代码", "地块代码", "BDCZDDM"),
        LAND_CLASS("地类编码", "code of the land class", "DLBM", "地类编码", "地类代码", "DL"),
        LAND_CLASS_NAME("地类名称", "name of the land class", "DLMC", "地类名称", "利用现状", "地类"),
        OWNERSHIP("权属性质", "ownership", "QSXZ", "权属性质", "QSXZMC", "QSXZDM"),
        HOLDER("权利人", "holder", "QLR", "QLRMC", "权利人", "权利人名称", "QSDWMC", "权属单位名称", "权属单位"),
        STAGE("整治阶段", "stage", "STAGE", "STAGEMC", "阶段", "整治阶段"),
        REGISTERED_AREA(
                "登记（图斑）面积，平方米", "stated area, m²", "DJMJ", "登记面积", "发证面积", "TBMJ", "DKMJ_M2", "ZDMJ", "宗地面积", "图斑面积"),
        UNIT_CODE("坐落单位代码", "code of the village or town", "ZLDWDM", "坐落单位代码", "CZD", "XZQDM", "村代码", "行政区代码"),
        NET_AREA("图斑地类面积", "net area of the class, m²", "TBDLMJ", "图斑地类面积"),
        DEDUCTED_AREA("扣除地类面积", "deducted area, m²", "KCMJ", "扣除地类面积", "TKMJ"),
        SURVEY_ID("标识码", "id in the survey", "BSM", "标识码"),
        SYNTHETIC("演示数据标志", "made for a demo", "SYNTHETIC");

        private final Messages title;
        private final List<String> names;

        Meaning(String zh, String en, String... names) {
            this.title = new Messages(zh, en);
            this.names = List.of(names);
        }

        public Messages title() {
            return title;
        }
    }

    /** A name in a table has at most 10 bytes; Chinese ones in UTF-8 are cut after the third character. */
    private static final int NAME_BYTES_MAX = 10;

    private final List<LayerField> fields;
    private final Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);

    public ParcelFields(List<LayerField> fields) {
        this(fields, Map.of());
    }

    /** @param mapping by name of the field; empty for a field that is not used */
    public ParcelFields(List<LayerField> fields, Map<String, Optional<Meaning>> mapping) {
        this.fields = fields;
        for (Meaning meaning : Meaning.values()) {
            columns.put(meaning, columns(meaning, mapping));
        }
    }

    private List<Integer> columns(Meaning meaning, Map<String, Optional<Meaning>> mapping) {
        Stream<Integer> chosen = IntStream.range(0, fields.size())
                .filter(i -> mapping.getOrDefault(fields.get(i).name(), Optional.empty())
                        .filter(meaning::equals)
                        .isPresent())
                .boxed();
        Stream<Integer> recognised = meaning.names.stream()
                .map(this::column)
                .filter(i -> i >= 0 && !mapping.containsKey(fields.get(i).name()));
        return Stream.concat(chosen, recognised).distinct().toList();
    }

    /** @return what the column counts as; empty if it is not used */
    public Optional<Meaning> meaning(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean has(Meaning meaning) {
        return !columns.get(meaning).isEmpty();
    }

    /** @return the first value that the row has for it, without padding; empty for none */
    String value(Meaning meaning, List<String> row) {
        for (int column : columns.get(meaning)) {
            if (column < row.size() && !row.get(column).isBlank()) {
                return row.get(column).strip();
            }
        }
        return "";
    }

    /** @return a positive number; null for none, for zero and for anything else, as empty cells are written in many ways */
    BigDecimal number(Meaning meaning, List<String> row) {
        String text = value(meaning, row);
        try {
            BigDecimal number = text.isEmpty() || text.length() > 32 ? BigDecimal.ZERO : new BigDecimal(text);
            boolean booked = number.signum() > 0 && number.precision() - number.scale() <= 14 && number.scale() < 40;
            return booked ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** @return all columns of the file in their order, with what they were taken for */
    List<ImportEvidence.FieldUse> uses() {
        List<ImportEvidence.FieldUse> uses = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String meaning = meaning(i).map(Enum::name).orElse(null);
            uses.add(new ImportEvidence.FieldUse(fields.get(i).name(), meaning));
        }
        return uses;
    }

    private int column(String name) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name().toUpperCase(Locale.ROOT);
            boolean captioned = fields.get(i).caption().equals(name);
            if (captioned || field.equals(name) || field.equals(cut(name))) {
                return i;
            }
        }
        return -1;
    }

    private static String cut(String name) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES_MAX) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }
}
