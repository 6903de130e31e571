package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Real files of other people, as a user would upload them: a loose shapefile is packed with the files beside it. A clone
 * has the small ones; the folder that {@value #VARIABLE} names has all.
 */
public final class RealUploads {

    /** Names the folder of real files. */
    public static final String VARIABLE = "QIANMO_REAL_DATA";

    private static final Path SAMPLES = Path.of("..", "..", "gis-data", "samples");

    private RealUploads() {}

    /** Says aloud what is left out on this machine. */
    public static void announce() {
        if (folder().isEmpty()) {
            System.out.println("SKIPPED: real files that are not in gis-data/samples; " + VARIABLE + " is not set");
        }
    }

    /** @return the folder, where the machine has one */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /** @return the file, where this machine has it */
    public static Optional<Path> find(String file) {
        return Stream.concat(folder().stream(), Stream.of(SAMPLES))
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    /** @return the file itself, or an archive of the loose files of its layer */
    public static Path upload(Path file, Path work) throws IOException {
        if (!file.toString().endsWith(".shp")) {
            return file;
        }
        Path archive = Files.createTempFile(work, "upload", ".zip");
        String stem = stem(file);
        try (OutputStream stream = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(stream);
                var beside = Files.list(file.getParent())) {
            List<Path> members =
                    beside.filter(path -> stem(path).equals(stem)).sorted().toList();
            for (Path member : members) {
                zip.putNextEntry(new ZipEntry(member.getFileName().toString()));
                Files.copy(member, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
