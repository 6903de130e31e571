package org.qianmo.voucher.rule;

import org.qianmo.kernel.geometry.Acreage;

/**
 * Official areas that were accepted, each summed over all works.
 *
 * @param whole of all ground
 * @param cultivated of this, cultivated land now (0101–0103)
 * @param paddy of this, paddy now (0101)
 */
record AcceptedAreas(Acreage whole, Acreage cultivated, Acreage paddy) {

    static final AcceptedAreas NONE = new AcceptedAreas(Acreage.ZERO, Acreage.ZERO, Acreage.ZERO);

    AcceptedAreas plus(AcceptedAreas other) {
        return new AcceptedAreas(whole.plus(other.whole), cultivated.plus(other.cultivated), paddy.plus(other.paddy));
    }
}
