package org.qianmo.http;

/** Something failed after a part of the reply had left: it cannot be completed, and must not look complete. */
public class CutOff extends RuntimeException {

    public CutOff(Exception reason) {
        super("a reply was cut off", reason);
    }
}
