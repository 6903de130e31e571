package org.qianmo.parcel;

import java.util.regex.Pattern;

/** 宗地代码, 19 characters: county, cadastral district and block, two letters of the right, sequence. */
public final class ParcelCode {

    private static final Pattern FORM = Pattern.compile("\\d{12}[GJZ][ABCDEFHSWXY]\\d{5}");

    private ParcelCode() {}

    public static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }
}
