package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.cql2.PropertyType;
import org.qianmo.http.Messages;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.Field;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a filter may name, as JSON Schema. */
@RestController
class QueryablesController {

    private final CollectionList collections;

    QueryablesController(CollectionList collections) {
        this.collections = collections;
    }

    @GetMapping("/ogc/collections/{id}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String id, HttpServletRequest request) {
        Collection collection = collections.find(id);
        Parameters.allow(request);
        if (Form.of(request) == Form.HTML) {
            return page(collection);
        }
        String address = Addresses.of(Addresses.collection(id) + "/queryables");
        return Json.reply(
                Json.object(
                        "$schema",
                        "https://json-schema.org/draft/2020-12/schema",
                        "$id",
                        address,
                        "type",
                        "object",
                        "title",
                        collection.title().zh() + " " + collection.title().en(),
                        "properties",
                        properties(collection),
                        "additionalProperties",
                        false),
                Addresses.SCHEMA_JSON);
    }

    static Map<String, Object> properties(Collection collection) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Json.object("title", "编号 Id", "type", "integer", "x-ogc-role", "id"));
        queryable(collection).forEach(field -> properties.put(field.name(), schema(field)));
        properties.put(
                "geometry",
                Json.object("title", "图形 Geometry", "format", "geometry-any", "x-ogc-role", "primary-geometry"));
        return properties;
    }

    private static List<Field> queryable(Collection collection) {
        return collection.fields().stream().filter(Field::queryable).toList();
    }

    static Map<String, Object> schema(Field field) {
        return Json.object(
                "title",
                field.title().zh() + " " + field.title().en(),
                "type",
                type(field.type()),
                "format",
                field.type() == PropertyType.DAY ? "date" : field.type() == PropertyType.MOMENT ? "date-time" : null,
                "enum",
                field.choices().isEmpty() ? null : field.choices());
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case NUMBER -> "number";
            case TRUTH -> "boolean";
            default -> "string";
        };
    }

    private static ResponseEntity<Object> page(Collection collection) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "编号", "Id", "NUMBER", ""));
        for (Field field : queryable(collection)) {
            rows.add(List.of(
                    Html.text(field.name()),
                    Html.text(field.title().zh()),
                    Html.text(field.title().en()),
                    Html.text(field.type()),
                    Html.text(String.join(" ", field.choices()))));
        }
        rows.add(List.of("geometry", "图形", "Geometry", "GEOMETRY", ""));
        return Html.page(
                new Messages(
                        collection.title().zh() + "：可筛选属性", collection.title().en() + ": queryables"),
                CollectionController.path(collection),
                Html.table(List.of("name", "名称", "title", "type", ""), rows));
    }
}
