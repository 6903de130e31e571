package org.qianmo.voucher.market;

import java.time.LocalDate;
import org.qianmo.audit.FieldDigest;

/**
 * A reservation as somebody states it; what was not stated is null.
 *
 * @param contractNo of the contract that is to be signed
 * @param until last day
 */
public record NewReservation(Long buyer, String contractNo, LocalDate until) {

    FieldDigest digest(long offerId) {
        return new FieldDigest()
                .text("RESERVATION")
                .number(offerId)
                .number(buyer)
                .text(contractNo)
                .text(until == null ? null : until.toString());
    }
}
