package org.qianmo.voucher.market.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.kernel.settlement.Settlement;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordSummary;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.market.Board;
import org.qianmo.voucher.market.MarketRights;
import org.qianmo.voucher.market.Offer;
import org.qianmo.voucher.market.Reservation;
import org.qianmo.voucher.market.Sold;
import org.springframework.stereotype.Component;

/** Writes offers for one reader. */
@Component
class OfferBodies {

    private final Board board;
    private final MarketRights rights;
    private final RecordBook records;
    private final AdminUnits units;

    OfferBodies(Board board, MarketRights rights, RecordBook records, AdminUnits units) {
        this.board = board;
        this.rights = rights;
        this.records = records;
        this.units = units;
    }

    OfferBody of(Offer offer, Actor actor) {
        Holder seller = board.holder(offer.holder());
        MarketRights.Rights may = rights.of(offer, seller, actor);
        boolean goesOn = offer.state() == Offer.State.OPEN || offer.state() == Offer.State.RESERVED;
        return new OfferBody(
                offer.id(),
                offer.serial(),
                offer.asset(),
                new OfferBody.Seller(seller.id(), seller.name(), seller.townCode(), units.name(seller.townCode())),
                amounts(offer),
                offer.floorFen() == null ? null : Unit.FEN.shown(offer.floorFen()),
                offer.until(),
                offer.state(),
                number(offer.id()),
                offer.offeredAt(),
                goesOn ? board.covered(offer) : null,
                offer.reservation()
                        .map(reservation -> reserved(offer, reservation, actor))
                        .orElse(null),
                board.sold(offer).map(this::sale).orElse(null),
                new OfferBody.May(may.withdraw(), may.reserve(), may.release(), may.sell()));
    }

    private static Map<Indicator, BigDecimal> amounts(Offer offer) {
        Map<Indicator, BigDecimal> shown = new EnumMap<>(Indicator.class);
        offer.amounts()
                .forEach((indicator, amount) ->
                        shown.put(indicator, offer.asset().unit().shown(amount)));
        return shown;
    }

    private OfferBody.Reserved reserved(Offer offer, Reservation reservation, Actor actor) {
        if (!board.showsBuyer(offer, reservation, actor)) {
            return new OfferBody.Reserved(reservation.until(), null, null, null, null, null, null);
        }
        return new OfferBody.Reserved(
                reservation.until(),
                reservation.buyer(),
                board.holder(reservation.buyer()).name(),
                reservation.contractNo(),
                reservation.reservedBy(),
                reservation.reservedAt(),
                number(reservation.id()));
    }

    private OfferBody.Sale sale(Sold sold) {
        return new OfferBody.Sale(
                sold.recordId(),
                number(sold.recordId()),
                sold.serial(),
                sold.asset().unit().shown(sold.amount()),
                Unit.FEN.shown(sold.pricePerMuFen()),
                Unit.FEN.shown(sold.totalFen()),
                sold.platformNo(),
                sold.soldOn(),
                sold.settlement().map(OfferBodies::settlement).orElse(null));
    }

    private static OfferBody.SettlementLine settlement(Settlement settlement) {
        return new OfferBody.SettlementLine(
                Unit.FEN.shown(settlement.grossFen()),
                Unit.FEN.shown(settlement.costFen()),
                Unit.FEN.shown(settlement.cityFen()),
                Unit.FEN.shown(settlement.netFen()),
                settlement.parts().stream().map(Unit.FEN::shown).toList());
    }

    private String number(long recordId) {
        return records.find(recordId).map(RecordSummary::number).orElse(null);
    }
}
