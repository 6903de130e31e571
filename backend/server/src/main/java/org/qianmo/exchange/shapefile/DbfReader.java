package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.exchange.layer.LayerField;

/**
 * Reads a {@code .dbf} file by the position of each byte, with the text still undecoded.
 *
 * <p>Not javadbf: it wants the encoding before it opens the file, while here the bytes decide on the encoding; and it
 * gives up on headers of unusual length and on field names that were cut inside a character. A memo file is not read:
 * its fields are empty.
 */
final class DbfReader implements Closeable {

    private static final int FIELDS_AT = 32;
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int FIELDS_MAX = 1_024;
    private static final int RECORD_BYTES_MAX = 1 << 16;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte DELETED = '*';

    private final FileWindow file;
    private final FieldDictionary dictionary;
    private final int languageByte;
    private final int headerBytes;
    private final int recordBytes;
    private final int rows;
    private final List<Column> columns;

    /** A field with its place: name bytes, first byte in the row, length cut to the row. */
    private record Column(byte[] name, char type, int at, int length, int decimals) {

        LayerField described(Charset charset) {
            return new DbfField(FixedText.decode(name, charset), type, length, decimals).described();
        }
    }

    DbfReader(Path dbf) throws IOException {
        dictionary = FieldDictionary.beside(dbf);
        file = new FileWindow(dbf);
        ByteBuffer header = file.read(0, FIELDS_AT).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = header.remaining() == FIELDS_AT;
        headerBytes = whole ? Short.toUnsignedInt(header.getShort(8)) : 0;
        recordBytes = whole ? Short.toUnsignedInt(header.getShort(10)) : 0;
        languageByte = whole ? Byte.toUnsignedInt(header.get(29)) : 0;
        long declaredRows = whole ? Integer.toUnsignedLong(header.getInt(4)) : 0;
        columns = recordBytes > 1 && recordBytes <= RECORD_BYTES_MAX ? readColumns() : List.of();
        rows = columns.isEmpty() ? 0 : (int) Math.min(Math.min(declaredRows, wholeRows()), ShapefileLayer.ROWS_MAX);
    }

    private long wholeRows() {
        return Math.max(0, file.size() - headerBytes + 1) / recordBytes;
    }

    private List<Column> readColumns() throws IOException {
        List<Column> found = new ArrayList<>();
        int at = 1;
        for (int i = 0; i < FIELDS_MAX && FIELDS_AT + (i + 1) * FIELD_BYTES <= headerBytes; i++) {
            ByteBuffer entry = file.read(FIELDS_AT + (long) i * FIELD_BYTES, FIELD_BYTES);
            if (entry.remaining() < FIELD_BYTES || entry.get(0) == END_OF_FIELDS || at >= recordBytes) {
                break;
            }
            char type = (char) Byte.toUnsignedInt(entry.get(11));
            int low = Byte.toUnsignedInt(entry.get(16));
            int high = Byte.toUnsignedInt(entry.get(17));
            // Long text keeps the high byte of its length where numbers keep their decimals.
            int length = type == 'C' ? low + 256 * high : low;
            found.add(new Column(nameOf(entry), type, at, Math.min(length, recordBytes - at), type == 'C' ? 0 : high));
            at += length;
        }
        return List.copyOf(found);
    }

    private static byte[] nameOf(ByteBuffer entry) {
        int length = 0;
        while (length < NAME_BYTES && entry.get(length) != 0) {
            length++;
        }
        byte[] name = new byte[length];
        entry.get(0, name);
        return name;
    }

    /** @return 0 … 255, the code of the language driver; 0 where none is stated */
    int languageByte() {
        return languageByte;
    }

    /** @return as many rows as are whole, whatever the header says */
    int rows() {
        return rows;
    }

    /** A name that was cut inside a character loses the rest of that character, unless a dictionary says the whole of it. */
    List<LayerField> fields(Charset charset) {
        return columns.stream()
                .map(column -> dictionary.named(column.described(charset)))
                .toList();
    }

    List<byte[]> nameBytes() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * @param row 0 for the first
     * @return the bytes of the row, valid until the next call; empty beyond the last row
     */
    ByteBuffer row(int row) throws IOException {
        return row < 0 || row >= rows
                ? ByteBuffer.allocate(0)
                : file.read(headerBytes + (long) row * recordBytes, recordBytes);
    }

    static boolean isDeleted(ByteBuffer row) {
        return row.hasRemaining() && row.get(0) == DELETED;
    }

    int columns() {
        return columns.size();
    }

    boolean isText(int column) {
        return columns.get(column).type() == 'C';
    }

    /** @return the undecoded bytes of one value; empty where the file ends before it */
    byte[] bytes(ByteBuffer row, int column) {
        Column place = columns.get(column);
        int length = Math.max(0, Math.min(place.length(), row.remaining() - place.at()));
        byte[] value = new byte[length];
        if (length > 0) {
            row.get(place.at(), value);
        }
        return value;
    }

    /** @return the value as text, without padding; empty for no value */
    String value(ByteBuffer row, int column, Charset charset) {
        byte[] bytes = bytes(row, column);
        return switch (columns.get(column).type()) {
            case 'I', '+' ->
                bytes.length == Integer.BYTES
                        ? Integer.toString(littleEndian(bytes).getInt())
                        : "";
            case 'B', 'O' ->
                bytes.length == Double.BYTES
                        ? Double.toString(littleEndian(bytes).getDouble())
                        : "";
            case 'M', 'G', 'P', '@', 'T', '0' -> "";
            case 'C' -> FixedText.decode(bytes, charset);
            default -> FixedText.decode(bytes, StandardCharsets.ISO_8859_1);
        };
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
