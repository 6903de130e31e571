package org.qianmo.voucher.application;

import java.util.function.Consumer;
import org.qianmo.parcel.Booking;

/**
 * An act that is ready to be done: its plan, and what it writes beside its entries.
 *
 * @param documentNo that its entries rest on
 * @param rowsBefore what entries refer to: new serials
 * @param rowsAfter what follows from them: claims on ground, pledges, redemptions
 */
public record PreparedAct(ActPlan plan, String documentNo, Consumer<Booking> rowsBefore, Consumer<Booking> rowsAfter) {

    /** An act that writes nothing but its entries. */
    public static PreparedAct of(ActPlan plan, String documentNo) {
        return new PreparedAct(plan, documentNo, booking -> {}, booking -> {});
    }

    public PreparedAct before(Consumer<Booking> rows) {
        return new PreparedAct(plan, documentNo, rows, rowsAfter);
    }

    public PreparedAct after(Consumer<Booking> rows) {
        return new PreparedAct(plan, documentNo, rowsBefore, rows);
    }
}
