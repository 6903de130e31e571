package org.qianmo.access;

import java.util.regex.Pattern;

/**
 * An administrative unit that bounds a person's rights: codes of units inside it begin with its own.
 *
 * @param code 6 digits (district), 9 (town) or 12 (village)
 */
public record Territory(String code) {

    private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    public Territory {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit code: " + code);
        }
    }

    private static final int DISTRICT_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    /** True if the unit lies in this territory; no unit at all lies in none. */
    public boolean covers(String unitCode) {
        return unitCode != null && unitCode.startsWith(code);
    }

    /**
     * True if ground of these units lies in this territory. A village's people are bounded by the village, all others by
     * the town, so that a query needs one column.
     *
     * @param townCode null outside the district
     * @param villageCode null where no village is known
     */
    public boolean holds(String townCode, String villageCode) {
        return covers(isVillage() ? villageCode : townCode);
    }

    public boolean isVillage() {
        return code.length() == VILLAGE_DIGITS;
    }

    /** The town that it lies in, or that it is. */
    public Territory town() {
        if (code.length() < TOWN_DIGITS) {
            throw new IllegalStateException("a district lies in no town: " + code);
        }
        return new Territory(code.substring(0, TOWN_DIGITS));
    }

    /**
     * The condition that holds for rows in this territory, with one {@code ?} for {@link #code}.
     *
     * @param alias of a table with columns {@code town_code} and {@code village_code}
     */
    public String condition(String alias) {
        if (code.length() == DISTRICT_DIGITS) {
            return "substring(" + alias + ".town_code from 1 for 6) = ?";
        }
        return alias + (isVillage() ? ".village_code = ?" : ".town_code = ?");
    }
}
