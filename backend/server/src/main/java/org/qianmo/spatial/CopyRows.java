package org.qianmo.spatial;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format: tab between values, {@code \N} for null, backslash escapes. */
final class CopyRows {

    private static final int CHUNK_CHARACTERS = 1 << 16;

    private CopyRows() {}

    static long send(CopyIn copy, Iterable<Object[]> rows) throws SQLException {
        try {
            StringBuilder chunk = new StringBuilder(CHUNK_CHARACTERS * 2);
            for (Object[] row : rows) {
                append(chunk, row);
                if (chunk.length() >= CHUNK_CHARACTERS) {
                    flush(copy, chunk);
                }
            }
            flush(copy, chunk);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void flush(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
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
