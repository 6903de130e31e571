package org.qianmo.ogc.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.http.Bounds;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Field;
import org.qianmo.ogc.WireSystem;

/** What the collections take and give, as an OpenAPI document. */
final class ApiDescription {

    private final List<Collection> collections;

    ApiDescription(List<Collection> collections) {
        this.collections = collections;
    }

    Map<String, Object> document(String server, String version) {
        return Json.object(
                "openapi",
                "3.0.3",
                "info",
                Json.object(
                        "title", LandingController.TITLE.zh() + " " + LandingController.TITLE.en(), "version", version),
                "servers",
                List.of(Map.of("url", server)),
                "security",
                List.of(Map.of("basic", List.of())),
                "paths",
                paths(),
                "components",
                Json.object(
                        "securitySchemes",
                        Map.of("basic", Json.object("type", "http", "scheme", "basic")),
                        "parameters",
                        ApiParameters.shared(),
                        "responses",
                        responses(),
                        "schemas",
                        schemas()));
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("首页 Landing page", "landing", List.of(), Addresses.JSON, null));
        paths.put("/conformance", get("符合的标准 Conformance", "conformance", List.of(), Addresses.JSON, null));
        paths.put("/api", get("接口说明 This document", "api", List.of(), Addresses.OPEN_API, null));
        paths.put("/collections", get("图层 Collections", "collections", List.of(), Addresses.JSON, null));
        paths.put("/tileMatrixSets", get("瓦片矩阵集 Tile matrix sets", "matrixSets", List.of(), Addresses.JSON, null));
        collections.forEach(collection -> add(paths, collection));
        return paths;
    }

    private static void add(Map<String, Object> paths, Collection collection) {
        String base = Addresses.collection(collection.id());
        String title = collection.title().zh() + " " + collection.title().en();
        String name = collection.id();
        paths.put(base, get(title, name + ".describe", List.of(), Addresses.JSON, null));
        paths.put(
                base + "/queryables",
                get(title + ": queryables", name + ".queryables", List.of(), Addresses.SCHEMA_JSON, null));
        Map<String, Object> items = get(
                title + ": items",
                name + ".items",
                itemsParameters(collection),
                Addresses.GEO_JSON,
                name + "Collection");
        Map<String, Object> item = get(
                title + ": item",
                name + ".item",
                ApiParameters.references("featureId", "crs", "datetime", "asOf", "knownAt"),
                Addresses.GEO_JSON,
                name);
        if (collection.isWritable()) {
            items.put("post", write("新建 Create", name + ".create", "201", name, "record", "contentCrs"));
            item.put(
                    "put",
                    write(
                            "替换 Replace",
                            name + ".replace",
                            "204",
                            name,
                            "featureId",
                            "record",
                            "ifMatch",
                            "contentCrs"));
            item.put(
                    "patch",
                    write("修改 Update", name + ".update", "204", name, "featureId", "record", "ifMatch", "contentCrs"));
            item.put("delete", write("注销 Delete", name + ".delete", "204", null, "featureId", "record", "ifMatch"));
        }
        paths.put(base + "/items", items);
        paths.put(base + "/items/{featureId}", item);
        if (collection.hasTiles()) {
            paths.put(base + "/tiles", get(title + ": tilesets", name + ".tilesets", List.of(), Addresses.JSON, null));
            paths.put(
                    base + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                    get(
                            title + ": tile",
                            name + ".tile",
                            ApiParameters.references("tileMatrix", "tileRow", "tileCol", "asOf", "knownAt"),
                            Addresses.TILE,
                            null));
        }
    }

    private static List<Object> itemsParameters(Collection collection) {
        List<Object> parameters = new ArrayList<>(ApiParameters.references(
                "limit",
                "cursor",
                "bbox",
                "bbox-crs",
                "crs",
                "datetime",
                "asOf",
                "knownAt",
                "filter",
                "filter-lang",
                "filter-crs"));
        parameters.add(ApiParameters.query("id", "编号 Id", Json.object("type", "integer", "format", "int64")));
        for (Field field : collection.fields()) {
            if (field.queryable()) {
                String title = field.title().zh() + " " + field.title().en();
                parameters.add(ApiParameters.query(field.name(), title, QueryablesController.schema(field)));
            }
        }
        return parameters;
    }

    private static Map<String, Object> get(
            String summary, String name, List<Object> parameters, String type, String schema) {
        List<Object> all = new ArrayList<>(parameters);
        if (!type.equals(Addresses.TILE)) {
            all.add(ApiParameters.reference("f"));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                type,
                Json.object("schema", schema == null ? Json.object("type", "object") : reference("schemas", schema)));
        if (!type.equals(Addresses.TILE)) {
            content.put(Addresses.HTML, Json.object("schema", Json.object("type", "string")));
        }
        Map<String, Object> operation = Json.object(
                "summary",
                summary,
                "operationId",
                name,
                "parameters",
                all,
                "responses",
                Json.object(
                        "200", Json.object("description", summary, "content", content),
                        "400", reference("responses", "problem"),
                        "401", reference("responses", "problem"),
                        "403", reference("responses", "problem"),
                        "404", reference("responses", "problem")));
        return Json.object("get", operation);
    }

    private static Map<String, Object> write(
            String summary, String name, String success, String schema, String... parameters) {
        Map<String, Object> body = schema == null
                ? null
                : Json.object(
                        "required",
                        true,
                        "content",
                        Json.object(
                                name.endsWith("update") ? "application/merge-patch+json" : Addresses.GEO_JSON,
                                Json.object("schema", reference("schemas", schema))));
        return Json.object(
                "summary",
                summary + "：写入案卷草稿 (a step of a draft record)",
                "operationId",
                name,
                "parameters",
                ApiParameters.references(parameters),
                "requestBody",
                body,
                "responses",
                Json.object(
                        success,
                        Json.object("description", "Location: the feature as the draft leaves it"),
                        "412",
                        reference("responses", "problem"),
                        "422",
                        reference("responses", "problem"),
                        "428",
                        reference("responses", "problem")));
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Json.object("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> responses() {
        Map<String, Object> problem = Json.object(
                "type",
                "object",
                "properties",
                Json.object(
                        "type", Json.object("type", "string"),
                        "title", Json.object("type", "string"),
                        "status", Json.object("type", "integer"),
                        "detail", Json.object("type", "string"),
                        "code", Json.object("type", "string")));
        return Json.object(
                "problem",
                Json.object(
                        "description",
                        "问题 A problem as RFC 9457",
                        "content",
                        Json.object("application/problem+json", Json.object("schema", problem))));
    }

    private Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (Collection collection : collections) {
            schemas.put(collection.id(), feature(collection));
            schemas.put(
                    collection.id() + "Collection",
                    Json.object(
                            "type",
                            "object",
                            "required",
                            List.of("type", "features"),
                            "properties",
                            Json.object(
                                    "type", Json.object("type", "string", "enum", List.of("FeatureCollection")),
                                    "timeStamp", Json.object("type", "string", "format", "date-time"),
                                    "numberMatched", Json.object("type", "integer", "minimum", 0),
                                    "numberReturned", Json.object("type", "integer", "maximum", Bounds.FEATURES_MAX),
                                    "links", Json.object("type", "array", "items", Json.object("type", "object")),
                                    "features",
                                            Json.object(
                                                    "type", "array", "items", reference("schemas", collection.id())))));
        }
        return schemas;
    }

    private static Map<String, Object> feature(Collection collection) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : collection.fields()) {
            Map<String, Object> schema = QueryablesController.schema(field);
            schema.put("nullable", true);
            properties.put(field.name(), schema);
        }
        return Json.object(
                "type",
                "object",
                "required",
                List.of("type", "geometry", "properties"),
                "properties",
                Json.object(
                        "type", Json.object("type", "string", "enum", List.of("Feature")),
                        "id", Json.object("type", "integer", "format", "int64"),
                        "geometry",
                                Json.object(
                                        "type",
                                        "object",
                                        "nullable",
                                        true,
                                        "description",
                                        "GeoJSON, in " + WireSystem.CRS84.uri() + " unless crs says otherwise"),
                        "properties", Json.object("type", "object", "properties", properties)));
    }
}
