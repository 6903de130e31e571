package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one layer on the local disk. Only the shapes must be there.
 *
 * @param name the name of the layer, for people
 */
public record LayerFiles(
        String name, Path shp, Optional<Path> shx, Optional<Path> dbf, Optional<Path> prj, Optional<Path> cpg) {

    private static final int SIDE_TEXT_MAX = 16_384;

    /** @return a layer of shapes and nothing else */
    static LayerFiles bare(String name, Path shp) {
        return new LayerFiles(name, shp, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @return the text of the {@code .prj} file, within bounds; empty where there is none */
    public Optional<String> prjText() throws IOException {
        return text(prj).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<String> cpgText() throws IOException {
        return text(cpg).map(DbfEncoding::cpgWords);
    }

    private static Optional<byte[]> text(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file.get())) {
            return Optional.of(stream.readNBytes(SIDE_TEXT_MAX));
        }
    }
}
