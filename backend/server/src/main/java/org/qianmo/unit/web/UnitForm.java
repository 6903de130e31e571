package org.qianmo.unit.web;

import java.time.LocalDate;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.check.TerritoryCheck;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.http.Bounds;
import org.qianmo.http.ShapeReader;
import org.qianmo.http.StatedMembers;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.ConsolidationUnit.KeyGroup;
import org.qianmo.unit.ConsolidationUnit.Kind;
import org.qianmo.unit.ConsolidationUnit.PlanType;
import org.qianmo.unit.ConsolidationUnit.Status;
import org.qianmo.unit.ConsolidationUnit.Theme;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a unit from a GeoJSON feature, EPSG:4326. What is wrong with its members is 422 UNIT_BAD, with the member's name. */
@Component
class UnitForm {

    private final FormCheck formCheck;
    private final TerritoryCheck territory;
    private final AdminUnits units;

    UnitForm(FormCheck formCheck, TerritoryCheck territory, AdminUnits units) {
        this.formCheck = formCheck;
        this.territory = territory;
        this.units = units;
    }

    /** A unit without id and version, where its ground lies. */
    ConsolidationUnit read(JsonNode body, Actor actor) {
        StatedMembers stated = new StatedMembers(body.path("properties"), "UNIT_BAD");
        Kind kind = stated.choice("kind", Kind.class);
        if (kind == null) {
            throw stated.bad("kind", "须填写", "is wanted");
        }
        String code = stated.code("code");
        Theme theme = stated.choice("theme", Theme.class);
        PlanType planType = stated.choice("planType", PlanType.class);
        KeyGroup group = stated.choice("keyGroup", KeyGroup.class);
        stated.mustBelong("theme", kind == Kind.UNIT);
        stated.mustBelong("planType", kind == Kind.UNIT);
        stated.mustBelong("keyGroup", kind == Kind.KEY_AREA);
        Status status = stated.choice("status", Status.class);
        LocalDate baseline = stated.day("baselineOn");
        LocalDate completed = stated.day("completedOn");
        stated.mustBelong("completedOn", status == Status.COMPLETED);
        stated.mustNotPrecede("completedOn", completed, "baselineOn", baseline);
        Long parent = stated.id("parentId");
        Ground ground = ground(body, stated, actor);
        Location place = units.locate(ground.lonLat().getInteriorPoint());
        boolean large = kind == Kind.AREA || kind == Kind.KEY_AREA;
        return new ConsolidationUnit(
                0,
                code,
                kind,
                stated.text("name", Bounds.UNIT_NAME_CHARACTERS_MAX),
                stated.text("nameEn", Bounds.UNIT_NAME_CHARACTERS_MAX),
                theme,
                planType,
                group,
                parent,
                status == null ? Status.PLANNED : status,
                baseline,
                completed,
                stated.textIfAny("source", Bounds.TARGET_SOURCE_CHARACTERS_MAX),
                place.townCode(),
                large ? null : place.villageCode(),
                ground.officialArea(),
                false,
                ground.lonLat(),
                0);
    }

    private Ground ground(JsonNode body, StatedMembers stated, Actor actor) {
        Ground ground = formCheck
                .check(ShapeReader.read(body.path("geometry")), Srid.WGS84)
                .groundOrRefuse();
        if (units.locate(ground.lonLat().getInteriorPoint()).townCode() == null) {
            throw stated.bad("geometry", "不在本区镇街之内", "lies in no town of the district");
        }
        territory.refuseOutside(ground, actor);
        return ground;
    }
}
