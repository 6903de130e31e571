package org.qianmo.kernel.topology;

import org.locationtech.jts.geom.Polygon;

/** Which ground that nobody holds is told as a gap, by its size. */
final class GapSize {

    /** As long as that many widths: beside every corner there is a narrow place, but this long only below 3°. */
    private static final double SLENDERNESS_MIN = 40;

    private final LayerRules rules;
    private final double noiseMetres;

    GapSize(Tolerances tolerances, LayerRules rules) {
        this.rules = rules;
        this.noiseMetres = tolerances.layerMetres();
    }

    /** Of ground that is enclosed. */
    boolean isGap(Polygon ground) {
        double width = width(ground);
        return width > noiseMetres
                && (rules.mustCover()
                        || width <= rules.gapMetresMax()
                        || ground.getArea() <= rules.gapSquareMetresMax());
    }

    /** Of ground between two borders that need not be enclosed. */
    boolean isNarrowGap(Polygon ground) {
        double width = width(ground);
        return width > noiseMetres
                && width <= rules.gapMetresMax()
                && ground.getLength() >= 2 * SLENDERNESS_MIN * width;
    }

    /** Twice the area by the perimeter: the width of a strip. */
    private static double width(Polygon ground) {
        return 2 * ground.getArea() / ground.getLength();
    }
}
