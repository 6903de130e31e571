package org.qianmo.draft.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.crs.Srid;
import org.qianmo.draft.Operation;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.ParcelId;
import org.qianmo.record.StatedFacts;
import org.qianmo.record.web.ParcelForm;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the shapes that several parcels get together. Each must be sound by itself; what they meet is found later. */
@Component
class SharedShapesReader {

    private final LandUseCatalogue landUse;
    private final FormCheck formCheck;

    SharedShapesReader(LandUseCatalogue landUse, FormCheck formCheck) {
        this.landUse = landUse;
        this.formCheck = formCheck;
    }

    Operation.ReshapeSeveral read(JsonNode body) {
        JsonNode parcels = body.path("parcels");
        JsonNode created = body.path("create");
        refuseMany(parcels.size() + created.size());
        Set<Long> ids = new HashSet<>();
        List<Operation.ReshapeSeveral.Shape> shapes = new ArrayList<>();
        for (JsonNode parcel : parcels) {
            shapes.add(new Operation.ReshapeSeveral.Shape(
                    once(number(parcel, "parcel", 1), ids),
                    (int) Math.min(number(parcel, "baseVersion", 0), Integer.MAX_VALUE),
                    ground(parcel),
                    parcel.path("facts").isObject() ? facts(parcel) : null));
        }
        List<Operation.ReshapeSeveral.Drawing> drawings = new ArrayList<>();
        for (JsonNode drawing : created) {
            long id = once(number(drawing, "id", 1), ids);
            refuseForeign(id);
            drawings.add(new Operation.ReshapeSeveral.Drawing(id, ground(drawing), facts(drawing)));
        }
        return new Operation.ReshapeSeveral(shapes, drawings);
    }

    private static void refuseMany(int shapes) {
        if (shapes == 0) {
            throw Problem.unprocessable("BAD_VALUE", "parcels 应为至少一个地块", "parcels holds at least one parcel");
        }
        if (shapes > Bounds.DRAWN_MAX) {
            throw Problem.unprocessable(
                    "TOO_MANY_PARTS",
                    "一次最多 " + Bounds.DRAWN_MAX + " 个图形",
                    "at most " + Bounds.DRAWN_MAX + " shapes at once");
        }
    }

    private static void refuseForeign(long id) {
        if (!ParcelId.isCallers(id)) {
            throw Problem.badRequest(
                    "BAD_ID", "新地块编号须在 2^40 与 2^53 之间", "the id of a new parcel lies between 2^40 and 2^53");
        }
    }

    private static long once(long id, Set<Long> ids) {
        if (!ids.add(id)) {
            throw Problem.unprocessable("BAD_VALUE", "地块 " + id + " 出现两次", "parcel " + id + " is there twice");
        }
        return id;
    }

    private static long number(JsonNode body, String name, long min) {
        JsonNode value = body.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < min) {
            throw Problem.unprocessable(
                    "BAD_VALUE", name + " 应为不小于 " + min + " 的整数", name + " is a whole number from " + min);
        }
        return value.asLong();
    }

    private Ground ground(JsonNode body) {
        return formCheck
                .check(ShapeReader.read(body.path("geometry")), Srid.WGS84)
                .groundOrRefuse();
    }

    private StatedFacts facts(JsonNode body) {
        return ParcelForm.facts(body.path("facts"), landUse);
    }
}
