package org.qianmo.exchange.desk;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Bytes are coming. */
    RECEIVING,
    /** A job looks at what it is. */
    READING,
    /** It waits to be told how to be read, and to be checked. */
    READY,
    /** Nothing in it can be read. */
    UNUSABLE,
    /** A job checks its rows. */
    CHECKING,
    /** It waits to be loaded. */
    CHECKED,
    /** A job loads its rows. */
    LOADING,
    LOADED;

    /** Whether a job works on it. */
    public boolean isBusy() {
        return this == READING || this == CHECKING || this == LOADING;
    }
}
