package org.qianmo.exchange.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.exchange.diagnosis.Diagnosis;
import org.qianmo.http.Feature;
import org.qianmo.http.FindingBody;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What the desk writes down beside a delivery: the diagnosis, and the report on its rows as a table and as a layer. */
@Service
class DeliveryPapers {

    private static final String DIAGNOSIS = "diagnosis.json";
    private static final String TABLE = "report.csv";
    private static final String LAYER = "report.geojson";

    /** Spreadsheets take a cell that begins with one of these for a formula. */
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final DeliveryFolders folders;
    private final JsonMapper json;

    DeliveryPapers(DeliveryFolders folders, JsonMapper json) {
        this.folders = folders;
        this.json = json;
    }

    void write(String id, Diagnosis diagnosis) {
        try {
            Files.writeString(folders.beside(id, DIAGNOSIS), json.writeValueAsString(diagnosis));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void withoutDiagnosis(String id) {
        try {
            Files.deleteIfExists(folders.beside(id, DIAGNOSIS));
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    /** @return the diagnosis as JSON; empty before there is one */
    Optional<String> diagnosis(String id) {
        Path file = folders.beside(id, DIAGNOSIS);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Path> table(String id) {
        return Optional.of(folders.beside(id, TABLE)).filter(Files::exists);
    }

    Optional<Path> layer(String id) {
        return Optional.of(folders.beside(id, LAYER)).filter(Files::exists);
    }

    /** @param findings by row */
    void write(String id, List<FindingBody> findings) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folders.beside(id, TABLE), StandardCharsets.UTF_8)) {
            // The mark tells spreadsheets that the text is UTF-8.
            out.write("\uFEFFrow,code,severity,zh,en,lon,lat\r\n");
            for (FindingBody finding : findings) {
                out.write(line(finding));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folders.beside(id, LAYER), StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"name\":\"report\",\"features\":[");
            String separator = "\n";
            for (FindingBody finding : findings) {
                if (finding.where() != null) {
                    out.write(separator + json.writeValueAsString(feature(finding)));
                    separator = ",\n";
                }
            }
            out.write("\n]}\n");
        }
    }

    private static String line(FindingBody finding) {
        Coordinate at = finding.where() == null || finding.where().isEmpty()
                ? null
                : finding.where().getInteriorPoint().getCoordinate();
        return String.join(
                        ",",
                        finding.row() == null ? "" : finding.row().toString(),
                        finding.code(),
                        finding.severity(),
                        cell(finding.messages().zh()),
                        cell(finding.messages().en()),
                        at == null ? "" : degrees(at.x),
                        at == null ? "" : degrees(at.y))
                + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.8f", value);
    }

    private static Feature feature(FindingBody finding) {
        return new Feature(null, finding.where(), new About(finding));
    }

    /** What a place of the report says of itself. */
    private record About(Integer row, String code, String severity, String zh, String en, Double squareMetres) {

        About(FindingBody finding) {
            this(
                    finding.row(),
                    finding.code(),
                    finding.severity(),
                    finding.messages().zh(),
                    finding.messages().en(),
                    finding.squareMetres());
        }
    }
}
