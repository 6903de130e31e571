package org.qianmo.exchange.dxf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.ValueText;

/** One drawing. The first ring of a row carries its values; each further ring says that it belongs to the row before it. */
final class DxfWriter implements LayerWriter {

    private static final List<String> LAND_CLASS_COLUMNS = List.of("DLBM", "地类编码");
    private static final String LAYER_OTHERWISE = "PARCEL";
    private static final int LAYER_CHARS_MAX = 31;

    /** Bounds of the format: of one text, and of all that one program attaches to one shape. */
    private static final int PIECE_CHARS_MAX = 240;

    private static final int EXTENDED_BYTES_MAX = 16_000;

    private final Writer out;
    private final Charset charset;
    private final CharsetEncoder encoder;
    private final List<LayerField> fields;
    private final int landClassAt;
    private int extendedBytes;
    private long altered;

    DxfWriter(List<LayerField> fields, boolean gbk, OutputStream stream) throws IOException {
        this.charset = gbk ? Charset.forName("GBK") : StandardCharsets.US_ASCII;
        this.encoder = charset.newEncoder();
        this.out = new BufferedWriter(new OutputStreamWriter(stream, charset));
        this.fields = fields;
        this.landClassAt = LAND_CLASS_COLUMNS.stream()
                .mapToInt(name -> fields.stream().map(LayerField::name).toList().indexOf(name))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
        head(gbk);
    }

    private void head(boolean gbk) throws IOException {
        for (LayerField field : fields) {
            tag(999, DxfSurvey.COLUMN_COMMENT + encoded(field.name()));
        }
        tags(0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, "AC1009");
        tags(9, "$DWGCODEPAGE", 3, gbk ? "ANSI_936" : "ANSI_1252", 0, "ENDSEC");
        tags(0, "SECTION", 2, "TABLES");
        tags(
                0,
                "TABLE",
                2,
                "LTYPE",
                70,
                1,
                0,
                "LTYPE",
                2,
                "CONTINUOUS",
                70,
                0,
                3,
                "Solid line",
                72,
                65,
                73,
                0,
                40,
                "0.0");
        tags(0, "ENDTAB", 0, "TABLE", 2, "LAYER", 70, 1);
        tags(0, "LAYER", 2, "0", 70, 0, 62, 7, 6, "CONTINUOUS", 0, "ENDTAB");
        tags(0, "TABLE", 2, "APPID", 70, 2, 0, "APPID", 2, "ACAD", 70, 0);
        tags(0, "APPID", 2, ExtendedData.OURS, 70, 0, 0, "ENDTAB", 0, "ENDSEC");
        tags(0, "SECTION", 2, "ENTITIES");
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) throws IOException {
        String layer = layer(landClassAt < 0 ? "" : ValueText.of(values.get(landClassAt)));
        boolean empty = polygon == null || polygon.isEmpty();
        if (empty) {
            // A row without a shape still has values: an outline without corners carries them.
            begin(layer);
            values(values);
            end(layer);
            return;
        }
        boolean first = true;
        for (int part = 0; part < polygon.getNumGeometries(); part++) {
            Polygon one = (Polygon) polygon.getGeometryN(part);
            ring(one.getExteriorRing(), layer, first ? values : null);
            first = false;
            for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                ring(one.getInteriorRingN(hole), layer, null);
            }
        }
    }

    /** @param values of the row; null for a further ring */
    private void ring(LinearRing ring, String layer, List<?> values) throws IOException {
        begin(layer);
        if (values == null) {
            tags(1001, ExtendedData.OURS, 1000, ExtendedData.FURTHER_RING);
        } else {
            values(values);
        }
        CoordinateSequence positions = ring.getCoordinateSequence();
        for (int i = 0; i < positions.size() - 1; i++) {
            String x = ValueText.plain(positions.getX(i));
            tags(0, "VERTEX", 8, layer, 10, x, 20, ValueText.plain(positions.getY(i)), 30, "0.0");
        }
        end(layer);
    }

    private void begin(String layer) throws IOException {
        tags(0, "POLYLINE", 8, layer, 66, 1, 10, "0.0", 20, "0.0", 30, "0.0", 70, 1);
    }

    private void end(String layer) throws IOException {
        tags(0, "SEQEND", 8, layer);
    }

    private void values(List<?> values) throws IOException {
        tag(1001, ExtendedData.OURS);
        extendedBytes = 0;
        for (int column = 0; column < fields.size(); column++) {
            String text = ValueText.of(values.get(column));
            if (!text.isEmpty()) {
                value(ExtendedData.NAME + encoded(fields.get(column).name()), encoded(text));
            }
        }
    }

    /** What no longer fits behind one shape is left out and counted. */
    private void value(String name, String encoded) throws IOException {
        extendedBytes += name.length() + encoded.getBytes(charset).length + 8;
        if (extendedBytes > EXTENDED_BYTES_MAX) {
            altered++;
            return;
        }
        tag(1000, name);
        for (int from = 0; from < encoded.length(); ) {
            int to = pieceEnd(encoded, from);
            tag(1000, ExtendedData.PIECE + encoded.substring(from, to));
            from = to;
        }
    }

    /** Not within the spelling of one character; two bytes of GBK a character stay within the bound too. */
    private static int pieceEnd(String text, int from) {
        int to = from;
        while (to < text.length()) {
            boolean spelled = text.startsWith("\\U+", to);
            int next = to + (spelled ? 7 : text.charAt(to) == '^' ? 2 : 1);
            if (next - from > PIECE_CHARS_MAX / 2) {
                return to;
            }
            to = next;
        }
        return to;
    }

    private String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.chars().forEach(c -> encoded.append(DxfText.encode((char) c, encoder)));
        return encoded.toString();
    }

    /** Release 12 knows letters, digits and three signs in the name of a layer. */
    private static String layer(String landClass) {
        String name = landClass.replaceAll("[^A-Za-z0-9_$-]", "_");
        String bounded = name.substring(0, Math.min(LAYER_CHARS_MAX, name.length()));
        return bounded.isEmpty() ? LAYER_OTHERWISE : bounded;
    }

    private void tags(Object... codesAndValues) throws IOException {
        for (int i = 0; i < codesAndValues.length; i += 2) {
            tag((Integer) codesAndValues[i], codesAndValues[i + 1].toString());
        }
    }

    private void tag(int code, String value) throws IOException {
        out.write(Integer.toString(code));
        out.write("\r\n");
        out.write(value);
        out.write("\r\n");
    }

    @Override
    public long alteredValues() {
        return altered;
    }

    @Override
    public void close() throws IOException {
        tags(0, "ENDSEC", 0, "EOF");
        out.close();
    }
}
