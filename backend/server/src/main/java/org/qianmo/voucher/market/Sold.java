package org.qianmo.voucher.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.settlement.Settlement;

/**
 * A sale, whichever way it came about.
 *
 * @param serial that the buyer got: of the voucher, or of the part
 * @param amount of the first indicator, in the asset's smallest unit
 * @param settlement empty for what is not land, or if the price does not bear cost and fund; by the parameters of the day
 */
public record Sold(
        long recordId,
        String serial,
        Asset asset,
        long amount,
        long pricePerMuFen,
        long totalFen,
        String platformNo,
        LocalDate soldOn,
        Optional<Settlement> settlement) {

    /** Of an amount in the asset's smallest unit at a price for each 亩 or m²; half a fen is a whole one. */
    static long totalFen(Asset asset, long amount, long pricePerMuFen) {
        return asset.unit()
                .shown(amount)
                .multiply(BigDecimal.valueOf(pricePerMuFen))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
