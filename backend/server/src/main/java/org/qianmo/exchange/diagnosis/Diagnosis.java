package org.qianmo.exchange.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Messages;

/**
 * What a layer seems to be: the reply as it is served.
 *
 * @param encoding null where the format leaves no choice
 * @param survey which survey's land-use layer the fields are those of; null for none
 * @param meanings all that a field can mean
 * @param notices what its owner should know
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Diagnosis(
        String layer,
        Text encoding,
        Systems crs,
        List<Field> fields,
        Messages survey,
        List<MeaningTitle> meanings,
        List<Messages> notices,
        Preview preview) {

    /**
     * How text is read.
     *
     * @param candidates the chosen one first, each with what the same bytes say in it
     */
    public record Text(String chosen, Messages evidence, List<TextCandidate> candidates) {}

    /** @param undecoded values of the sample that hold bytes which it does not know */
    public record TextCandidate(String name, List<Sample> sample, long undecoded) {}

    /** One value. */
    public record Sample(String field, String text) {}

    /**
     * Coordinate systems.
     *
     * @param stated by the file; null if it says nothing that is known
     * @param candidates the likeliest first; none of them is taken unless it is chosen or stated
     * @param needed nobody states it: it must be chosen
     * @param warning what speaks against the one that would be taken; null for nothing
     */
    public record Systems(
            Stated stated, Chosen chosen, List<SystemCandidate> candidates, boolean needed, Messages warning) {}

    /** What the file says of itself. */
    public record Stated(String label, List<Messages> evidence) {}

    /** How positions would be taken now. */
    public record Chosen(String crs, boolean swapAxes, String shift) {}

    /**
     * A way to take the positions.
     *
     * @param crs {@code EPSG:4547}
     * @param shift {@code GCJ02} or {@code BD09}, taken back; null for none
     * @param score 0 … 1, for the order only
     * @param outline of the sample rows, EPSG:4326; null if there are none
     */
    public record SystemCandidate(
            String crs, boolean swapAxes, String shift, double score, List<Messages> evidence, Geometry outline) {}

    /**
     * A field.
     *
     * @param caption what people call it; empty for none
     * @param meaning null if it is not used
     * @param remembered from a layer with the same fields that was loaded before
     */
    public record Field(
            String name, String caption, String kind, List<String> sample, String meaning, boolean remembered) {}

    public record MeaningTitle(String name, Messages title) {}

    /**
     * The first rows.
     *
     * @param rows one text a field, in the order of the fields
     * @param geometry simplified shapes, EPSG:4326; null as long as no coordinate system is chosen
     */
    public record Preview(List<List<String>> rows, FeatureCollection geometry) {}
}
