package org.qianmo.district;

import java.util.Collection;
import java.util.Objects;

/** Codes of units: 6 digits a district, 9 a town, 12 a village; each begins with that of the unit above it. */
public final class UnitCodes {

    private static final int[] LENGTHS = {12, 9, 6};

    private UnitCodes() {}

    /** The smallest unit that holds all of them; null if there is none, as over ground outside the district (null). */
    public static String smallestOver(Collection<String> codes) {
        if (codes.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        String common = codes.stream().reduce(UnitCodes::commonBeginning).orElse("");
        for (int length : LENGTHS) {
            if (common.length() >= length) {
                return common.substring(0, length);
            }
        }
        return null;
    }

    private static String commonBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
