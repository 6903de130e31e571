package org.qianmo.demo.layout;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A village before it is surveyed.
 *
 * @param territoryLonLat its invented outline, EPSG:4490
 * @param estates in the order of their rank
 */
public record VillagePlan(String code, MultiPolygon territoryLonLat, List<Estate> estates) {

    /** What lanes and corners leave of an estate. */
    private static final double USED = 0.9;

    /** How many lots the estates hold, more or less. */
    public double lots(double scale) {
        return estates.stream().mapToDouble(estate -> lots(estate, scale)).sum();
    }

    private static double lots(Estate estate, double scale) {
        return Math.max(1, USED * estate.cell().area() / estate.use().lotSquareMetres(scale));
    }
}
