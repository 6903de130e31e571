package org.qianmo.acreage.acceptance;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.springframework.stereotype.Component;

/** Finds the units in which ground lies, by what share of it. */
@Component
class WorkLocator {

    /** m²: less than this is an edge that was drawn a little over a border. */
    private static final double TOLERANCE_SQUARE_METRES = 1;

    private final AdminUnits units;
    private final SurveyPlanes planes;

    WorkLocator(AdminUnits units, SurveyPlanes planes) {
        this.units = units;
        this.planes = planes;
    }

    /** @param ground EPSG:4490 */
    WorkPlace place(MultiPolygon ground) {
        Map<String, Double> towns = shares(ground, UnitLevel.TOWN);
        String town = largest(towns);
        Map<String, Double> villages = shares(ground, UnitLevel.VILLAGE);
        Set<String> touched = new HashSet<>(villages.keySet());
        towns.forEach((code, share) -> {
            if (share - within(code, villages) > TOLERANCE_SQUARE_METRES) {
                touched.add(code);
            }
        });
        if (touched.isEmpty()) {
            touched.add(town);
        }
        return new WorkPlace(town, village(town, towns, villages), touched);
    }

    /** Of the town's villages the one with most of it; none where more lies outside of all that are known. */
    private static String village(String town, Map<String, Double> towns, Map<String, Double> villages) {
        if (town == null) {
            return null;
        }
        Map<String, Double> inTown = new TreeMap<>(villages);
        inTown.keySet().removeIf(code -> !code.startsWith(town));
        String village = largest(inTown);
        double outside = towns.get(town) - within(town, villages);
        return village == null || inTown.get(village) < outside ? null : village;
    }

    private static double within(String town, Map<String, Double> villages) {
        return villages.entrySet().stream()
                .filter(village -> village.getKey().startsWith(town))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The first of those with the largest share; null for none. */
    private static String largest(Map<String, Double> shares) {
        String largest = null;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (largest == null || share.getValue() > shares.get(largest)) {
                largest = share.getKey();
            }
        }
        return largest;
    }

    private Map<String, Double> shares(MultiPolygon ground, UnitLevel level) {
        SurveyPlane plane = planes.at(ground.getEnvelopeInternal());
        Map<String, Double> shares = new TreeMap<>();
        for (AdminUnit unit : units.at(level)) {
            boolean near = unit.outline() != null
                    && unit.outline().getEnvelopeInternal().intersects(ground.getEnvelopeInternal());
            double share = near ? share(ground, unit.outline(), plane) : 0;
            if (share > TOLERANCE_SQUARE_METRES) {
                shares.put(unit.code(), share);
            }
        }
        return shares;
    }

    private static double share(MultiPolygon ground, MultiPolygon outline, SurveyPlane plane) {
        Geometry shared = OverlayNGRobust.overlay(ground, outline, OverlayNG.INTERSECTION);
        return shared.isEmpty() ? 0 : plane.toPlane(shared).getArea();
    }
}
