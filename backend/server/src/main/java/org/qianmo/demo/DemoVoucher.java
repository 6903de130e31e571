package org.qianmo.demo;

import java.time.LocalDate;
import java.util.List;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;

/**
 * A land voucher (地券) and all that happened to it.
 *
 * @param holder who holds it now
 * @param state ISSUED, PARTLY_USED or USED
 * @param sources the accepted works that it stands on
 * @param movements oldest first; their sums are the balances
 */
public record DemoVoucher(String serial, Holder holder, String state, LocalDate issuedOn, LocalDate expiresOn,
        List<DemoWork> sources, List<Movement> movements) {

    /**
     * @param kind COLLECTIVE, HOUSEHOLD, COMPANY or POOL
     * @param villageCode null for a company of the town and for the pool of the district
     */
    public record Holder(String name, String kind, String townCode, String villageCode) {
    }

    /**
     * One indicator moves from one holder to another.
     *
     * @param from null when it is issued
     * @param to null when it is used
     * @param amountMilliMu more than 0
     */
    public record Movement(EntryKind kind, Indicator indicator, Holder from, Holder to, long amountMilliMu,
            String documentNumber, LocalDate occurredOn) {
    }
}
