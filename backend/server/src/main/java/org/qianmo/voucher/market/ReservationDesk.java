package org.qianmo.voucher.market;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.market.store.ReservationRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.transition.Repeats;
import org.qianmo.voucher.transition.Transition;
import org.qianmo.voucher.transition.Transitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签约锁定, 解锁: sets what is offered apart for a buyer while a contract is signed. */
@Service
public class ReservationDesk {

    private final OfferRows offers;
    private final ReservationRows reservations;
    private final MarketRules rules;
    private final Releasing releasing;
    private final Standings standings;
    private final Transitions transitions;
    private final Repeats repeats;
    private final AccessPolicy policy;

    ReservationDesk(
            OfferRows offers,
            ReservationRows reservations,
            MarketRules rules,
            Releasing releasing,
            Standings standings,
            Transitions transitions,
            Repeats repeats,
            AccessPolicy policy) {
        this.offers = offers;
        this.reservations = reservations;
        this.rules = rules;
        this.releasing = releasing;
        this.standings = standings;
        this.transitions = transitions;
        this.repeats = repeats;
        this.policy = policy;
    }

    /**
     * Reserves all that is offered.
     *
     * @param key the caller's own, so that a repeat reserves nothing more; null for none
     * @throws org.qianmo.http.Problem 404, 403 outside the seller's territory, 409 OFFER_STATE unless the offer is open, 409
     *     KEY_USED, 422 with what stands against it
     */
    @Transactional
    public Offer reserve(long offerId, NewReservation asked, String key, Actor actor) {
        policy.mayEditLand(actor);
        Offer seen = offers.find(offerId).orElseThrow(Board::absent);
        Holder seller = rules.holder(seen.holder());
        policy.mayEditLandIn(actor, MarketRules.units(seller));
        String digest = asked.digest(offerId).hex();
        if (repeats.before(key, digest, actor.username()).isPresent()) {
            return offers.find(offerId).orElseThrow();
        }
        standings.lock(List.of(seen.serial()));
        long recordId = reserve(offers.find(offerId).orElseThrow(), seller, asked, actor);
        repeats.remember(key, digest, actor.username(), recordId);
        return offers.find(offerId).orElseThrow();
    }

    private long reserve(Offer offer, Holder seller, NewReservation asked, Actor actor) {
        if (offer.state() != State.OPEN || offer.isOverOn(rules.today())) {
            throw MarketRules.otherState(offer);
        }
        rules.mayRunUntil(asked.until());
        VoucherStanding voucher = rules.voucher(offer.serial());
        refuse(offer, seller, asked, voucher);
        Transition transition = transitions.begin(
                "签约锁定 " + offer.serial(),
                "RESERVATION",
                MarketRules.units(seller),
                asked.digest(offer.id()),
                actor.username());
        reservations.insert(new Reservation(
                transition.recordId(),
                offer.id(),
                asked.buyer(),
                asked.contractNo(),
                asked.until(),
                actor.username(),
                transition.booking().at(),
                Reservation.State.OPEN,
                null));
        offers.become(offer.id(), State.RESERVED);
        Side live = new Side(offer.holder(), Purpose.LIVE);
        Side reserved = new Side(offer.holder(), Purpose.RESERVED);
        transitions.post(
                MarketMoves.all(EntryKind.RESERVE, offer, live, reserved, offer.serial()),
                asked.contractNo(),
                transition);
        return transition.recordId();
    }

    private void refuse(Offer offer, Holder seller, NewReservation asked, VoucherStanding voucher) {
        Findings findings = new Findings();
        rules.stated(asked.contractNo(), "合同号", "the number of the contract", findings);
        findings.errorIf(asked.buyer() == null, RuleCode.ACT_INCOMPLETE, "缺少受让方", "the buyer is missing");
        Optional.ofNullable(asked.buyer())
                .map(rules::holder)
                .ifPresent(buyer -> rules.parties(seller, buyer, findings));
        rules.free(voucher, offer.holder(), findings);
        rules.withinTerm(voucher, asked.until(), findings);
        OfferedAmounts.there(voucher, offer.holder(), Purpose.LIVE, offer.amounts(), findings);
        MarketRules.refuse(findings);
    }

    /**
     * Gives back to the seller what was set apart.
     *
     * @throws org.qianmo.http.Problem 404, 403 outside the seller's territory, 409 OFFER_STATE unless it is reserved, 422 if
     *     what was set apart is held for a doubt
     */
    @Transactional
    public Offer release(long offerId, Actor actor) {
        policy.mayEditLand(actor);
        Offer seen = offers.find(offerId).orElseThrow(Board::absent);
        Holder seller = rules.holder(seen.holder());
        policy.mayEditLandIn(actor, MarketRules.units(seller));
        standings.lock(List.of(seen.serial()));
        Offer offer = offers.find(offerId).orElseThrow();
        if (offer.state() != State.RESERVED) {
            throw MarketRules.otherState(offer);
        }
        releasing.release(offer, Reservation.State.RELEASED, actor.username());
        return offers.find(offerId).orElseThrow();
    }
}
