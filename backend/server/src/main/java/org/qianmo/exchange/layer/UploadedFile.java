package org.qianmo.exchange.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file as it came.
 *
 * @param path on the local disk
 * @param name what its owner calls it, without folders
 * @param workFolder for what has to be unpacked; whoever made it deletes it with all that is in it
 */
public record UploadedFile(Path path, String name, Path workFolder) {

    /** @return the first bytes; fewer where the file is shorter */
    public byte[] beginning(int bytes) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(bytes);
        }
    }

    /** @return behind the last point, in lower case; empty for none */
    public String extension() {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** @return the name without its extension: what a layer is called whose file names none */
    public String stem() {
        int point = name.lastIndexOf('.');
        return point <= 0 ? name : name.substring(0, point);
    }
}
