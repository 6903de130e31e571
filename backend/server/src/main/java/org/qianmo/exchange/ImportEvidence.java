package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.http.Messages;

/**
 * How a file was read, and why so.
 *
 * @param encoding null for a layer without a table
 * @param geometryType of the layer, as GeoJSON calls it where it can
 * @param fields all of the file, also those that were not used
 */
record ImportEvidence(
        String layer,
        String encoding,
        Messages encodingEvidence,
        String crs,
        Messages crsEvidence,
        String geometryType,
        List<FieldUse> fields) {

    /** @param meaning what a field was taken for; null if it was not used */
    record FieldUse(String name, String meaning) {}

    static ImportEvidence of(LandLayer layer, SourceSystem source, ReadingChoice choice, ParcelFields fields) {
        return new ImportEvidence(
                layer.name(),
                layer.encoding().map(decided -> decided.encoding().name()).orElse(null),
                layer.encoding().map(decided -> joined(decided.evidence())).orElse(null),
                source.system().label(),
                joined(systemEvidence(source, choice)),
                geometryType(layer.shapes()),
                fields.uses());
    }

    /** What was done to the numbers is told as well as what they are. */
    private static List<Notice> systemEvidence(SourceSystem source, ReadingChoice choice) {
        List<Notice> evidence = new ArrayList<>(source.evidence());
        if (choice.swapAxes()) {
            evidence.add(new Notice("读取时 X、Y 互换", "x and y are exchanged when read"));
        }
        choice.shift()
                .ifPresent(shift -> evidence.add(
                        new Notice("读取时消除 " + shift + " 偏移", "the shift of " + shift + " is taken back when read")));
        return evidence;
    }

    private static String geometryType(LayerSummary.Shapes shapes) {
        return switch (shapes) {
            case POLYGON -> "Polygon";
            case LINE -> "LineString";
            case POINT -> "Point";
            default -> shapes.name();
        };
    }

    private static Messages joined(List<Notice> notices) {
        return new Messages(
                notices.stream().map(Notice::zh).collect(Collectors.joining("；")),
                notices.stream().map(Notice::en).collect(Collectors.joining("; ")));
    }
}
