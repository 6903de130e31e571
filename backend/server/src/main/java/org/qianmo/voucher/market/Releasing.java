package org.qianmo.voucher.market;

import java.util.List;
import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.market.store.ReservationRows;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.transition.Transition;
import org.qianmo.voucher.transition.Transitions;
import org.springframework.stereotype.Component;

/** Ends reservations without a sale, by hand or because their last day is over. */
@Component
class Releasing {

    private final OfferRows offers;
    private final ReservationRows reservations;
    private final MarketRules rules;
    private final Transitions transitions;

    Releasing(OfferRows offers, ReservationRows reservations, MarketRules rules, Transitions transitions) {
        this.offers = offers;
        this.reservations = reservations;
        this.rules = rules;
        this.transitions = transitions;
    }

    /**
     * Gives back what is set apart; if it was taken back meanwhile, nothing moves and the offer ends.
     *
     * @param offer reserved, its voucher locked
     * @param end RELEASED or LAPSED
     * @throws org.qianmo.http.Problem 422 VOUCHER_RULES if it is held for a doubt: it goes back when the doubt is closed
     */
    void release(Offer offer, Reservation.State end, String author) {
        Reservation reservation = offer.reservation().orElseThrow();
        VoucherStanding voucher = rules.voucher(offer.serial());
        boolean there = OfferedAmounts.has(voucher, offer.holder(), Purpose.RESERVED, offer.amounts());
        refuseHeld(there, voucher, offer);
        Transition transition = transitions.begin(
                "解锁 " + offer.serial(),
                "RESERVATION_" + end,
                MarketRules.units(rules.holder(offer.holder())),
                new FieldDigest().number(reservation.id()),
                author);
        reservations.end(reservation.id(), there ? end : Reservation.State.GONE, transition.recordId());
        if (there && !offer.isOverOn(rules.today())) {
            offers.become(offer.id(), Offer.State.OPEN);
        } else {
            offers.end(offer.id(), Offer.State.LAPSED, transition.recordId());
        }
        transitions.post(there ? released(offer) : List.of(), reservation.contractNo(), transition);
    }

    private static void refuseHeld(boolean there, VoucherStanding voucher, Offer offer) {
        Findings findings = new Findings();
        findings.errorIf(
                !there && !voucher.of(offer.holder(), Purpose.HELD).isEmpty(),
                RuleCode.VOUCHER_HELD,
                "券 " + offer.serial() + " 因用地存疑被冻结",
                "voucher " + offer.serial() + " is held for a doubt");
        MarketRules.refuse(findings);
    }

    private static List<PlannedEntry> released(Offer offer) {
        return MarketMoves.all(
                EntryKind.RELEASE,
                offer,
                new Side(offer.holder(), Purpose.RESERVED),
                new Side(offer.holder(), Purpose.LIVE),
                offer.serial());
    }
}
