package org.qianmo.exchange;

import org.locationtech.jts.geom.Envelope;
import org.qianmo.check.Ground;
import org.qianmo.record.StatedFacts;

/**
 * A row with sound ground. Whether it becomes a parcel, its findings tell.
 *
 * @param number 1 for the first row of the layer
 * @param synthetic the file says that the parcel is generated
 */
record ImportRow(int number, StatedFacts facts, Ground ground, boolean synthetic) {

    /** @return degrees */
    Envelope box() {
        return ground.lonLat().getEnvelopeInternal();
    }
}
