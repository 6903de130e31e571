package org.qianmo.voucher.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.WorkCover;
import org.qianmo.kernel.ledger.Asset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepted work on whose ground nothing rests, as of now: what a voucher can be issued for. */
@Service
public class FreeWorks {

    /** Works looked at for one page. Where most are taken, a page has few of them and the next one goes on from there. */
    static final int LOOKED_AT_MAX = 1_000;

    private static final int LOOKED_AT_TOGETHER = 100;

    private final AcceptedGround works;
    private final GroundClaims claims;
    private final AccessPolicy policy;

    FreeWorks(AcceptedGround works, GroundClaims claims, AccessPolicy policy) {
        this.works = works;
        this.claims = claims;
        this.policy = policy;
    }

    /**
     * Some of the free works, by id.
     *
     * @param next id to go on after, also where the page has fewer than asked for; null at the end
     */
    public record Page(List<WorkCover> works, Long next) {}

    /**
     * Those that the actor may read.
     *
     * @param asset LAND, HOUSE or GREEN
     * @param after only works with a greater id
     * @param limit at least 1
     */
    @Transactional(readOnly = true)
    public Page list(Asset asset, long after, int limit, Actor actor) {
        Set<Category> yielding = yielding(asset);
        Territory territory = policy.readable(actor);
        List<WorkCover> free = new ArrayList<>();
        long last = after;
        for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += LOOKED_AT_TOGETHER) {
            List<WorkCover> some = works.after(last, yielding, territory, LOOKED_AT_TOGETHER);
            for (WorkCover work : some) {
                if (isFree(work)) {
                    free.add(work);
                }
                last = work.id();
                if (free.size() == limit) {
                    return new Page(free, last);
                }
            }
            if (some.size() < LOOKED_AT_TOGETHER) {
                return new Page(free, null);
            }
        }
        return new Page(free, last);
    }

    private boolean isFree(WorkCover work) {
        return claims.overlaps("", List.of(work.ground())).isEmpty();
    }

    /** Reclaimed ground yields land and green, cleared ground floor area. */
    private static Set<Category> yielding(Asset asset) {
        return switch (asset) {
            case LAND, GREEN -> Set.of(Category.FKFL);
            case HOUSE -> Set.of(Category.CCGZ, Category.CCZL);
            case MONEY -> throw new IllegalArgumentException("no voucher is of money");
        };
    }
}
