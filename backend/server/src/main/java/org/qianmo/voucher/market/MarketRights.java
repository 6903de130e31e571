package org.qianmo.voucher.market;

import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.standing.Holders;
import org.springframework.stereotype.Service;

/** What a person may do with an offer now; the page offers that and no more. The desks ask again. */
@Service
public class MarketRights {

    private final AccessPolicy policy;
    private final Holders holders;

    MarketRights(AccessPolicy policy, Holders holders) {
        this.policy = policy;
        this.holders = holders;
    }

    public record Rights(boolean withdraw, boolean reserve, boolean release, boolean sell) {}

    public Rights of(Offer offer, Holder seller, Actor actor) {
        boolean works =
                actor.role().atLeast(Role.PLANNER) && policy.mayRead(actor, seller.townCode(), seller.villageCode());
        boolean open = works && offer.state() == State.OPEN;
        return new Rights(open, open, works && offer.state() == State.RESERVED, maySell(offer, seller, actor));
    }

    private boolean maySell(Offer offer, Holder seller, Actor actor) {
        return offer.state() == State.RESERVED
                && offer.reservation()
                        .filter(reservation -> !reservation.reservedBy().equals(actor.username()))
                        .flatMap(reservation -> holders.find(reservation.buyer()))
                        .filter(buyer -> policy.canReview(actor, Holders.unit(buyer)))
                        .isPresent()
                && policy.canReview(actor, Holders.unit(seller));
    }
}
