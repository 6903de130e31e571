package org.qianmo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoJSON feature to be written.
 *
 * @param id whole number or string
 * @param geometry EPSG:4326, longitude first
 * @param properties any serialisable object
 */
@JsonPropertyOrder({"type", "id", "geometry", "properties"})
public record Feature(
        Object id,
        Geometry geometry,
        Object properties,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object record) {

    public Feature(Object id, Geometry geometry, Object properties) {
        this(id, geometry, properties, null);
    }

    public String getType() {
        return "Feature";
    }
}
