package org.qianmo.draft;

import java.util.Collection;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.ParcelEdit;

/** What else rests on the ground of a draft: {@code voucher} answers, which knows accepted work and vouchers. */
public interface GroundEffects {

    /**
     * @param works how many accepted works touch the ground
     * @param accepted what they count for in the statements of acreage, whole works
     * @param vouchers how many vouchers stand on these works
     */
    record Effects(int works, Acreage accepted, int vouchers) {}

    /** @param baseIds parcels that were there before */
    Effects of(Collection<ParcelEdit> edits, Collection<Long> baseIds);
}
