package org.qianmo.voucher.claim;

import org.qianmo.kernel.ledger.Purpose;

/** Something of the voucher, or of a part of it with its own serial, still stands or was used: its ground stays taken. */
public class GroundNotFree extends RuntimeException {

    private final Purpose purpose;

    GroundNotFree(String serial, Purpose purpose) {
        super("ground of " + serial + " is not free: some of it is " + purpose);
        this.purpose = purpose;
    }

    /** The state in which something is left; {@link Purpose#USED} whenever something was used. */
    public Purpose purpose() {
        return purpose;
    }
}
