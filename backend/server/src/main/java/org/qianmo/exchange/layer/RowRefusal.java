package org.qianmo.exchange.layer;

/** Leaves the reading of one row; a reader catches it and gives the row with its fault. */
public final class RowRefusal extends Exception {

    private final transient RowFault fault;

    public RowRefusal(RowFault fault) {
        super(fault.code().name(), null, false, false);
        this.fault = fault;
    }

    public RowFault fault() {
        return fault;
    }
}
