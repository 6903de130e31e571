package org.qianmo.voucher.market;

import java.util.List;
import org.qianmo.audit.FieldDigest;
import org.qianmo.http.Problem;
import org.qianmo.voucher.market.store.OfferRows;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.transition.Transition;
import org.qianmo.voucher.transition.Transitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends offers and reservations whose last day is over, each in a transaction of its own: by night, before vouchers run out, and
 * some of them whenever somebody looks at the board. What is held for a doubt waits for its end.
 */
@Service
public class LapseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LapseDesk.class);
    private static final String AUTHOR = "qianmo";
    private static final int AT_ONCE_MAX = 500;
    private static final int AT_A_LOOK_MAX = 20;

    private final OfferRows offers;
    private final MarketRules rules;
    private final Releasing releasing;
    private final Standings standings;
    private final Transitions transitions;
    private final TransactionTemplate transaction;

    LapseDesk(
            OfferRows offers,
            MarketRules rules,
            Releasing releasing,
            Standings standings,
            Transitions transitions,
            TransactionTemplate transaction) {
        this.offers = offers;
        this.rules = rules;
        this.releasing = releasing;
        this.standings = standings;
        this.transitions = transitions;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "${qianmo.district.time-zone}")
    void nightly() {
        LOG.info("{} offers and reservations lapsed", run());
    }

    /** @return how many ended */
    public int run() {
        int ended = 0;
        int now = 1;
        while (now > 0) {
            now = end(AT_ONCE_MAX);
            ended += now;
        }
        return ended;
    }

    /** Before somebody looks at the board. */
    void beforeALook() {
        end(AT_A_LOOK_MAX);
    }

    private int end(int limit) {
        return (int)
                offers.over(rules.today(), limit).stream().filter(this::end).count();
    }

    private boolean end(long offerId) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> lapse(offerId)));
        } catch (Problem refused) {
            LOG.warn("offer {} does not lapse: {}", offerId, refused.getMessage());
            return false;
        }
    }

    private boolean lapse(long offerId) {
        standings.lock(List.of(offers.find(offerId).orElseThrow().serial()));
        Offer offer = offers.find(offerId).orElseThrow();
        if (offer.state() == Offer.State.RESERVED
                && offer.reservation().orElseThrow().isOverOn(rules.today())) {
            releasing.release(offer, Reservation.State.LAPSED, AUTHOR);
            return true;
        }
        if (offer.state() == Offer.State.OPEN && offer.isOverOn(rules.today())) {
            Transition transition = transitions.begin(
                    "挂牌到期 " + offer.serial(),
                    "OFFER_LAPSED",
                    MarketRules.units(rules.holder(offer.holder())),
                    new FieldDigest().number(offerId),
                    AUTHOR);
            offers.end(offerId, Offer.State.LAPSED, transition.recordId());
            return true;
        }
        return false;
    }
}
