package org.qianmo.acreage.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.crs.Srid;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ground of work, drawn or taken from what is there: dissolved, and of sound form. */
@Service
public class TakenGround {

    private final FormCheck form;
    private final ParcelRegistry parcels;
    private final ZoneRegister zones;
    private final AccessPolicy policy;

    TakenGround(FormCheck form, ParcelRegistry parcels, ZoneRegister zones, AccessPolicy policy) {
        this.form = form;
        this.parcels = parcels;
        this.zones = zones;
        this.policy = policy;
    }

    /**
     * As it was drawn.
     *
     * @param polygons for each its rings, the outer one first, EPSG:4326
     * @throws Problem 422 with findings if it is no sound form
     */
    public MultiPolygon drawn(List<List<Coordinate[]>> polygons) {
        return form.check(polygons, Srid.WGS84).groundOrRefuse().lonLat();
    }

    /** All ground of present parcels. @throws Problem 404 if one is not there, 403 if the actor may not read it */
    @Transactional(readOnly = true)
    public MultiPolygon ofParcels(Collection<Long> ids, Actor actor) {
        List<Parcel> found = parcels.find(ids);
        found.forEach(parcel -> policy.refuseUnreadable(
                actor, parcel.facts().townCode(), parcel.facts().villageCode()));
        if (found.size() < ids.size()) {
            throw Problem.notFound("所选地块有的已不存在", "one of the parcels is not there");
        }
        return dissolved(found.stream().map(Parcel::shape).toList());
    }

    /** All ground of a zone. @throws Problem 404 if it is not there, 403 if the actor may not read it */
    @Transactional(readOnly = true)
    public MultiPolygon ofZone(long id, Actor actor) {
        return dissolved(List.of(zone(id, actor).outline()));
    }

    /** @throws Problem 404 if it is not there, 403 if the actor may not read it */
    @Transactional(readOnly = true)
    public Zone zone(long id, Actor actor) {
        Zone zone = zones.present(id).orElseThrow(() -> Problem.notFound("没有这个片区", "there is no such zone"));
        policy.refuseUnreadable(actor, zone.townCode(), zone.villageCode());
        return zone;
    }

    /** Neighbours have the same nodes in degrees, so that their common borders vanish without a rest. */
    private MultiPolygon dissolved(List<? extends Geometry> shapes) {
        Geometry union = OverlayNGRobust.union(new ArrayList<>(shapes));
        List<List<Coordinate[]>> polygons = new ArrayList<>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(rings(polygon));
            }
        }
        return form.check(polygons, Srid.CGCS2000).groundOrRefuse().lonLat();
    }

    private static List<Coordinate[]> rings(Polygon polygon) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i).getCoordinates());
        }
        return rings;
    }
}
