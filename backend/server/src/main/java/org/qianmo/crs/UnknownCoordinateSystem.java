package org.qianmo.crs;

/** Somebody named a coordinate system that is misspelled, not registered, or cannot be transformed. */
public class UnknownCoordinateSystem extends RuntimeException {

    private static final int SHOWN_MAX = 80;

    private final String given;

    public UnknownCoordinateSystem(String given) {
        this(given, null);
    }

    public UnknownCoordinateSystem(String given, Throwable cause) {
        super("Unknown coordinate system: " + shortened(given), cause);
        this.given = shortened(given);
    }

    /** @return what was given, cut to a length that can be shown */
    public String given() {
        return given;
    }

    private static String shortened(String given) {
        String text = String.valueOf(given);
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
