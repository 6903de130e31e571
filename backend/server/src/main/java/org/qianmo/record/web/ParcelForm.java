package org.qianmo.record.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelCode;
import org.qianmo.parcel.Stage;
import org.qianmo.record.StatedFacts;
import tools.jackson.databind.JsonNode;

/**
 * A parcel's feature as a caller sends it, read and bounded.
 *
 * @param title of the record; null if the caller gave none
 * @param polygons rings in EPSG:4326, their form not yet checked
 */
public record ParcelForm(StatedFacts facts, String title, List<List<Coordinate[]>> polygons) {

    static final int TEXT_CHARACTERS_MAX = 200;
    private static final BigDecimal REGISTERED_MAX = new BigDecimal("10000000000");

    public static ParcelForm read(JsonNode feature, LandUseCatalogue landUse) {
        if (feature == null || !"Feature".equals(feature.path("type").asString(""))) {
            throw Problem.badRequest("NOT_GEOJSON", "请求内容应为 GeoJSON Feature", "the body must be a GeoJSON Feature");
        }
        JsonNode properties = feature.path("properties");
        return new ParcelForm(
                facts(properties, landUse), text(properties, "title"), ShapeReader.read(feature.path("geometry")));
    }

    /** The facts that a JSON object states. */
    public static StatedFacts facts(JsonNode properties, LandUseCatalogue landUse) {
        return new StatedFacts(
                code(text(properties, "code")),
                landClass(text(properties, "landClass"), landUse),
                choice(Ownership.class, properties, "ownership", Ownership.UNDETERMINED),
                text(properties, "holder"),
                choice(Stage.class, properties, "stage", Stage.EXISTING),
                registered(properties.path("registeredAreaSquareMetres")));
    }

    private static String code(String code) {
        if (code != null && !ParcelCode.isWellFormed(code)) {
            throw Problem.unprocessable(
                    "CODE_MALFORMED",
                    "宗地代码应为 19 位，如 440605001002JC00015",
                    "a code has 19 characters, like 440605001002JC00015");
        }
        return code;
    }

    private static String landClass(String code, LandUseCatalogue landUse) {
        if (landUse.find(code).isEmpty()) {
            throw Problem.unprocessable(
                    "LAND_CLASS_UNKNOWN",
                    "地类编码 " + code + " 不在分类表中",
                    "land class " + code + " is not in the classification");
        }
        return code;
    }

    private static Acreage registered(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        BigDecimal area = value.isNumber() ? value.decimalValue() : null;
        if (area == null || area.signum() <= 0 || area.compareTo(REGISTERED_MAX) > 0 || area.scale() > 4) {
            throw Problem.unprocessable(
                    "BAD_AREA", "登记面积须为正数（m²）", "the registered area must be a positive number of m²");
        }
        return Acreage.ofSquareMetres(area);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode properties, String name, E absent) {
        String text = text(properties, name);
        if (text == null) {
            return absent;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.unprocessable(
                    "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
        }
    }

    private static String text(JsonNode properties, String name) {
        JsonNode value = properties.path(name);
        String text = value.isString() ? value.asString().strip() : "";
        if (text.length() > TEXT_CHARACTERS_MAX) {
            throw Problem.unprocessable(
                    "TEXT_TOO_LONG",
                    name + " 超过 " + TEXT_CHARACTERS_MAX + " 个字符",
                    name + " is longer than " + TEXT_CHARACTERS_MAX + " characters");
        }
        return text.isEmpty() || text.indexOf('\0') >= 0 ? null : text;
    }
}
