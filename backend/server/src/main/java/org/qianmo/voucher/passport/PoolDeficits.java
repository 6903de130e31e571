package org.qianmo.voucher.passport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.voucher.passport.store.PoolDeficitRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pool answers for. */
@Service
public class PoolDeficits {

    private final PoolDeficitRows rows;
    private final AccessPolicy policy;

    PoolDeficits(PoolDeficitRows rows, AccessPolicy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    /**
     * Of vouchers whose holders the actor may read.
     *
     * @param limit newest at most; the sums are of all
     */
    @Transactional(readOnly = true)
    public Found of(Actor actor, int limit) {
        Optional<Territory> territory = Optional.ofNullable(policy.readable(actor));
        return new Found(rows.newest(territory, limit), rows.sums(territory));
    }

    /** @param sums of all, also of those that are not listed */
    public record Found(List<PoolDeficit> newest, Map<IndicatorKey, Long> sums) {}
}
