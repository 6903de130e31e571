package org.qianmo.ogc.web;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.Problem;
import org.qianmo.record.StatedFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A parcel with a merge patch over it, as the feature that somebody would have sent who sends it all. */
final class MergePatch {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MergePatch() {}

    /** @throws Problem 400 NOT_GEOJSON if the patch is no object, or takes away what a feature must have */
    static JsonNode of(WorkingParcel present, JsonNode patch) {
        JsonNode properties = patch.path("properties");
        boolean members = properties.isMissingNode() || properties.isObject();
        if (!patch.isObject() || !members || patch.path("geometry").isNull()) {
            throw Problem.badRequest(
                    "NOT_GEOJSON",
                    "请求内容应为 Feature 的合并补丁（RFC 7396）",
                    "the body is a merge patch (RFC 7396) of a feature");
        }
        ObjectNode feature = JSON.objectNode();
        feature.put("type", "Feature");
        ObjectNode facts = facts(present.facts());
        properties.properties().forEach(member -> facts.set(member.getKey(), member.getValue()));
        feature.set("properties", facts);
        feature.set("geometry", patch.has("geometry") ? patch.get("geometry") : shape(present));
        return feature;
    }

    private static ObjectNode facts(StatedFacts stated) {
        ObjectNode facts = JSON.objectNode();
        facts.put("code", stated.code());
        facts.put("landClass", stated.landClass());
        facts.put("ownership", stated.ownership().name());
        facts.put("holder", stated.holder());
        facts.put("stage", stated.stage().name());
        facts.put(
                "registeredAreaSquareMetres",
                stated.registeredArea() == null ? null : stated.registeredArea().squareMetres());
        return facts;
    }

    private static ObjectNode shape(WorkingParcel present) {
        ObjectNode geometry = JSON.objectNode();
        geometry.put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        for (int i = 0; i < present.shape().getNumGeometries(); i++) {
            Polygon polygon = (Polygon) present.shape().getGeometryN(i);
            ArrayNode rings = polygons.addArray();
            ring(polygon.getExteriorRing(), rings.addArray());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole), rings.addArray());
            }
        }
        return geometry;
    }

    private static void ring(LinearRing ring, ArrayNode positions) {
        for (Coordinate position : ring.getCoordinates()) {
            positions.addArray().add(position.x).add(position.y);
        }
    }
}
