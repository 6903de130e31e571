package org.qianmo.exchange.shapefile;

/** The whole file cannot be used. */
public class ShapefileException extends Exception {

    private static final int PLACE_MAX = 400;

    private final ShapefileFault fault;
    private final Notice notice;

    public ShapefileException(ShapefileFault fault) {
        this(fault, "");
    }

    /** @param place the member, layer or bound that the fault is about; cut to what can be shown */
    public ShapefileException(ShapefileFault fault, String place) {
        super(fault + (place.isEmpty() ? "" : " " + shortened(place)));
        this.fault = fault;
        this.notice = fault.notice(shortened(place));
    }

    public ShapefileFault fault() {
        return fault;
    }

    public Notice notice() {
        return notice;
    }

    private static String shortened(String place) {
        return place.length() <= PLACE_MAX ? place : place.substring(0, PLACE_MAX) + "…";
    }
}
