package org.qianmo.ogc.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.http.Bounds;
import org.qianmo.ogc.WireSystem;

/** The parameters that all collections have in common, for the OpenAPI document. */
final class ApiParameters {

    private static final Map<String, Object> TEXT = Json.object("type", "string");
    private static final Map<String, Object> WHOLE = Json.object("type", "integer", "format", "int64");

    private ApiParameters() {}

    static Map<String, Object> shared() {
        Map<String, Object> systems = Json.object(
                "type", "string", "format", "uri", "enum", WireSystem.uris(), "default", WireSystem.CRS84.uri());
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put(
                "f",
                query("f", "答复的形式 Form of the answer", Json.object("type", "string", "enum", List.of("json", "html"))));
        shared.put(
                "limit",
                query(
                        "limit",
                        "一页的要素数 Features of one page",
                        Json.object(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                Bounds.FEATURES_MAX,
                                "default",
                                ItemsController.LIMIT_DEFAULT)));
        shared.put("cursor", query("cursor", "取自 next 与 prev 链接 Taken from the links next and prev", TEXT));
        shared.put(
                "bbox",
                exploded(
                        "bbox",
                        "范围，按 bbox-crs 的轴序 Box, with the axes of bbox-crs",
                        Json.object(
                                "type",
                                "array",
                                "minItems",
                                4,
                                "maxItems",
                                6,
                                "items",
                                Json.object("type", "number"))));
        shared.put("bbox-crs", query("bbox-crs", "bbox 的坐标系 System of bbox", systems));
        shared.put("crs", query("crs", "答复的坐标系 System of the answer", systems));
        shared.put(
                "datetime",
                query(
                        "datetime",
                        "日期、时刻，或区间 a/b、../b、a/..：当日的状态，或期间存在的要素（取其最后状态）"
                                + " A day, an instant, or an interval: the state of that day, or what was there within, as it last was",
                        TEXT));
        shared.put(
                "asOf",
                query("asOf", "日期，同 datetime A day, as datetime", Json.object("type", "string", "format", "date")));
        shared.put(
                "knownAt",
                query(
                        "knownAt",
                        "按当时所知 As known at this instant",
                        Json.object("type", "string", "format", "date-time")));
        shared.put("filter", query("filter", "CQL2", TEXT));
        shared.put(
                "filter-lang",
                query(
                        "filter-lang",
                        "filter 的语言 Language of filter",
                        Json.object(
                                "type", "string",
                                "enum", List.of("cql2-text", "cql2-json"),
                                "default", "cql2-text")));
        shared.put("filter-crs", query("filter-crs", "filter 中图形的坐标系 System of geometry in filter", systems));
        shared.put("record", query("record", "案卷编号：写入或读取其草稿 Id of a record: whose draft", WHOLE));
        shared.put("featureId", path("featureId", WHOLE));
        shared.put("tileMatrix", path("tileMatrix", WHOLE));
        shared.put("tileRow", path("tileRow", WHOLE));
        shared.put("tileCol", path("tileCol", WHOLE));
        shared.put("ifMatch", header("If-Match", "所依据的版本 (ETag) The version it was made from", true));
        shared.put("contentCrs", header("Content-Crs", "正文的坐标系 System of the body: <URI>", false));
        return shared;
    }

    static Map<String, Object> query(String name, String words, Map<String, Object> schema) {
        return Json.object("name", name, "in", "query", "description", words, "required", false, "schema", schema);
    }

    private static Map<String, Object> exploded(String name, String words, Map<String, Object> schema) {
        Map<String, Object> parameter = query(name, words, schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema) {
        return Json.object("name", name, "in", "path", "required", true, "schema", schema);
    }

    private static Map<String, Object> header(String name, String words, boolean required) {
        return Json.object("name", name, "in", "header", "description", words, "required", required, "schema", TEXT);
    }

    static Map<String, Object> reference(String name) {
        return Json.object("$ref", "#/components/parameters/" + name);
    }

    static List<Object> references(String... names) {
        return Arrays.stream(names).<Object>map(ApiParameters::reference).toList();
    }
}
