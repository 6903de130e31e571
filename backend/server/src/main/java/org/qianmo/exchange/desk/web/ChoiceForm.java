package org.qianmo.exchange.desk.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.exchange.ParcelFields.Meaning;
import org.qianmo.exchange.SourceSystem;
import org.qianmo.exchange.desk.Choice;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.http.Problem;
import org.qianmo.landuse.LandUseCatalogue;
import tools.jackson.databind.JsonNode;

/** Reads what somebody changes of a choice: a key that is not there stays as it was, null takes back what was chosen. */
final class ChoiceForm {

    private static final int NAME_MAX = 500;
    private static final int FIELDS_MAX = 1_000;

    private final JsonNode form;
    private final CoordinateSystems systems;
    private final LandUseCatalogue landUse;

    ChoiceForm(JsonNode form, CoordinateSystems systems, LandUseCatalogue landUse) {
        this.form = form;
        this.systems = systems;
        this.landUse = landUse;
        if (form == null || !form.isObject()) {
            throw DeliveryForm.bad("body", "{…}");
        }
    }

    Choice over(Choice before) {
        return new Choice(
                text("layer", before.layer()),
                encoding(text("encoding", before.encoding())),
                crs(text("crs", before.crs())),
                flag("swapAxes", before.swapAxes()),
                shift(text("shift", before.shift())),
                mapping(before.mapping()),
                landClass(text("landClass", before.landClass())),
                flag("repair", before.repair()));
    }

    private String text(String key, String before) {
        JsonNode value = form.get(key);
        if (value == null) {
            return before;
        }
        if (value.isNull() || value.isString() && value.asString().isBlank()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > NAME_MAX) {
            throw DeliveryForm.bad(key, "\"…\"");
        }
        return value.asString().strip();
    }

    private boolean flag(String key, boolean before) {
        JsonNode value = form.get(key);
        if (value != null && !value.isBoolean() && !value.isNull()) {
            throw DeliveryForm.bad(key, "true, false");
        }
        return value == null ? before : value.asBoolean(false);
    }

    private static String encoding(String name) {
        return name == null
                ? null
                : TextEncoding.named(name)
                        .orElseThrow(() -> DeliveryForm.bad("encoding", "UTF-8, GBK, …"))
                        .name();
    }

    private String crs(String text) {
        if (text == null) {
            return null;
        }
        try {
            Srid srid = Srid.parse(text);
            if (SourceSystem.isKnown(srid, systems)) {
                return srid.toString();
            }
        } catch (UnknownCoordinateSystem unknown) {
            throw unknown(text);
        }
        throw unknown(text);
    }

    private static Problem unknown(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return Problem.unprocessable("CRS_UNKNOWN", "没有这个坐标系：" + shown, "there is no such coordinate system: " + shown);
    }

    private static String shift(String name) {
        boolean known = name == null
                || Arrays.stream(ChineseShift.values())
                        .anyMatch(shift -> shift.name().equals(name));
        if (!known) {
            throw DeliveryForm.bad("shift", "GCJ02, BD09");
        }
        return name;
    }

    private String landClass(String code) {
        return code == null
                ? null
                : landUse.find(code)
                        .map(use -> use.code())
                        .orElseThrow(() -> DeliveryForm.bad("landClass", "/api/land-classes"));
    }

    private Map<String, String> mapping(Map<String, String> before) {
        JsonNode value = form.get("mapping");
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return Map.of();
        }
        if (!value.isObject() || value.size() > FIELDS_MAX) {
            throw DeliveryForm.bad("mapping", "{\"field\": \"MEANING\"}");
        }
        Map<String, String> mapping = new LinkedHashMap<>(before);
        value.properties().forEach(entry -> mapping.put(field(entry.getKey()), meaning(entry.getValue())));
        return mapping;
    }

    private static String field(String name) {
        if (name.length() > NAME_MAX) {
            throw DeliveryForm.bad("mapping", "{\"field\": \"MEANING\"}");
        }
        return name;
    }

    private static String meaning(JsonNode value) {
        String name = value.isNull() ? "" : value.asString("?");
        boolean known = name.isEmpty()
                || Arrays.stream(Meaning.values())
                        .anyMatch(meaning -> meaning.name().equals(name));
        if (!known) {
            throw DeliveryForm.bad("mapping", Arrays.toString(Meaning.values()));
        }
        return name;
    }
}
