package org.qianmo.zone.web;

import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.check.TerritoryCheck;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.http.ShapeReader;
import org.qianmo.http.StatedMembers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The ground that somebody states for a zone or a pilot site, with the units that it lies in. */
record SitedGround(Ground ground, Location location) {

    /** Reads it from a GeoJSON feature, EPSG:4326. */
    @Component
    static class Reader {

        private final FormCheck form;
        private final TerritoryCheck territory;
        private final AdminUnits units;
        private final AccessPolicy policy;

        Reader(FormCheck form, TerritoryCheck territory, AdminUnits units, AccessPolicy policy) {
            this.form = form;
            this.territory = territory;
            this.units = units;
            this.policy = policy;
        }

        /**
         * @param members of the feature's properties
         * @throws org.qianmo.http.Problem 403 unless the actor is an administrator of the ground; 422 TOPOLOGY with places;
         *     422 where no town is
         */
        SitedGround read(JsonNode body, StatedMembers members, Actor actor) {
            policy.mayAdminister(actor);
            Ground ground = form.check(ShapeReader.read(body.path("geometry")), Srid.WGS84)
                    .groundOrRefuse();
            Location location = units.locate(ground.lonLat().getInteriorPoint());
            if (location.townCode() == null) {
                throw members.bad("geometry", "不在本区镇街之内", "lies in no town of the district");
            }
            policy.mayAdministerIn(
                    actor, location.villageCode() == null ? location.townCode() : location.villageCode());
            territory.refuseOutside(ground, actor);
            return new SitedGround(ground, location);
        }
    }
}
