package org.qianmo.kernel.topology;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Which ground that nobody holds is told as a gap, by its size. Width is twice the area by the perimeter, which is that of a
 * strip.
 */
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
        return isGap(ground.getArea(), ground.getLength());
    }

    /**
     * Whether enclosed ground may be a gap once its islands are taken out.
     *
     * @param islands those with open edges; a narrow ring around an island of many rows is found strip by strip instead
     */
    boolean mayBeGap(Polygon ground, List<Geometry> islands) {
        double squareMetres = ground.getArea();
        double metres = ground.getLength();
        for (Geometry island : islands) {
            squareMetres -= island.getArea();
            metres += island.getLength();
        }
        return isGap(ground) || !islands.isEmpty() && isGap(Math.max(squareMetres, metres * noiseMetres), metres);
    }

    private boolean isGap(double squareMetres, double metres) {
        double width = 2 * squareMetres / metres;
        return width > noiseMetres
                && (rules.mustCover() || width <= rules.gapMetresMax() || squareMetres <= rules.gapSquareMetresMax());
    }

    /** Of ground between two borders that need not be enclosed. */
    boolean isNarrowGap(Polygon ground) {
        double width = 2 * ground.getArea() / ground.getLength();
        return width > noiseMetres
                && width <= rules.gapMetresMax()
                && ground.getLength() >= 2 * SLENDERNESS_MIN * width;
    }
}
