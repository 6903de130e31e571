package org.qianmo.demo.layout;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * What kind of place a village is. All shares are of 1.
 *
 * @param built share of its land that is built upon
 * @param industry share of the built land that is industrial
 * @param urban share of the housing that stands on state land, in apartment blocks
 * @param ponds share of the farmland under fish ponds
 * @param hills woods grow on these
 */
public record Countryside(double built, double industry, double urban, double ponds, List<Hill> hills) {

    /**
     * @param top on the board
     * @param radiusMetres where the slope ends, more or less
     */
    public record Hill(Coordinate top, double radiusMetres) {}
}
