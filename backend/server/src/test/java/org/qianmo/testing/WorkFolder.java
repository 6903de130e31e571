package org.qianmo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for an application under test. They lie in the build's own folder, so that cleaning the build removes them. */
public final class WorkFolder {

    private WorkFolder() {}

    /** A new and empty folder. */
    public static Path fresh() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "qianmo").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
