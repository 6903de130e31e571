package org.qianmo.draft.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.check.FormCheck;
import org.qianmo.crs.Srid;
import org.qianmo.draft.LiveCheck;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads shapes that are being drawn: a form that is not sound is a finding, not an unreadable body. */
@Component
class LiveReader {

    private final FormCheck formCheck;

    LiveReader(FormCheck formCheck) {
        this.formCheck = formCheck;
    }

    /** Null if the register itself is meant. */
    static Long record(JsonNode body) {
        JsonNode record = body.path("record");
        return record.isMissingNode() || record.isNull() ? null : number(record, "record");
    }

    /** New parcels get ids below zero, in their order. */
    List<LiveCheck.Drawn> read(JsonNode body) {
        JsonNode parcels = body.path("parcels");
        if (!parcels.isArray() || parcels.isEmpty()) {
            throw Problem.unprocessable("BAD_VALUE", "parcels 应为至少一个图形", "parcels holds at least one shape");
        }
        if (parcels.size() > Bounds.DRAWN_MAX) {
            throw Problem.unprocessable(
                    "TOO_MANY_PARTS",
                    "parcels 超过 " + Bounds.DRAWN_MAX + " 项",
                    "parcels has more than " + Bounds.DRAWN_MAX + " members");
        }
        List<LiveCheck.Drawn> drawn = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (JsonNode parcel : parcels) {
            JsonNode id = parcel.path("id");
            boolean isNew = id.isMissingNode() || id.isNull();
            long parcelId = isNew ? -1 - drawn.size() : number(id, "id");
            if (!ids.add(parcelId)) {
                throw Problem.unprocessable(
                        "BAD_VALUE", "地块 " + parcelId + " 出现两次", "parcel " + parcelId + " is there twice");
            }
            drawn.add(new LiveCheck.Drawn(
                    parcelId, formCheck.check(ShapeReader.read(parcel.path("geometry")), Srid.WGS84)));
        }
        return drawn;
    }

    private static long number(JsonNode value, String name) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() <= 0) {
            throw Problem.unprocessable("BAD_VALUE", name + " 应为正整数", name + " is a positive whole number");
        }
        return value.asLong();
    }
}
