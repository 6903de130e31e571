package org.qianmo.district;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.district.store.AdminUnitRows;
import org.qianmo.spatial.Remembered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the district, held in memory: a few hundred, and they change at most once a year. */
@Service
public class AdminUnits {

    private final AdminUnitRows rows;
    private final Remembered<UnitMap> map;

    AdminUnits(AdminUnitRows rows, CoordinateSystems crs) {
        this.rows = rows;
        this.map = new Remembered<>(() -> UnitMap.of(rows.all(), crs));
    }

    /** All units, parents before children. */
    public List<AdminUnit> all() {
        return map().units();
    }

    public List<AdminUnit> at(UnitLevel level) {
        return all().stream().filter(unit -> unit.level() == level).toList();
    }

    /** Outlines of a level for a map of the whole district, EPSG:4490: coarser, and neighbours still share their border. */
    public Map<AdminUnit, Geometry> outlines(UnitLevel level) {
        return map().outlines(level);
    }

    public Optional<AdminUnit> find(String code) {
        return Optional.ofNullable(code).map(c -> map().byCode().get(c));
    }

    /** Name of a unit in Chinese; null for no code, the code itself for one that is not known. */
    public String name(String code) {
        return code == null ? null : find(code).map(AdminUnit::name).orElse(code);
    }

    /** The town and the village in which a point lies. */
    public Location locate(Point lonLat) {
        return map().locate(lonLat);
    }

    /** The outline of a town in plane metres, EPSG:4547. */
    public Optional<Geometry> townPlane(String townCode) {
        return Optional.ofNullable(townCode).map(code -> map().townsPlane().get(code));
    }

    /** The union of the towns in plane metres, EPSG:4547; empty if no town is known yet. */
    public PreparedGeometry districtPlane() {
        return map().districtPlane();
    }

    /** The district's bounding box in degrees, EPSG:4490; null if no town is known yet. */
    public Envelope box() {
        Envelope box = map().box();
        return box.isNull() ? null : new Envelope(box);
    }

    @Transactional
    public void register(List<AdminUnit> units) {
        rows.insert(units);
        map.forgetWithTransaction();
    }

    private UnitMap map() {
        return map.get();
    }
}
