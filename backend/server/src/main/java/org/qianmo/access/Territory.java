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

    /** True if the unit lies in this territory; no unit at all lies in none. */
    public boolean covers(String unitCode) {
        return unitCode != null && unitCode.startsWith(code);
    }
}
