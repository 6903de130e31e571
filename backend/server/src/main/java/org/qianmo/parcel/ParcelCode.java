package org.qianmo.parcel;

import java.util.regex.Pattern;

/** 宗地代码, 19 characters: county, cadastral district and block, two letters of the right, sequence. */
public final class ParcelCode {

    private static final Pattern FORM = Pattern.compile("\\d{12}[GJZ][ABCDEFHSWXY]\\d{5}");

    /** The part before the sequence: county, cadastral district and block, two letters of the right. */
    public static final int SERIES_CHARACTERS = 14;

    private static final int BLOCK_CHARACTERS = 12;

    private ParcelCode() {}

    public static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    /** The series to which a code belongs; null for no code. */
    public static String series(String code) {
        return code == null ? null : code.substring(0, SERIES_CHARACTERS);
    }

    /** The two letters that say whose the land is and what right it is; null for no code. */
    public static String right(String code) {
        return code == null ? null : code.substring(BLOCK_CHARACTERS, SERIES_CHARACTERS);
    }
}
