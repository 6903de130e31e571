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
import org.qianmo.voucher.store.Vouchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where vouchers stand: the ground of the accepted work that they were issued for. */
@Service
public class VoucherGround {

    private final AcceptedGround accepted;
    private final Vouchers vouchers;

    VoucherGround(AcceptedGround accepted, Vouchers vouchers) {
        this.accepted = accepted;
        this.vouchers = vouchers;
    }

    /**
     * A voucher on one of the works that it stands on.
     *
     * @param state as the voucher says of itself; what is left of it is in the ledger
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
        List<Standing> standing = new ArrayList<>();
        for (Vouchers.Standing on : vouchers.on(works.keySet())) {
            MultiPolygon ground = works.get(on.workId()).ground();
            standing.add(new Standing(on.voucherId(), on.serial(), on.kind(), on.state(), ground));
        }
        return standing;
    }
}
