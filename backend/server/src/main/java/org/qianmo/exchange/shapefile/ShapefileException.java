package org.qianmo.exchange.shapefile;

import org.qianmo.exchange.layer.UnusableFile;

/** A whole shapefile, or the archive around it, cannot be used. */
public class ShapefileException extends UnusableFile {

    private final ShapefileFault fault;

    public ShapefileException(ShapefileFault fault) {
        this(fault, "");
    }

    /** @param place the member, layer or bound that the fault is about; cut to what can be shown */
    public ShapefileException(ShapefileFault fault, String place) {
        super(fault.name(), fault.notice(shortened(place)));
        this.fault = fault;
    }

    public ShapefileFault fault() {
        return fault;
    }
}
