package org.qianmo.exchange.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qianmo.exchange.shapefile.DbfColumns.DbfColumn;

/** Writes a {@code .dbf} table row by row. Its header counts the rows: where they are not known before, it is patched. */
final class DbfWriter implements Closeable {

    /** Where the number of rows stands, little-endian. */
    static final int ROWS_AT = 4;

    private static final int ENTRY_BYTES = 32;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte END_OF_FILE = 0x1A;
    private static final byte DBASE_III = 3;

    private final OutputStream out;
    private final DbfCell[] cells;
    private final byte[] row;
    private long bytes;
    private int rows;

    /**
     * @param out closed with the table
     * @param languageByte 0 for none
     * @param rows how many will be written; 0 where that is not known
     */
    DbfWriter(OutputStream out, DbfColumns columns, Charset charset, byte languageByte, int rows) throws IOException {
        this.out = out;
        this.cells = columns.all().stream()
                .map(column -> DbfCell.of(column.type(), column.length(), column.decimals(), charset))
                .toArray(DbfCell[]::new);
        this.row = new byte[columns.recordBytes()];
        byte[] header = header(columns, charset, languageByte, rows);
        out.write(header);
        bytes = header.length;
    }

    private byte[] header(DbfColumns columns, Charset charset, byte languageByte, int rows) {
        int size = ENTRY_BYTES * (cells.length + 1) + 1;
        LocalDate today = LocalDate.now();
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.put(DBASE_III)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth());
        header.putInt(ROWS_AT, rows)
                .putShort(8, (short) size)
                .putShort(10, (short) row.length)
                .put(29, languageByte);
        int at = ENTRY_BYTES;
        for (DbfColumn column : columns.all()) {
            header.put(at, column.name().getBytes(charset))
                    .put(at + 11, (byte) column.type())
                    .put(at + 16, (byte) column.length())
                    .put(at + 17, (byte) column.decimals());
            at += ENTRY_BYTES;
        }
        return header.put(size - 1, END_OF_FIELDS).array();
    }

    /** @param values one a field, in their order; null for none */
    void write(List<?> values) throws ShapefileException, IOException {
        if (bytes + row.length + 1 > ShapefileWriterFormat.FILE_BYTES_MAX) {
            throw new ShapefileException(ShapefileFault.FILE_TOO_LARGE);
        }
        Arrays.fill(row, (byte) ' ');
        int at = 1;
        for (int i = 0; i < cells.length; i++) {
            if (values.get(i) != null) {
                cells[i].put(values.get(i), row, at);
            }
            at += cells[i].length();
        }
        out.write(row);
        bytes += row.length;
        rows++;
    }

    int rows() {
        return rows;
    }

    /** @return how many values did not fit their field or its encoding */
    long altered() {
        return Arrays.stream(cells).mapToLong(DbfCell::altered).sum();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(END_OF_FILE);
        }
    }
}
