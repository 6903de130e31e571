package org.qianmo.kernel.topology;

/**
 * The sizes from which on a check speaks. Sources: the layer rules of the survey and of the land registry.
 *
 * @param layerMetres an overlap or a spike no thicker than this is noise of reprojection and drawing, not land
 * @param duplicateVertexMetres consecutive vertices closer than this are one: the cluster tolerance of snapping
 * @param spikeAngleDegrees a vertex below this angle is a spike
 * @param sliverSquareMetres a part smaller than this is an error
 * @param sliverCompactness a part with 4πA/P² below this is a warning: 1 is a circle, a strip of 1 m by 125 m has 0.025
 * @param minimumAreaSquareMetres smallest area that the layer accepts, 0 for none
 * @param verticesMax most vertices of one ground; the worst form of that many is checked in about a second
 * @param placesMax most findings of one code; the first in their order are told
 */
public record Tolerances(
        double layerMetres,
        double duplicateVertexMetres,
        double spikeAngleDegrees,
        double sliverSquareMetres,
        double sliverCompactness,
        double minimumAreaSquareMetres,
        int verticesMax,
        int placesMax) {

    /** What holds where nothing else was configured. House plots are smaller than any mapping area, so that is off. */
    public static final Tolerances DEFAULT = new Tolerances(0.001, 0.0001, 10, 1, 0.01, 0, 20_000, 500);

    /** The same, with a smallest area: 200 m² for construction land, 400 and 600 m² for other classes when mapping. */
    public Tolerances withMinimumArea(double squareMetres) {
        return new Tolerances(
                layerMetres,
                duplicateVertexMetres,
                spikeAngleDegrees,
                sliverSquareMetres,
                sliverCompactness,
                squareMetres,
                verticesMax,
                placesMax);
    }
}
