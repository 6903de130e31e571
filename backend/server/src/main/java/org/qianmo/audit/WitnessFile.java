package org.qianmo.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The file {@code audit/heads.log} of the data folder: a line a head, with its number, hash and time. */
@Service
class WitnessFile {

    private final Path file;

    WitnessFile(@Value("${qianmo.data:./qianmo-data}") Path data) {
        this.file = data.resolve("audit").resolve("heads.log");
    }

    void append(Head head) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            String line = head.seq() + " " + head.hash() + " " + head.at() + "\n";
            String lineBreak = endsInALine(out) ? "" : "\n";
            out.seek(out.length());
            out.write((lineBreak + line).getBytes(StandardCharsets.US_ASCII));
        }
    }

    WitnessedHeads read() throws IOException {
        return new WitnessedHeads(file);
    }

    /** False where a process was killed while it wrote: what it wrote must not run into the next line. */
    private static boolean endsInALine(RandomAccessFile file) throws IOException {
        if (file.length() == 0) {
            return true;
        }
        file.seek(file.length() - 1);
        return file.read() == '\n';
    }
}
