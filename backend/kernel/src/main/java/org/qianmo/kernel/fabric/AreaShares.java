package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;

/**
 * How the booked acreage of a parcel is shared among its parts.
 *
 * <p>The official area of each part is computed by itself and rounded; what is then missing from, or left over of, the
 * parent's booked acreage goes to the largest part, so that the sum is that of the parent to 0.00 m². For a parent booked
 * at its official area that is some hundredths of a square metre; where another acreage was booked (a contract, an older
 * survey), the whole difference lands there and is for a person to judge.
 */
public final class AreaShares {

    private AreaShares() {}

    /**
     * Shares in the order of the parts.
     *
     * @param booked acreage of the parent
     * @param partsPlane at least one polygon or multipolygon, EPSG:4547
     * @return one acreage a part, summing to {@code booked} exactly; that of the largest (the first of them, if several
     *         are equal) is zero or less if the parent is booked at far less than its parts measure
     * @throws org.qianmo.kernel.geometry.InvalidRing if a position is outside the band
     */
    public static List<Acreage> of(Acreage booked, List<? extends Geometry> partsPlane) {
        List<Acreage> shares = new ArrayList<>();
        for (Geometry part : partsPlane) {
            shares.add(Acreage.ofSquareMetres(OfficialArea.ofPolygonal(part)));
        }
        int largest = shares.indexOf(Collections.max(shares));
        Acreage remainder = booked.minus(Acreage.sum(shares));
        shares.set(largest, shares.get(largest).plus(remainder));
        return shares;
    }
}
