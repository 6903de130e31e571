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

    /** @return the files that differ from the shapes in the extension alone */
    static LayerFiles beside(String name, Path shp) {
        return new LayerFiles(
                name, shp, beside(shp, "shx"), beside(shp, "dbf"), beside(shp, "prj"), beside(shp, "cpg"));
    }

    private static Optional<Path> beside(Path shp, String extension) {
        String file = shp.getFileName().toString();
        int point = file.lastIndexOf('.');
        return point < 0
                ? Optional.empty()
                : Optional.of(shp.resolveSibling(file.substring(0, point + 1) + extension))
                        .filter(Files::isRegularFile);
    }

    /** @return the text of the {@code .prj} file, within bounds; empty where there is none */
    public Optional<String> prjText() throws IOException {
        return text(prj).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<String> cpgText() throws IOException {
        return text(cpg).map(TextDetection::cpgWords);
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
