package org.qianmo.voucher.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;

/**
 * A voucher, or a part of it, on the board.
 *
 * @param id of the record by which it was offered
 * @param amounts by indicator in the asset's smallest unit, all positive
 * @param floorFen least price in fen for each 亩 (m² of a house voucher) of the first indicator; null for none
 * @param until last day
 * @param reservation the one that is open, or by which it was sold; empty if it has none
 */
public record Offer(
        long id,
        String serial,
        Asset asset,
        long holder,
        Map<Indicator, Long> amounts,
        Long floorFen,
        LocalDate until,
        State state,
        String offeredBy,
        Instant offeredAt,
        Optional<Reservation> reservation) {

    /** Where it stands. */
    public enum State {
        OPEN,
        /** 签约锁定. */
        RESERVED,
        SOLD,
        WITHDRAWN,
        /** Its last day is over, or what it offered is gone. */
        LAPSED
    }

    public Offer {
        EnumMap<Indicator, Long> ordered = new EnumMap<>(Indicator.class);
        ordered.putAll(amounts);
        amounts = ordered;
    }

    /** Of the indicator that a price is for: the first that is offered. */
    public long firstAmount() {
        return amounts.values().iterator().next();
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
