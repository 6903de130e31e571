package org.qianmo.demo;

import java.util.HashMap;
import java.util.Map;
import org.qianmo.parcel.Ownership;

/**
 * Parcel codes (宗地代码) of one village: 12 digits of its place, two letters of the right, five of a running number. The
 * village's own code stands for cadastral area and sub-area.
 */
final class ParcelCodes {

    private final String villageCode;
    private final Map<String, Integer> last = new HashMap<>();

    ParcelCodes(String villageCode) {
        this.villageCode = villageCode;
    }

    String next(Ownership ownership, String landClass) {
        String letters = nature(ownership) + right(ownership, landClass);
        return villageCode + letters + "%05d".formatted(last.merge(letters, 1, Integer::sum));
    }

    private static String nature(Ownership ownership) {
        return switch (ownership) {
            case STATE -> "G";
            case COLLECTIVE -> "J";
            case UNDETERMINED -> "Z";
        };
    }

    /** B building land, C homestead, D, E, F contracted fields, woods, grass; Y any other right. */
    private static String right(Ownership ownership, String landClass) {
        if (ownership == Ownership.UNDETERMINED) {
            return "Y";
        }
        return switch (landClass.substring(0, 2)) {
            case "05", "06", "08" -> "B";
            case "07" -> landClass.equals("0702") ? "C" : "B";
            case "01", "02" -> "D";
            case "03" -> "E";
            case "04" -> "F";
            case "11" -> landClass.startsWith("1104") ? "D" : "Y";
            default -> landClass.equals("1201") ? "B" : "Y";
        };
    }
}
