package org.qianmo.voucher.market;

import org.qianmo.audit.FieldDigest;

/**
 * A sale as somebody states it; what was not stated is null.
 *
 * @param pricePerMuFen fen for each 亩 (m² of a house voucher) of the first indicator
 * @param platformNo document of the trading platform
 */
public record NewSale(Long pricePerMuFen, String platformNo) {

    FieldDigest digest(long offerId) {
        return new FieldDigest()
                .text("SALE")
                .number(offerId)
                .number(pricePerMuFen)
                .text(platformNo);
    }
}
