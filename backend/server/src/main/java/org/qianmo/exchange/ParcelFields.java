package org.qianmo.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qianmo.exchange.shapefile.DbfField;

/**
 * Which columns of a table say what of a parcel. Names are those of our own export, of the survey's layer DLTB, of the
 * land registry, and their Chinese captions.
 */
final class ParcelFields {

    /** What a column can mean; for each, the names by which it goes, the first present one with a value counting. */
    enum Meaning {
        CODE("ZDDM", "宗地代码", "地块代码", "BDCZDDM"),
        LAND_CLASS("DLBM", "地类编码", "地类代码", "DL"),
        LAND_CLASS_NAME("DLMC", "地类名称", "利用现状", "地类"),
        OWNERSHIP("QSXZ", "权属性质", "QSXZMC", "QSXZDM"),
        HOLDER("QLR", "QLRMC", "权利人", "权利人名称", "QSDWMC", "权属单位名称", "权属单位"),
        STAGE("STAGE", "STAGEMC", "阶段", "整治阶段"),
        REGISTERED_AREA("DJMJ", "登记面积", "发证面积", "TBMJ", "ZDMJ", "宗地面积", "图斑面积"),
        SYNTHETIC("SYNTHETIC");

        private final List<String> names;

        Meaning(String... names) {
            this.names = List.of(names);
        }
    }

    /** A name in a table has at most 10 bytes; Chinese ones in UTF-8 are cut after the third character. */
    private static final int NAME_BYTES_MAX = 10;

    private final List<DbfField> fields;
    private final Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);

    ParcelFields(List<DbfField> fields) {
        this.fields = fields;
        for (Meaning meaning : Meaning.values()) {
            columns.put(
                    meaning,
                    meaning.names.stream()
                            .map(this::column)
                            .filter(i -> i >= 0)
                            .distinct()
                            .toList());
        }
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
            int column = i;
            String meaning = columns.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(column))
                    .map(entry -> entry.getKey().name())
                    .findFirst()
                    .orElse(null);
            uses.add(new ImportEvidence.FieldUse(fields.get(i).name(), meaning));
        }
        return uses;
    }

    private int column(String name) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name().toUpperCase(Locale.ROOT);
            if (field.equals(name) || field.equals(cut(name))) {
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
