package org.qianmo.exchange.layer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file that was read to its end, or to where it could not be read on. */
public record ReadLayer(
        List<LayerField> fields,
        StatedSystem system,
        Optional<TextDecision> encoding,
        List<Notice> notices,
        List<LandRow> rows,
        long cut,
        String fault) {

    public static ReadLayer of(LayerFormat format, Path file) throws IOException {
        return of(format, file, LayerChoice.NONE);
    }

    public static ReadLayer of(LayerFormat format, Path file, LayerChoice choice) throws IOException {
        UploadedFile upload = new UploadedFile(file, file.getFileName().toString(), file.getParent());
        List<LandRow> rows = new ArrayList<>();
        try (LandLayer layer = format.open(upload, choice)) {
            String fault = rowsOf(layer, rows);
            return new ReadLayer(
                    layer.fields(), layer.system(), layer.encoding(), layer.notices(), rows, layer.cutValues(), fault);
        } catch (UnusableFile unusable) {
            return new ReadLayer(List.of(), StatedSystem.NONE, Optional.empty(), List.of(), rows, 0, codeOf(unusable));
        }
    }

    private static String rowsOf(LandLayer layer, List<LandRow> rows) throws IOException {
        try {
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                rows.add(row.get());
            }
            return "";
        } catch (UnusableFile broken) {
            return codeOf(broken);
        }
    }

    /** A reason that cannot be read by a person is none. */
    private static String codeOf(UnusableFile unusable) {
        if (unusable.notice().zh().isBlank() || unusable.notice().en().isBlank()) {
            throw new AssertionError("no reason", unusable);
        }
        return unusable.code();
    }

    public static ReadLayer of(LayerFormat format, Path folder, String name, String text) throws IOException {
        return of(format, Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }

    public int polygons() {
        return (int) rows.stream().filter(row -> row.polygon().isPresent()).count();
    }

    /** @return codes of refused rows with their number, in the order of the alphabet: {@code A=1, B=2} */
    public String refused() {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(
                row -> row.fault().ifPresent(fault -> counts.merge(fault.code().name(), 1, Integer::sum)));
        return counts.toString().replaceAll("[{}]", "");
    }

    /** @return the label of the stated system; {@code WKT}, or empty for none */
    public String stated() {
        return system.srid().map(Object::toString).orElse(system.wkt().isPresent() ? "WKT" : "");
    }

    public List<String> names() {
        return fields.stream().map(LayerField::name).toList();
    }

    /** @return the value of a row, 1 for the first */
    public String value(int row, String field) {
        return rows.get(row - 1).values().get(names().indexOf(field));
    }
}
