package org.qianmo.voucher.hold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.application.store.DeficitRows;
import org.qianmo.voucher.application.store.PledgeRows;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Component;

/** What is held is taken back for good; what was used already is written down as missing from the pool. */
@Component
class HeldTakenBack {

    private final DoubtedGround ground;
    private final Standings standings;
    private final HoldEntries entries;
    private final DeficitRows deficits;
    private final PledgeRows pledges;
    private final GroundClaims claims;

    HeldTakenBack(
            DoubtedGround ground,
            Standings standings,
            HoldEntries entries,
            DeficitRows deficits,
            PledgeRows pledges,
            GroundClaims claims) {
        this.ground = ground;
        this.standings = standings;
        this.entries = entries;
        this.deficits = deficits;
        this.pledges = pledges;
        this.claims = claims;
    }

    /** All that is held of the vouchers is taken back, by whichever doubt; ground of which nothing was used is free. */
    void book(Doubt doubt, Booking booking) {
        List<HeldPosition> held = new ArrayList<>();
        for (String serial : ground.families(doubt.roots())) {
            VoucherStanding voucher = standings.of(serial).orElseThrow();
            held.addAll(heldOf(voucher, serial));
            used(voucher)
                    .forEach((indicator, amount) -> deficits.insert(booking.recordId(), serial, indicator, amount));
            pledges.releaseAll(serial, booking.recordId());
        }
        entries.takeBack(held, doubt.kind().name(), booking);
        doubt.roots().forEach(root -> claims.releaseIfFree(root, booking));
    }

    private static List<HeldPosition> heldOf(VoucherStanding voucher, String serial) {
        return voucher.held().stream()
                .filter(part -> part.purpose() == Purpose.HELD)
                .map(part -> new HeldPosition(serial, part.holder(), Purpose.HELD, part.indicator(), part.amount()))
                .toList();
    }

    private static Map<Indicator, Long> used(VoucherStanding voucher) {
        Map<Indicator, Long> used = new LinkedHashMap<>();
        voucher.held().stream()
                .filter(part -> part.purpose() == Purpose.USED)
                .forEach(part -> used.merge(part.indicator(), part.amount(), Long::sum));
        return used;
    }
}
