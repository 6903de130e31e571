package org.qianmo.exchange.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a writer writes, in a folder. */
public record FolderFiles(Path folder) implements OutgoingFiles {

    @Override
    public OutputStream stream(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }

    @Override
    public Path file(String name) {
        return folder.resolve(name);
    }
}
