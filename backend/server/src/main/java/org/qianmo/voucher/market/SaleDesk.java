package org.qianmo.voucher.market;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.market.store.ReservationRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.transition.Repeats;
import org.qianmo.voucher.transition.Transition;
import org.qianmo.voucher.transition.Transitions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成交: what was set apart goes to the buyer. Another person than who reserved it says so. */
@Service
public class SaleDesk {

    private final OfferRows offers;
    private final ReservationRows reservations;
    private final VoucherRows vouchers;
    private final MarketRules rules;
    private final Standings standings;
    private final Transitions transitions;
    private final Repeats repeats;
    private final AccessPolicy policy;
    private final IdCounter ids;

    SaleDesk(
            OfferRows offers,
            ReservationRows reservations,
            VoucherRows vouchers,
            MarketRules rules,
            Standings standings,
            Transitions transitions,
            Repeats repeats,
            AccessPolicy policy,
            IdCounter ids) {
        this.offers = offers;
        this.reservations = reservations;
        this.vouchers = vouchers;
        this.rules = rules;
        this.standings = standings;
        this.transitions = transitions;
        this.repeats = repeats;
        this.policy = policy;
        this.ids = ids;
    }

    /**
     * Sells what is reserved.
     *
     * @param key the caller's own, so that a repeat sells nothing more; null for none
     * @throws Problem 404, 403 unless an official of seller and buyer who did not reserve, 409 OFFER_STATE unless it is reserved,
     *     409 KEY_USED, 422 with what stands against it
     */
    @Transactional
    public Offer sell(long offerId, NewSale asked, String key, Actor actor) {
        policy.mayReview(actor, List.of());
        Offer seen = offers.find(offerId).orElseThrow(Board::absent);
        policy.mayReview(actor, MarketRules.units(rules.holder(seen.holder())));
        String digest = asked.digest(offerId).hex();
        if (repeats.before(key, digest, actor.username()).isPresent()) {
            return offers.find(offerId).orElseThrow();
        }
        standings.lock(List.of(seen.serial()));
        long recordId = sell(offers.find(offerId).orElseThrow(), asked, actor);
        repeats.remember(key, digest, actor.username(), recordId);
        return offers.find(offerId).orElseThrow();
    }

    private long sell(Offer offer, NewSale asked, Actor actor) {
        if (offer.state() != State.RESERVED) {
            throw MarketRules.otherState(offer);
        }
        Reservation reservation = offer.reservation().orElseThrow();
        if (reservation.isOverOn(rules.today())) {
            throw Problem.conflict("OFFER_STATE", "签约锁定已过期", "the reservation is over");
        }
        refuseSamePerson(reservation, actor);
        Holder seller = rules.holder(offer.holder());
        Holder buyer = rules.holder(reservation.buyer());
        List<String> units = new ArrayList<>(MarketRules.units(seller));
        units.addAll(MarketRules.units(buyer));
        policy.mayReview(actor, units);
        VoucherStanding voucher = rules.voucher(offer.serial());
        refuse(offer, seller, buyer, asked, voucher);
        Transition transition =
                transitions.begin("成交 " + offer.serial(), "SALE", units, asked.digest(offer.id()), actor.username());
        reservations.end(reservation.id(), Reservation.State.SOLD, transition.recordId());
        offers.end(offer.id(), State.SOLD, transition.recordId());
        post(offer, buyer, asked, voucher, transition);
        return transition.recordId();
    }

    private void refuse(Offer offer, Holder seller, Holder buyer, NewSale asked, VoucherStanding voucher) {
        Findings findings = new Findings();
        rules.stated(asked.platformNo(), "交易平台文号", "the platform's document", findings);
        findings.errorIf(asked.pricePerMuFen() == null, RuleCode.ACT_INCOMPLETE, "缺少单价", "the price is missing");
        rules.parties(seller, buyer, findings);
        rules.free(voucher, offer.holder(), findings);
        OfferedAmounts.there(voucher, offer.holder(), Purpose.RESERVED, offer.amounts(), findings);
        findings.errorIf(
                !isWhole(offer, voucher) && partSerial(offer).length() > VoucherRows.SERIAL_CHARACTERS_MAX,
                RuleCode.SERIAL_TOO_LONG,
                "券 " + offer.serial() + " 已多次分割，只能整张转让",
                "voucher " + offer.serial() + " is a part of too many parts: it is sold as a whole only");
        if (asked.pricePerMuFen() != null) {
            FloorPrices.check(offer, asked.pricePerMuFen(), rules.ofToday(), findings);
        }
        MarketRules.refuse(findings);
    }

    private static void refuseSamePerson(Reservation reservation, Actor actor) {
        if (reservation.reservedBy().equals(actor.username())) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "SAME_PERSON",
                    new Messages("办理锁定的人不能自己确认成交，须由另一位审核人办理", "whoever reserved it does not confirm the sale"));
        }
    }

    private void post(Offer offer, Holder buyer, NewSale asked, VoucherStanding voucher, Transition transition) {
        boolean whole = isWhole(offer, voucher);
        String sold = whole ? offer.serial() : part(offer, buyer, voucher);
        transitions.post(
                whole ? MarketMoves.sale(offer, buyer.id(), sold) : MarketMoves.saleOfPart(offer, buyer.id(), sold),
                asked.platformNo(),
                transition);
        vouchers.sold(new VoucherRows.Sale(
                transition.recordId(),
                sold,
                offer.asset(),
                offer.holder(),
                buyer.id(),
                offer.firstAmount(),
                asked.pricePerMuFen(),
                Sold.totalFen(offer.asset(), offer.firstAmount(), asked.pricePerMuFen()),
                asked.platformNo(),
                transition.booking().day()));
    }

    /** Whether the seller has nothing of it but what is sold. */
    private static boolean isWhole(Offer offer, VoucherStanding voucher) {
        return voucher.of(offer.holder(), Purpose.LIVE).isEmpty()
                && voucher.of(offer.holder(), Purpose.RESERVED).equals(offer.amounts());
    }

    /** A serial of its own for the part, under the lock of its parent. */
    private String part(Offer offer, Holder buyer, VoucherStanding voucher) {
        String serial = partSerial(offer);
        vouchers.insert(new VoucherRows.NewRow(
                ids.next(IdCounter.Kind.LEDGER),
                serial,
                offer.asset(),
                buyer.id(),
                voucher.issuedOn(),
                voucher.expiresOn(),
                voucher.synthetic(),
                offer.serial(),
                voucher.projectNo(),
                List.of()));
        return serial;
    }

    private String partSerial(Offer offer) {
        return offer.serial() + "-" + (vouchers.parts(offer.serial()) + 1);
    }
}
