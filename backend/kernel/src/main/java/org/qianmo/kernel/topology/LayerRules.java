package org.qianmo.kernel.topology;

/**
 * What a layer asks of its parcels among each other. Lengths in metres, areas in square metres.
 *
 * @param mustCover every enclosed gap is an error, whatever its size; otherwise only narrow or small ones are told, as
 *     warnings, and streets between parcels are none
 * @param gapMetresMax widest strip of ground between borders that is a gap where the layer need not cover
 * @param gapSquareMetresMax largest enclosed gap that is one whatever its form, where the layer need not cover
 * @param mismatchMetres how far from a border a vertex of the other parcel was meant to lie on it; at least the cluster
 *     tolerance
 * @param reachMetres how far around edited parcels the parcels are known: a gap that goes farther is not told
 */
public record LayerRules(
        boolean mustCover, double gapMetresMax, double gapSquareMetresMax, double mismatchMetres, double reachMetres) {

    /**
     * A layer with streets and water between its parcels. The strip of 0.1 m is an assumption: a boundary point may be
     * off by that much in a cadastral survey of the first class; 1 m² is the sliver of the registry.
     */
    public static final LayerRules PARCELS = new LayerRules(false, 0.1, 1, 0.01, 50);

    /** A layer that covers its ground without gaps, as the layer of land classes (DLTB) does. */
    public static final LayerRules COVERAGE = new LayerRules(true, 0.1, 1, 0.01, 50);

    Severity gapSeverity() {
        return mustCover ? Severity.ERROR : Severity.WARNING;
    }
}
