package org.qianmo.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A GeoJSON feature collection to be written.
 *
 * @param numberMatched how many there are in all; null if not counted
 * @param links as OGC API Features has them; null outside of it
 */
@JsonPropertyOrder({"type", "numberMatched", "numberReturned", "features"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeatureCollection(Long numberMatched, List<Feature> features, List<Link> links) {

    public FeatureCollection(List<Feature> features) {
        this(null, features, null);
    }

    public String getType() {
        return "FeatureCollection";
    }

    public int getNumberReturned() {
        return features.size();
    }

    /** A link of RFC 8288 as JSON. */
    public record Link(String href, String rel, String type) {}
}
