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

    /** How many lots the estates hold, more or less. */
    public double lots(double scale) {
        return estates.stream().mapToDouble(estate -> USED * estate.cell().area() / estate.use().lotSquareMetres(scale)).sum();
    }

    /** What lanes and corners leave of an estate. */
    private static final double USED = 0.86;
}
