package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * How many features are looked at before the first is read. Columns are known when all are; but somebody who is to be shown
 * the first rows does not wait for two gigabytes.
 */
final class SurveyDepth {

    static final int ALL = Integer.MAX_VALUE;

    /** More than are shown, or compared with known ground. */
    static final int FIRST_FEATURES = 10_000;

    /** All of such a file is looked at within a second. */
    static final long SMALL_BYTES_MAX = 64L << 20;

    private static final int TAIL_BYTES = 1 << 12;

    private SurveyDepth() {}

    static int ofSequence(UploadedFile file, LayerChoice choice) throws IOException {
        return choice.firstRowsOnly() && Files.size(file.path()) > SMALL_BYTES_MAX ? FIRST_FEATURES : ALL;
    }

    /** A document may name its coordinate system behind its features: that must be known, so all of it is read. */
    static int ofDocument(UploadedFile file, LayerChoice choice) throws IOException {
        int depth = ofSequence(file, choice);
        return depth == ALL || tail(file).contains("\"crs\"") ? ALL : depth;
    }

    private static String tail(UploadedFile file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
