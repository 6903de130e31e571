package org.qianmo.kernel.contiguity;

import org.qianmo.kernel.geometry.Acreage;

/**
 * How broken up the land of one landscape is. For no patches every figure is 0, which is none of their usual values.
 *
 * <p>With a<sub>i</sub> the acreage of patch i of n, and A that of the landscape:
 *
 * @param patchCount n. Source: NP, McGarigal and Marks 1995
 * @param acreage Σa<sub>i</sub>, exact. Source: CA, the same
 * @param meanPatchSquareMetres Σa<sub>i</sub>/n; not rounded and not booked. Source: MPS, later AREA_MN, the same
 * @param largestPatchPercent 100 · max a<sub>i</sub>/A, above 0 and at most 100. Source: LPI, the same
 * @param effectiveMeshSquareMetres Σa<sub>i</sub>²/A: mean size of the patch that a point thrown at the landscape hits,
 *     where ground outside of all patches counts as size 0; at most A, which it is for one patch that fills the
 *     landscape. Source: m<sub>eff</sub>, Jaeger 2000, Landscape Ecology 15, 115–130; MESH of FRAGSTATS
 * @param areaWeightedShapeIndex Σ(a<sub>i</sub> · shape index<sub>i</sub>)/Σa<sub>i</sub>, at least 1, as
 *     {@link Patch#shapeIndex} has it. Source: AWMSI, McGarigal and Marks 1995
 */
public record FragmentationMetrics(
        int patchCount,
        Acreage acreage,
        double meanPatchSquareMetres,
        double largestPatchPercent,
        double effectiveMeshSquareMetres,
        double areaWeightedShapeIndex) {

    static final FragmentationMetrics NONE = new FragmentationMetrics(0, Acreage.ZERO, 0, 0, 0, 0);
}
