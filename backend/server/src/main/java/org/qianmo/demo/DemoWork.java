package org.qianmo.demo;

import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work, and what its ground was turned into.
 *
 * @param officialArea of the ground
 * @param cultivated official area of the fields (01) among it, 0 unless the land was reclaimed
 * @param paddy official area of the paddies (0101) among these
 * @param reclaimed the parcels that were construction land before; none unless it yields a voucher
 */
public record DemoWork(
        NewWork work, Acreage officialArea, Acreage cultivated, Acreage paddy, List<Reclaimed> reclaimed) {

    boolean yieldsVoucher() {
        return yieldsVoucher(work);
    }

    /** Reclaimed, and outside of zones. */
    static boolean yieldsVoucher(NewWork work) {
        return work.category() == Category.FKFL && work.zoneId() == null;
    }

    DemoWork numbered(long id, String documentNumber) {
        NewWork numbered = new NewWork(
                id,
                work.category(),
                documentNumber,
                work.acceptedOn(),
                work.townCode(),
                work.villageCode(),
                work.zoneId(),
                true,
                work.ground());
        return new DemoWork(numbered, officialArea, cultivated, paddy, reclaimed);
    }
}
