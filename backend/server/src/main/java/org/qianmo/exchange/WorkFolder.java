package org.qianmo.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Folders for files on their way in or out, below the application's own folder, never below one that is served. */
@Service
public class WorkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path root;

    WorkFolder(@Value("${qianmo.data:./qianmo-data}") Path data) {
        root = data.resolve("work");
        // What a former run left behind belongs to jobs that are over.
        delete(root);
    }

    /** @return a new, empty folder, which the caller deletes */
    public Path create() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, "exchange");
    }

    /** Deletes the folder with all that is in it. A file that cannot be deleted is left for the next start. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException inUse) {
            LOG.warn("cannot delete {}", folder, inUse);
        }
    }
}
