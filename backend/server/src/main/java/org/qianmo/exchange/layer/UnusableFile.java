package org.qianmo.exchange.layer;

/** A whole file cannot be used, neither for reading nor for writing. */
public class UnusableFile extends Exception {

    private static final int PLACE_MAX = 400;

    private final String code;
    private final Notice notice;

    /**
     * @param code on the wire
     * @param notice says what is wrong, and where
     */
    public UnusableFile(String code, Notice notice) {
        super(code + " " + notice.en());
        this.code = code;
        this.notice = notice;
    }

    /**
     * @param zh with one {@code %s} for the place
     * @param en with one {@code %s} for the place
     * @param place the line, layer or bound that it is about; cut to what can be shown
     */
    public static UnusableFile at(String code, String zh, String en, Object place) {
        String shown = shortened(place.toString());
        return new UnusableFile(code, new Notice(zh.formatted(shown), en.formatted(shown)));
    }

    public String code() {
        return code;
    }

    public Notice notice() {
        return notice;
    }

    /** @return the text, cut to what can be shown */
    protected static String shortened(String place) {
        return place.length() <= PLACE_MAX ? place : place.substring(0, PLACE_MAX) + "…";
    }
}
