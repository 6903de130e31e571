package org.qianmo.voucher.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/**
 * How a voucher stands now.
 *
 * @param issuedTo the first holder
 * @param expiresOn last day of its term; null for none
 * @param extensions how often the term was extended
 * @param parent serial that it was split off from; null for none
 * @param projectNo project of the ground that was given up; null for none
 * @param held what there is of it, without what is zero, and without the account from which it was issued
 */
public record VoucherStanding(
        String serial,
        Asset asset,
        long issuedTo,
        LocalDate issuedOn,
        LocalDate expiresOn,
        int extensions,
        String parent,
        String projectNo,
        boolean synthetic,
        List<Held> held) {

    /** What a holder has of it in one state, in the smallest unit of its kind. */
    public record Held(long holder, Purpose purpose, Indicator indicator, long amount) {

        /** Holder, then state, then indicator: the order in which a plan lists what it moves. */
        public static final Comparator<Held> ORDER = Comparator.comparingLong(Held::holder)
                .thenComparing(Held::purpose)
                .thenComparing(Held::indicator);
    }

    /** What the holder has in the state, by indicator. */
    public Map<Indicator, Long> of(long holder, Purpose purpose) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        held.stream()
                .filter(part -> part.holder() == holder && part.purpose() == purpose)
                .forEach(part -> amounts.merge(part.indicator(), part.amount(), Long::sum));
        return amounts;
    }

    /** Whether anything of it, whoever holds it, is in the state. */
    public boolean has(Purpose purpose) {
        return held.stream().anyMatch(part -> part.purpose() == purpose);
    }

    /** @param day is it past the term? */
    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }
}
