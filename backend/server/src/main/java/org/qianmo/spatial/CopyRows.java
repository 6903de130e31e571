package org.qianmo.spatial;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format: tab between values, {@code \N} for null, backslash escapes. */
final class CopyRows {

    /** Rows that one processor turns into text at a time; the next ones are under way while the last are sent. */
    private static final int CHUNK_ROWS = 400;

    private static final int CHUNKS_AHEAD = 4;
    private static final int CHARACTERS_A_ROW = 600;

    private CopyRows() {}

    static long send(CopyIn copy, Iterable<Object[]> rows) throws SQLException {
        Deque<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
        try {
            List<Object[]> chunk = new ArrayList<>(CHUNK_ROWS);
            for (Object[] row : rows) {
                chunk.add(row);
                if (chunk.size() == CHUNK_ROWS) {
                    List<Object[]> full = chunk;
                    ahead.add(CompletableFuture.supplyAsync(() -> text(full)));
                    chunk = new ArrayList<>(CHUNK_ROWS);
                    sendAllBut(CHUNKS_AHEAD, ahead, copy);
                }
            }
            sendAllBut(0, ahead, copy);
            send(copy, text(chunk));
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void sendAllBut(int left, Deque<CompletableFuture<byte[]>> ahead, CopyIn copy) throws SQLException {
        while (ahead.size() > left) {
            send(copy, ahead.remove().join());
        }
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static byte[] text(List<Object[]> rows) {
        StringBuilder text = new StringBuilder(rows.size() * CHARACTERS_A_ROW);
        rows.forEach(row -> append(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            appendValue(out, row[i]);
        }
        out.append('\n');
    }

    private static void appendValue(StringBuilder out, Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof Geometry geometry) {
            out.append(PostgisSpatialSql.hexEwkb(geometry));
        } else {
            appendEscaped(out, value.toString());
        }
    }

    private static void appendEscaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
