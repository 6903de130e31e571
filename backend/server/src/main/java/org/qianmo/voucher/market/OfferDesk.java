package org.qianmo.voucher.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.market.Offer.State;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.transition.Repeats;
import org.qianmo.voucher.transition.Transition;
import org.qianmo.voucher.transition.Transitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 挂牌, 撤牌: puts vouchers on the board, and takes them off. Nothing moves in the ledger. */
@Service
public class OfferDesk {

    private final OfferRows rows;
    private final MarketRules rules;
    private final Standings standings;
    private final Transitions transitions;
    private final Repeats repeats;
    private final AccessPolicy policy;

    OfferDesk(
            OfferRows rows,
            MarketRules rules,
            Standings standings,
            Transitions transitions,
            Repeats repeats,
            AccessPolicy policy) {
        this.rows = rows;
        this.rules = rules;
        this.standings = standings;
        this.transitions = transitions;
        this.repeats = repeats;
        this.policy = policy;
    }

    /**
     * Offers a voucher or a part of it. Of two offers of the same holder the second one has what the first one leaves.
     *
     * @param key the caller's own, so that a repeat makes no second offer; null for none
     * @throws org.qianmo.http.Problem 403 outside the holder's territory, 422 with what stands against it, 409 KEY_USED
     */
    @Transactional
    public Offer open(NewOffer asked, String key, Actor actor) {
        policy.mayEditLand(actor);
        Holder holder = rules.holder(asked.holder());
        policy.mayEditLandIn(actor, MarketRules.units(holder));
        String digest = asked.digest().hex();
        Optional<Long> before = repeats.before(key, digest, actor.username());
        if (before.isPresent()) {
            return rows.find(before.get()).orElseThrow();
        }
        rules.mayRunUntil(asked.until());
        standings.lock(List.of(asked.serial()));
        Offer offer = offer(asked, holder, actor);
        repeats.remember(key, digest, actor.username(), offer.id());
        return offer;
    }

    private Offer offer(NewOffer asked, Holder holder, Actor actor) {
        VoucherStanding voucher = rules.voucher(asked.serial());
        Findings findings = new Findings();
        rules.free(voucher, asked.holder(), findings);
        rules.withinTerm(voucher, asked.until(), findings);
        Map<Indicator, Long> elsewhere = rows.openlyOffered(asked.serial(), asked.holder(), rules.today());
        Map<Indicator, Long> amounts =
                OfferedAmounts.offered(voucher, asked.holder(), asked.amounts(), elsewhere, findings);
        MarketRules.refuse(findings);
        Transition transition = transitions.begin(
                "挂牌 " + asked.serial(), "OFFER", MarketRules.units(holder), asked.digest(), actor.username());
        Offer offer = new Offer(
                transition.recordId(),
                asked.serial(),
                voucher.asset(),
                asked.holder(),
                amounts,
                asked.floorFen(),
                asked.until(),
                State.OPEN,
                actor.username(),
                transition.booking().at(),
                Optional.empty());
        rows.insert(offer);
        return offer;
    }

    /** @throws org.qianmo.http.Problem 404, 403 outside the holder's territory, 409 OFFER_STATE unless it is open */
    @Transactional
    public Offer withdraw(long id, Actor actor) {
        policy.mayEditLand(actor);
        Offer seen = rows.find(id).orElseThrow(Board::absent);
        Holder holder = rules.holder(seen.holder());
        policy.mayEditLandIn(actor, MarketRules.units(holder));
        standings.lock(List.of(seen.serial()));
        Offer offer = rows.find(id).orElseThrow();
        if (offer.state() != State.OPEN) {
            throw MarketRules.otherState(offer);
        }
        Transition transition = transitions.begin(
                "撤牌 " + offer.serial(),
                "WITHDRAWAL",
                MarketRules.units(holder),
                new FieldDigest().number(id),
                actor.username());
        rows.end(id, State.WITHDRAWN, transition.recordId());
        return rows.find(id).orElseThrow();
    }
}
