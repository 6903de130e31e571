package org.qianmo.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.qianmo.exchange.ParcelFields.Meaning;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelCode;
import org.qianmo.parcel.Stage;
import org.qianmo.record.StatedFacts;

/**
 * Reads what the rows of one layer state of their parcels. What is stated and wrong refuses the row. Safe to share between
 * threads: each row is judged by itself.
 */
final class FactsReader {

    /** Vacant land: what a parcel counts as while nobody has said more. Named in a warning whenever it is used. */
    static final String LAND_CLASS_UNSTATED = "1201";

    private static final Pattern STATE_CODE = Pattern.compile("[12]\\d");
    private static final Pattern COLLECTIVE_CODE = Pattern.compile("[34]\\d");
    private static final int LAND_CLASS_MAX = 5;
    private static final int HOLDER_MAX = 200;

    private final ParcelFields fields;
    private final LandUseCatalogue landUse;
    private final String landClassOtherwise;
    private final Map<String, String> landClassOfName = new HashMap<>();

    /** A layer has few different codes and very many rows; a code has five characters, so there cannot be too many. */
    private final Map<String, Boolean> knownClasses = new ConcurrentHashMap<>();

    FactsReader(
            ParcelFields fields, LandUseCatalogue landUse, Optional<String> landClassOtherwise, RowFindings findings) {
        this.fields = fields;
        this.landUse = landUse;
        this.landClassOtherwise = landClassOtherwise.orElse(LAND_CLASS_UNSTATED);
        landUse.all().forEach(use -> landClassOfName.putIfAbsent(use.name(), use.code()));
        if (!fields.has(Meaning.LAND_CLASS) && !fields.has(Meaning.LAND_CLASS_NAME) && landClassOtherwise.isEmpty()) {
            String name = landUse.name(LAND_CLASS_UNSTATED);
            findings.warning(
                    null,
                    "LAND_CLASS_UNSTATED",
                    "文件没有地类字段，全部按 " + LAND_CLASS_UNSTATED + " " + name + " 记录",
                    "the file has no field for the land class: all rows are taken as " + LAND_CLASS_UNSTATED);
        }
    }

    StatedFacts read(int row, List<String> values, RowFindings findings) {
        BigDecimal registered = fields.number(Meaning.REGISTERED_AREA, values);
        return new StatedFacts(
                code(row, values, findings),
                landClass(row, values, findings),
                ownership(fields.value(Meaning.OWNERSHIP, values)),
                holder(row, values, findings),
                stage(row, values, findings),
                registered == null ? null : Acreage.ofSquareMetres(registered));
    }

    boolean isSynthetic(List<String> values) {
        String stated = fields.value(Meaning.SYNTHETIC, values).toUpperCase(Locale.ROOT);
        return List.of("1", "T", "Y", "TRUE").contains(stated);
    }

    private String code(int row, List<String> values, RowFindings findings) {
        String code = fields.value(Meaning.CODE, values);
        if (code.isEmpty()) {
            return null;
        }
        if (!ParcelCode.isWellFormed(code)) {
            String shown = code.length() <= 40 ? code : code.substring(0, 40) + "…";
            findings.error(row, "CODE_MALFORMED", "宗地代码不合规：" + shown, "not a parcel code: " + shown);
            return null;
        }
        return code;
    }

    private String landClass(int row, List<String> values, RowFindings findings) {
        String stated = fields.value(Meaning.LAND_CLASS, values);
        if (stated.isEmpty()) {
            String name = fields.value(Meaning.LAND_CLASS_NAME, values);
            return landClassOfName.getOrDefault(name, landClassOtherwise);
        }
        boolean known = stated.length() <= LAND_CLASS_MAX && knownClasses.computeIfAbsent(stated, this::isKnown);
        if (!known) {
            String shown = stated.length() <= 20 ? stated : stated.substring(0, 20) + "…";
            findings.error(row, "LAND_CLASS_UNKNOWN", "没有这个地类编码：" + shown, "no such land class: " + shown);
            return landClassOtherwise;
        }
        return stated;
    }

    /** A letter behind the code marks a special case of the class: 1104A, 0201K. */
    private boolean isKnown(String code) {
        return landUse.find(code).isPresent()
                || code.matches("\\d{4}[A-Z]")
                        && landUse.find(code.substring(0, 4)).isPresent();
    }

    private static Ownership ownership(String stated) {
        if (stated.startsWith("国有")
                || STATE_CODE.matcher(stated).matches()
                || stated.equals("STATE")
                || stated.equals("G")) {
            return Ownership.STATE;
        }
        boolean collective = stated.startsWith("集体")
                || COLLECTIVE_CODE.matcher(stated).matches()
                || stated.equals("COLLECTIVE")
                || stated.equals("J");
        return collective ? Ownership.COLLECTIVE : Ownership.UNDETERMINED;
    }

    private String holder(int row, List<String> values, RowFindings findings) {
        String holder = fields.value(Meaning.HOLDER, values);
        if (holder.length() > HOLDER_MAX) {
            findings.warning(row, "TEXT_CUT", "权利人名称过长，已截断", "the name of the holder was cut");
            return holder.substring(0, HOLDER_MAX);
        }
        return holder.isEmpty() ? null : holder;
    }

    private Stage stage(int row, List<String> values, RowFindings findings) {
        String stated = fields.value(Meaning.STAGE, values);
        if (stated.isEmpty()) {
            return Stage.EXISTING;
        }
        Optional<Stage> known = Arrays.stream(Stage.values())
                .filter(stage ->
                        stage.name().equalsIgnoreCase(stated) || stage.nameZh().equals(stated))
                .findFirst();
        if (known.isEmpty()) {
            findings.warning(row, "STAGE_UNKNOWN", "阶段无法识别，按现状记录", "the stage is not known: taken as existing");
        }
        return known.orElse(Stage.EXISTING);
    }
}
