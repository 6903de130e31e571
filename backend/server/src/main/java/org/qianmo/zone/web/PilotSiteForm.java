package org.qianmo.zone.web;

import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.StatedMembers;
import org.qianmo.zone.PilotSite;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a pilot site from a GeoJSON feature, EPSG:4326. What is wrong with its members is 422 PLACE_BAD, with the member's name. */
@Component
class PilotSiteForm {

    private final SitedGround.Reader grounds;

    PilotSiteForm(SitedGround.Reader grounds) {
        this.grounds = grounds;
    }

    /** A pilot site without id and version, where its ground lies. */
    PilotSite read(JsonNode body, Actor actor) {
        StatedMembers stated = new StatedMembers(body.path("properties"), "PLACE_BAD");
        SitedGround sited = grounds.read(body, stated, actor);
        return new PilotSite(
                0,
                stated.code("code"),
                stated.text("name", Bounds.UNIT_NAME_CHARACTERS_MAX),
                stated.text("nameEn", Bounds.UNIT_NAME_CHARACTERS_MAX),
                stated.text("theme", Bounds.PILOT_THEME_CHARACTERS_MAX),
                stated.text("themeEn", Bounds.PILOT_THEME_CHARACTERS_MAX),
                sited.location().townCode(),
                sited.location().villageCode(),
                stated.textIfAny("source", Bounds.TARGET_SOURCE_CHARACTERS_MAX),
                false,
                sited.ground().lonLat(),
                0);
    }
}
