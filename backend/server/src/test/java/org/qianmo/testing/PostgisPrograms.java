package org.qianmo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL installation that has PostGIS.
 *
 * @param version as in the folder's name, e.g. {@code 15}
 * @param bin folder of {@code initdb} and {@code pg_ctl}
 */
record PostgisPrograms(int version, Path bin) {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");

    private static final Path EXTENSIONS = Path.of("/usr/share/postgresql");

    private static final Optional<PostgisPrograms> FOUND = search();

    /**
     * The newest installation; says aloud, once, what was found.
     *
     * @throws IllegalStateException in CI, where nothing is skipped, if there is none
     */
    static Optional<PostgisPrograms> found() {
        if (FOUND.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, but there is no PostGIS below " + INSTALLATIONS);
        }
        return FOUND;
    }

    Path program(String name) {
        return bin.resolve(name);
    }

    private static Optional<PostgisPrograms> search() {
        Optional<PostgisPrograms> newest = installed();
        System.out.println(newest.map(found -> "PostGIS tests: run on PostgreSQL " + found.version + " in " + found.bin)
                .orElse("PostGIS tests: SKIPPED, there is no PostgreSQL with PostGIS below " + INSTALLATIONS));
        return newest;
    }

    private static Optional<PostgisPrograms> installed() {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{2}"))
                    .filter(PostgisPrograms::hasServerAndPostgis)
                    .map(name -> new PostgisPrograms(
                            Integer.parseInt(name), INSTALLATIONS.resolve(name).resolve("bin")))
                    .max(Comparator.comparingInt(PostgisPrograms::version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasServerAndPostgis(String version) {
        return Files.isExecutable(INSTALLATIONS.resolve(version).resolve("bin/initdb"))
                && Files.exists(EXTENSIONS.resolve(version).resolve("extension/postgis.control"));
    }
}
