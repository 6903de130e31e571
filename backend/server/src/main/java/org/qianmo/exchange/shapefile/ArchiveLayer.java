package org.qianmo.exchange.shapefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** The members of an archive that have one folder and one name but for the extension, whatever their case. */
final class ArchiveLayer {

    private static final String MAC_FOLDER = "__MACOSX/";
    private static final int NAMES_SHOWN_MAX = 12;

    private final String path;
    private final Map<String, ZipEntry> members = new HashMap<>();

    private ArchiveLayer(String path) {
        this.path = path;
    }

    /** @return the layers that have shapes, in the order of the archive */
    static Collection<ArchiveLayer> of(List<ZipEntry> entries) {
        Map<String, ArchiveLayer> layers = new LinkedHashMap<>();
        for (ZipEntry entry : entries) {
            String path = entry.getName().replace('\\', '/');
            boolean shadow = path.startsWith(MAC_FOLDER)
                    || ShapefileIntake.baseName(path).startsWith("._");
            if (!shadow) {
                String stem = ShapefileIntake.withoutExtension(path);
                layers.computeIfAbsent(stem.toLowerCase(Locale.ROOT), any -> new ArchiveLayer(stem))
                        .members
                        .putIfAbsent(ShapefileIntake.extension(path), entry);
            }
        }
        return layers.values().stream()
                .filter(layer -> layer.members.containsKey("shp"))
                .toList();
    }

    String name() {
        return ShapefileIntake.baseName(path);
    }

    boolean isCalled(String wanted) {
        String plain = wanted.strip().replace('\\', '/');
        String stem = ShapefileIntake.extension(plain).equals("shp") ? ShapefileIntake.withoutExtension(plain) : plain;
        return stem.equalsIgnoreCase(path) || stem.equalsIgnoreCase(name());
    }

    Optional<ZipEntry> member(String extension) {
        return Optional.ofNullable(members.get(extension));
    }

    static String names(Collection<ArchiveLayer> layers) {
        return layers.stream().limit(NAMES_SHOWN_MAX).map(layer -> layer.path).collect(Collectors.joining(", "))
                + (layers.size() > NAMES_SHOWN_MAX ? ", …" : "");
    }
}
