package org.qianmo.exchange.layer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a reader gives of one file.
 *
 * @param fields names
 */
public record Reading(
        List<String> fields,
        List<LandRow> rows,
        StatedSystem system,
        Optional<TextDecision> encoding,
        List<Notice> notices,
        long undecoded) {

    public static Reading of(LayerFormat format, Path file) throws UnusableFile, IOException {
        return of(format, file, LayerChoice.NONE);
    }

    public static Reading of(LayerFormat format, Path file, LayerChoice choice) throws UnusableFile, IOException {
        UploadedFile upload = new UploadedFile(file, file.getFileName().toString(), file.getParent());
        try (LandLayer layer = format.open(upload, choice)) {
            List<LandRow> rows = new ArrayList<>();
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                rows.add(row.get());
            }
            return new Reading(
                    layer.fields().stream().map(LayerField::name).toList(),
                    rows,
                    layer.system(),
                    layer.encoding(),
                    layer.notices(),
                    layer.undecodedValues());
        }
    }

    public static Path file(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    public String value(int row, String field) {
        return rows.get(row).values().get(fields.indexOf(field));
    }

    /** @return WKT, or the code of the fault */
    public List<String> shapes() {
        return rows.stream()
                .map(row -> row.polygon()
                        .map(Object::toString)
                        .orElseGet(() -> row.fault().orElseThrow().code().name()))
                .toList();
    }

    public String told() {
        return notices + " " + system.evidence();
    }
}
