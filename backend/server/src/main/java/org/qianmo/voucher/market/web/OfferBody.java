package org.qianmo.voucher.market.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.market.Offer;

/**
 * An offer. Amounts are in 亩, of house vouchers in m²; prices in 元 for each of these, of the first indicator.
 *
 * @param covered whether the seller still has what is offered; null once it ended
 * @param may what the caller may do now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferBody(
        long id,
        String serial,
        Asset asset,
        Seller holder,
        Map<Indicator, BigDecimal> amounts,
        BigDecimal floorPricePerMuYuan,
        LocalDate until,
        Offer.State state,
        String recordNumber,
        Instant offeredAt,
        Boolean covered,
        Reserved reservation,
        Sale sale,
        May may) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seller(long id, String name, String townCode, String townName) {}

    /** But for its last day, all is null for those outside the territories of seller and buyer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reserved(
            LocalDate until,
            Long buyerId,
            String buyer,
            String contractNo,
            String reservedBy,
            Instant reservedAt,
            String recordNumber) {}

    /** @param serial that the buyer got: of the voucher, or of the part */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sale(
            long recordId,
            String recordNumber,
            String serial,
            BigDecimal amount,
            BigDecimal pricePerMuYuan,
            BigDecimal totalYuan,
            String platformNo,
            LocalDate soldOn,
            SettlementLine settlement) {}

    /** @param shares in the order of the shares of {@code settle.split}: county, town, owner of the land, its user */
    record SettlementLine(
            BigDecimal grossYuan,
            BigDecimal costYuan,
            BigDecimal cityYuan,
            BigDecimal netYuan,
            List<BigDecimal> shares) {}

    record May(boolean withdraw, boolean reserve, boolean release, boolean sell) {}
}
