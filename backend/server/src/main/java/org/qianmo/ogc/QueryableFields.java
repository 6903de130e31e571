package org.qianmo.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qianmo.cql2.PropertyType;
import org.qianmo.cql2.Queryables;

/** What filters may name of a collection: its id, its geometry, and the fields that say so. */
public final class QueryableFields {

    private QueryableFields() {}

    public static Queryables of(Collection collection) {
        Map<String, PropertyType> types = new LinkedHashMap<>();
        types.put("id", PropertyType.NUMBER);
        collection.fields().stream().filter(Field::queryable).forEach(field -> types.put(field.name(), field.type()));
        types.put("geometry", PropertyType.GEOMETRY);
        return new Queryables(types);
    }
}
