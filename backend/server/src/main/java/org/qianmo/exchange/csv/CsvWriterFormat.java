package org.qianmo.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.ValueText;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/** Writes a WKT column with all digits. Its name carries the system, as {@code _WKT_EPSG_4547}, which GDAL reads too. */
@Component
public class CsvWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return CsvLandFormat.ID;
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return true;
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(
                files.stream(layer.name() + ".csv"), layer.text().charset()));
        if (layer.text().equals(TextEncoding.UTF_8)) {
            // Without the mark, spreadsheets here take the file for GBK.
            out.write('\uFEFF');
        }
        return new Table(layer, out);
    }

    private static final class Table implements LayerWriter {

        private final CSVPrinter printer;
        private final CharsetEncoder encoder;
        private long altered;

        Table(OutgoingLayer layer, Writer out) throws IOException {
            this.encoder = layer.text().charset().newEncoder();
            this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
            List<String> head = new ArrayList<>();
            for (LayerField field : layer.fields()) {
                head.add(FormulaGuard.guarded(field.name()));
            }
            head.add("_WKT_EPSG_" + layer.system().code());
            printer.printRecord(head);
        }

        @Override
        public void write(MultiPolygon polygon, List<?> values) throws IOException {
            List<String> cells = new ArrayList<>(values.size() + 1);
            for (Object value : values) {
                String text = ValueText.of(value);
                altered += encoder.canEncode(text) ? 0 : 1;
                cells.add(value instanceof Number ? text : FormulaGuard.guarded(text));
            }
            cells.add(polygon == null || polygon.isEmpty() ? "" : wkt(polygon));
            printer.printRecord(cells);
        }

        private static String wkt(MultiPolygon polygon) {
            StringBuilder wkt = new StringBuilder("MULTIPOLYGON (");
            for (int part = 0; part < polygon.getNumGeometries(); part++) {
                Polygon one = (Polygon) polygon.getGeometryN(part);
                wkt.append(part == 0 ? "(" : ", (");
                ring(one.getExteriorRing(), wkt);
                for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                    wkt.append(", ");
                    ring(one.getInteriorRingN(hole), wkt);
                }
                wkt.append(')');
            }
            return wkt.append(')').toString();
        }

        private static void ring(LinearRing ring, StringBuilder wkt) {
            CoordinateSequence positions = ring.getCoordinateSequence();
            for (int i = 0; i < positions.size(); i++) {
                wkt.append(i == 0 ? "(" : ", ")
                        .append(ValueText.plain(positions.getX(i)))
                        .append(' ');
                wkt.append(ValueText.plain(positions.getY(i)));
            }
            wkt.append(')');
        }

        @Override
        public long alteredValues() {
            return altered;
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }
}
