package org.qianmo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The rows of an exported shapefile's table, as dBASE lays them out. */
public final class ExportedTable {

    private static final int HEADER_LENGTH_AT = 8;
    private static final int ROW_LENGTH_AT = 10;

    private ExportedTable() {}

    /** Each row as one text, its columns at their places; the first character says whether it is deleted. */
    public static List<String> rows(Reply archive) {
        ByteBuffer table = ByteBuffer.wrap(table(archive)).order(ByteOrder.LITTLE_ENDIAN);
        int header = table.getShort(HEADER_LENGTH_AT);
        int length = table.getShort(ROW_LENGTH_AT);
        List<String> rows = new ArrayList<>();
        for (int at = header; at + length <= table.capacity(); at += length) {
            rows.add(new String(table.array(), at, length, StandardCharsets.ISO_8859_1));
        }
        return rows;
    }

    private static byte[] table(Reply archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".dbf")) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no table in the archive");
    }
}
