package org.qianmo.voucher.passport;

import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.voucher.passport.store.OverviewRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's vouchers in sums, each the sum of its entries. */
@Service
public class Overviews {

    private final OverviewRows rows;
    private final AccessPolicy policy;

    Overviews(OverviewRows rows, AccessPolicy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    /** Of the holders that the actor may read. */
    @Transactional(readOnly = true)
    public Overview at(BookMoment moment, Actor actor) {
        Territory territory = policy.readable(actor);
        return Overview.of(territory, rows.gains(moment, Optional.ofNullable(territory)));
    }
}
