package org.qianmo.audit;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of a {@link WitnessFile} one by one, as far as it went when it was opened: each of them is older than
 * whatever is read from the database afterwards.
 */
final class WitnessedHeads implements Closeable {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) \\S+");

    private final BufferedReader lines;
    private long bytesLeft;
    private NotedHead next;

    WitnessedHeads(Path file) throws IOException {
        bytesLeft = Files.exists(file) ? Files.size(file) : 0;
        lines = bytesLeft == 0
                ? new BufferedReader(Reader.nullReader())
                : Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        next = read();
    }

    Optional<NotedHead> peek() {
        return Optional.ofNullable(next);
    }

    NotedHead take() throws IOException {
        NotedHead taken = next;
        next = read();
        return taken;
    }

    /** Passes over what is no line of ours: a process that is killed leaves the half of one. */
    private NotedHead read() throws IOException {
        while (bytesLeft > 0) {
            String line = lines.readLine();
            if (line == null) {
                return null;
            }
            bytesLeft -= line.length() + 1;
            Matcher head = LINE.matcher(line);
            if (head.matches()) {
                return new NotedHead(Long.parseLong(head.group(1)), head.group(2));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
