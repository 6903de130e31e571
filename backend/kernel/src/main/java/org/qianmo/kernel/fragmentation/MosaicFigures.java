package org.qianmo.kernel.fragmentation;

import org.qianmo.kernel.geometry.Acreage;

/**
 * How finely a fabric is cut up. For no pieces every figure is 0.
 *
 * @param pieces n. Source: NP, McGarigal and Marks 1995 (USDA PNW-GTR-351)
 * @param acreage exact sum of the pieces' acreages
 * @param meanSquareMetres acreage/n; not rounded and not booked. Source: MPS, the same
 * @param medianSquareMetres the middle acreage, of an even number the mean of the two in the middle; not booked
 * @param edgeMetres length of all borders in the plane, each counted once however many pieces it bounds
 * @param edgeMetresPerHectare edgeMetres by 10,000 m² of acreage. Source: ED, the same, where the outer border of the
 *     landscape is counted
 */
public record MosaicFigures(
        int pieces,
        Acreage acreage,
        double meanSquareMetres,
        double medianSquareMetres,
        double edgeMetres,
        double edgeMetresPerHectare) {

    static final MosaicFigures NONE = new MosaicFigures(0, Acreage.ZERO, 0, 0, 0, 0);
}
