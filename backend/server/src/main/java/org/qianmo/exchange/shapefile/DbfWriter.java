package org.qianmo.exchange.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Writes a {@code .dbf} table row by row; the number of rows is filled in at the end. */
final class DbfWriter implements Closeable {

    private static final int ENTRY_BYTES = 32;
    private static final int NAME_BYTES_MAX = 10;
    private static final int ROWS_AT = 4;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte END_OF_FILE = 0x1A;
    private static final byte DBASE_III = 3;

    private final Path file;
    private final OutputStream out;
    private final Charset charset;
    private final List<DbfField> fields;
    private final int recordBytes;
    private long bytes;
    private int rows;
    private long altered;

    DbfWriter(Path file, List<DbfField> fields, ShapefileText text, LocalDate today)
            throws ShapefileException, IOException {
        this.file = file;
        this.fields = List.copyOf(fields);
        this.charset = text.charset();
        this.recordBytes = 1 + fields.stream().mapToInt(DbfField::length).sum();
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        byte[] header = header(text.languageByte(), today);
        out.write(header);
        bytes = header.length;
    }

    private byte[] header(byte languageByte, LocalDate today) throws ShapefileException {
        int size = ENTRY_BYTES * (fields.size() + 1) + 1;
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.put(DBASE_III)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth());
        header.putShort(8, (short) size).putShort(10, (short) recordBytes).put(29, languageByte);
        for (int i = 0; i < fields.size(); i++) {
            putField(header.position(ENTRY_BYTES * (i + 1)), fields.get(i));
        }
        return header.put(size - 1, END_OF_FIELDS).array();
    }

    private void putField(ByteBuffer header, DbfField field) throws ShapefileException {
        byte[] name = field.name().getBytes(charset);
        if (name.length > NAME_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FIELD_NAME_TOO_LONG, field.name());
        }
        int at = header.position();
        header.put(at, name)
                .put(at + 11, (byte) field.type())
                .put(at + 16, (byte) field.length())
                .put(at + 17, (byte) field.decimals());
    }

    /** @param values one a field, in their order: text, a number, or null */
    void write(List<?> values) throws ShapefileException, IOException {
        if (bytes + recordBytes + 1 > ShapefileWriter.FILE_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FILE_TOO_LARGE);
        }
        byte[] row = new byte[recordBytes];
        Arrays.fill(row, (byte) ' ');
        int at = 1;
        for (int i = 0; i < fields.size(); i++) {
            put(row, at, fields.get(i), values.get(i));
            at += fields.get(i).length();
        }
        out.write(row);
        bytes += recordBytes;
        rows++;
    }

    private void put(byte[] row, int at, DbfField field, Object value) {
        if (value == null) {
            return;
        }
        byte[] cell = field.isText() ? text(field, value.toString()) : number(field, value);
        int start = field.isText() ? at : at + field.length() - cell.length;
        System.arraycopy(cell, 0, row, start, cell.length);
    }

    private byte[] text(DbfField field, String value) {
        byte[] cell = FixedText.encode(value, charset, field.length());
        if (!new String(cell, charset).equals(value)) {
            altered++;
        }
        return cell;
    }

    /** A number that is too long for its field would be a wrong number if cut: the field says so by stars, as dBASE did. */
    private byte[] number(DbfField field, Object value) {
        String digits = new BigDecimal(value.toString())
                .setScale(field.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
        if (digits.length() > field.length()) {
            altered++;
            digits = "*".repeat(field.length());
        }
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** @return how many values did not fit their field or its encoding */
    long altered() {
        return altered;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(END_OF_FILE);
        }
        try (RandomAccessFile start = new RandomAccessFile(file.toFile(), "rw")) {
            start.seek(ROWS_AT);
            start.writeInt(Integer.reverseBytes(rows));
        }
    }
}
