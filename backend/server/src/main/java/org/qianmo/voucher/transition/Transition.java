package org.qianmo.voucher.transition;

import org.qianmo.parcel.Booking;

/**
 * Something that takes effect now.
 *
 * @param number of the record, as officials quote it
 */
public record Transition(Booking booking, String number) {

    public long recordId() {
        return booking.recordId();
    }
}
