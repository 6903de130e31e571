package org.qianmo.voucher.market;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.ledger.Indicator;

/**
 * An offer as somebody states it.
 *
 * @param amounts by indicator in the smallest unit; empty for all that the holder has at hand
 * @param floorFen null for none
 * @param until null if none was stated
 */
public record NewOffer(String serial, long holder, Map<Indicator, Long> amounts, Long floorFen, LocalDate until) {

    FieldDigest digest() {
        FieldDigest digest = new FieldDigest()
                .text("OFFER")
                .text(serial)
                .number(holder)
                .number(floorFen)
                .text(until == null ? null : until.toString());
        new TreeMap<>(amounts)
                .forEach((indicator, amount) -> digest.text(indicator.name()).number(amount));
        return digest;
    }
}
