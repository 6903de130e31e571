package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qianmo.exchange.layer.LayerField;

/**
 * What the columns of a shapefile are called in full. Its own names end after ten bytes, which is three Chinese characters;
 * so the rest lies beside it, in a table that people open too: {@code <layer>.fields.csv}, UTF-8 with a byte order mark,
 * lines of {@code field,name,caption}: the name in the {@code .dbf}, the whole name, and what people call it. Text with a
 * comma or a quote stands in quotes, and a quote in it is doubled.
 *
 * <p>The file of somebody else may have the same name and say anything: lines that are no entries are passed over.
 *
 * @param entries by the name in the {@code .dbf}, in upper case
 */
public record FieldDictionary(Map<String, Entry> entries) {

    /** Behind the layer's name. */
    public static final String EXTENSION = "fields.csv";

    /** Knows no column. */
    public static final FieldDictionary NONE = new FieldDictionary(Map.of());

    private static final String HEAD = "field,name,caption";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BYTES_MAX = 1 << 20;
    private static final int ENTRIES_MAX = 1_024;
    private static final int TEXT_MAX = 254;

    /**
     * One column.
     *
     * @param field as the {@code .dbf} has it
     * @param caption empty for none
     */
    public record Entry(String field, String name, String caption) {}

    static FieldDictionary of(DbfColumns columns, List<LayerField> fields) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = columns.all().get(i).name();
            entries.put(
                    key(name),
                    new Entry(name, fields.get(i).name(), fields.get(i).caption()));
        }
        return new FieldDictionary(entries);
    }

    /** @return that of the table, which lies beside it and differs in the extension; without entries where there is none */
    static FieldDictionary beside(Path dbf) throws IOException {
        String name = dbf.getFileName().toString();
        Path file = dbf.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + "." + EXTENSION);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /** @return what the bytes say; without entries where they say nothing */
    public static FieldDictionary read(InputStream stream) throws IOException {
        String text = new String(stream.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
        Map<String, Entry> entries = new LinkedHashMap<>();
        text.lines().limit(ENTRIES_MAX + 1L).map(FieldDictionary::cells).forEach(cells -> {
            if (cells.size() == 3 && cells.stream().allMatch(cell -> cell.length() <= TEXT_MAX)) {
                entries.put(key(cells.get(0)), new Entry(cells.get(0), cells.get(1), cells.get(2)));
            }
        });
        boolean ours = text.startsWith(HEAD) || text.startsWith(BYTE_ORDER_MARK + HEAD);
        return ours ? new FieldDictionary(entries) : NONE;
    }

    /** @return the column under its whole name, with its caption; the same column where the dictionary does not know it */
    public LayerField named(LayerField column) {
        Entry entry = entries.get(key(column.name()));
        return entry == null || entry.name().isBlank()
                ? column
                : new LayerField(entry.name(), entry.caption(), column.kind(), column.length(), column.decimals());
    }

    /** Whether it says more than the table itself. */
    boolean isNeeded() {
        return entries.values().stream()
                .anyMatch(entry -> !entry.caption().isBlank() || !entry.name().equals(entry.field()));
    }

    void write(OutputStream stream) throws IOException {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append(HEAD).append("\r\n");
        for (Entry entry : entries.values()) {
            text.append(quoted(entry.field())).append(',');
            text.append(quoted(entry.name())).append(',');
            text.append(quoted(entry.caption())).append("\r\n");
        }
        stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String field) {
        return field.strip().toUpperCase(Locale.ROOT);
    }

    /** A line break cannot be in a name. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.matches(".*[\",].*") ? '"' + line.replace("\"", "\"\"") + '"' : line;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = inQuotes && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(line.charAt(++i));
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
