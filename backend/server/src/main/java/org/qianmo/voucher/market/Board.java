package org.qianmo.voucher.market;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Service;

/**
 * What is on the market, for every signed-in person: vouchers, amounts, prices, and the names and towns of who sells. The
 * ground is not shown; who buys, and by which contract, is for those of the seller's or the buyer's territory.
 */
@Service
public class Board {

    private final OfferRows offers;
    private final LapseDesk lapses;
    private final MarketRules rules;
    private final Standings standings;
    private final AccessPolicy policy;

    Board(OfferRows offers, LapseDesk lapses, MarketRules rules, Standings standings, AccessPolicy policy) {
        this.offers = offers;
        this.lapses = lapses;
        this.rules = rules;
        this.standings = standings;
        this.policy = policy;
    }

    static Problem absent() {
        return Problem.notFound("没有这个挂牌", "there is no such offer");
    }

    /** @throws Problem 404 if there is none */
    public Offer find(long id) {
        lapses.beforeALook();
        return offers.find(id).orElseThrow(Board::absent);
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @param asset null for all
     * @param townCode of the seller; null for all
     * @param before only offers with a smaller id
     */
    public List<Offer> list(State state, Asset asset, String townCode, long before, int limit) {
        lapses.beforeALook();
        return offers.list(state, asset, townCode, before, limit);
    }

    /** Whether the seller has what is offered: somebody may have moved it since. */
    public boolean covered(Offer offer) {
        Purpose where = offer.state() == State.RESERVED ? Purpose.RESERVED : Purpose.LIVE;
        return standings
                .of(offer.serial())
                .filter(voucher -> OfferedAmounts.has(voucher, offer.holder(), where, offer.amounts()))
                .isPresent();
    }

    public Holder holder(long id) {
        return rules.holder(id);
    }

    /** Whether the actor may read who buys. */
    public boolean showsBuyer(Offer offer, Reservation reservation, Actor actor) {
        return reads(actor, rules.holder(offer.holder())) || reads(actor, rules.holder(reservation.buyer()));
    }

    private boolean reads(Actor actor, Holder holder) {
        return policy.mayRead(actor, holder.townCode(), holder.villageCode());
    }

    /** How it was sold, with who is paid what by the parameters of that day; empty unless it was. */
    public Optional<Sold> sold(Offer offer) {
        return offer.state() == State.SOLD
                ? offers.saleOf(offer.id()).map(sale -> Settling.settled(sale, rules.on(sale.soldOn())))
                : Optional.empty();
    }
}
