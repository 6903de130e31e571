package org.qianmo.voucher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.voucher.passport.VoucherState;
import org.qianmo.voucher.passport.store.StateRows;
import org.qianmo.voucher.store.Vouchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where vouchers stand: the ground of the accepted work that they were issued for. */
@Service
public class VoucherGround {

    private final AcceptedGround accepted;
    private final Vouchers vouchers;
    private final StateRows states;

    VoucherGround(AcceptedGround accepted, Vouchers vouchers, StateRows states) {
        this.accepted = accepted;
        this.vouchers = vouchers;
        this.states = states;
    }

    /**
     * A voucher on one of the works that it stands on.
     *
     * @param state a {@link VoucherState}, as its balances say
     * @param ground EPSG:4490
     */
    public record Standing(long voucherId, String serial, String kind, String state, MultiPolygon ground) {}

    /**
     * Vouchers whose ground may touch the box; one that stands on several works is there for each of them.
     *
     * @param territory only ground that lies in it; null for all
     */
    @Transactional(readOnly = true)
    public List<Standing> in(Envelope lonLat, Territory territory) {
        Map<Long, WorkOutline> works = new LinkedHashMap<>();
        accepted.in(lonLat, territory).forEach(work -> works.put(work.id(), work));
        List<Vouchers.Standing> found = vouchers.on(works.keySet());
        Map<String, VoucherState> known =
                states.of(found.stream().map(Vouchers.Standing::serial).toList());
        List<Standing> standing = new ArrayList<>();
        for (Vouchers.Standing on : found) {
            MultiPolygon ground = works.get(on.workId()).ground();
            String state = known.getOrDefault(on.serial(), VoucherState.CLOSED).name();
            standing.add(new Standing(on.voucherId(), on.serial(), on.kind(), state, ground));
        }
        return standing;
    }
}
