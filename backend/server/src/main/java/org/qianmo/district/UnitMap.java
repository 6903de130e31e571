package org.qianmo.district;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.crs.CoordinateSystems;

/**
 * The units with an index over their outlines; never changes.
 *
 * @param box of the towns, degrees; a null box if none is known yet
 */
record UnitMap(
        List<AdminUnit> units,
        Map<String, AdminUnit> byCode,
        Map<UnitLevel, Map<AdminUnit, Geometry>> coarse,
        STRtree outlines,
        Map<String, Geometry> townsPlane,
        PreparedGeometry districtPlane,
        Envelope box) {

    private record Outline(AdminUnit unit, PreparedGeometry shape) {}

    static UnitMap of(List<AdminUnit> units, CoordinateSystems crs) {
        STRtree outlines = new STRtree();
        Map<String, Geometry> townsPlane = new HashMap<>();
        Envelope box = new Envelope();
        for (AdminUnit unit : units) {
            if (unit.outline() != null) {
                outlines.insert(
                        unit.outline().getEnvelopeInternal(),
                        new Outline(unit, PreparedGeometryFactory.prepare(unit.outline())));
            }
            if (unit.level() == UnitLevel.TOWN && unit.outline() != null) {
                townsPlane.put(unit.code(), crs.toPlane(unit.outline()));
                box.expandToInclude(unit.outline().getEnvelopeInternal());
            }
        }
        outlines.build();
        Map<String, AdminUnit> byCode = units.stream().collect(Collectors.toMap(AdminUnit::code, Function.identity()));
        return new UnitMap(units, byCode, new ConcurrentHashMap<>(), outlines, townsPlane, union(townsPlane), box);
    }

    /** Made when it is first asked for. */
    Map<AdminUnit, Geometry> outlines(UnitLevel level) {
        return coarse.computeIfAbsent(
                level,
                of -> UnitOutlines.simplified(
                        units.stream().filter(unit -> unit.level() == of).toList()));
    }

    private static PreparedGeometry union(Map<String, Geometry> townsPlane) {
        Geometry union = townsPlane.isEmpty()
                ? new GeometryFactory().createMultiPolygon()
                : OverlayNGRobust.union(townsPlane.values());
        return PreparedGeometryFactory.prepare(union);
    }

    Location locate(Point lonLat) {
        String town = null;
        String village = null;
        for (Object hit : outlines.query(lonLat.getEnvelopeInternal())) {
            Outline outline = (Outline) hit;
            if (outline.unit.level() != UnitLevel.DISTRICT && outline.shape.intersects(lonLat)) {
                if (outline.unit.level() == UnitLevel.TOWN) {
                    town = outline.unit.code();
                } else {
                    village = outline.unit.code();
                }
            }
        }
        return town == null ? Location.OUTSIDE : new Location(town, village);
    }
}
