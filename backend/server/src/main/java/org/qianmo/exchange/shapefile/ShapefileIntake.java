package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * Takes an uploaded file, a ZIP archive or a bare {@code .shp}, and gives the files of one layer in a work folder. Only the
 * members of that layer are unpacked.
 */
public final class ShapefileIntake {

    private static final int SHP_MAGIC = 0x0000270A;
    private static final int ZIP_MAGIC = 0x504B;
    private static final int SHP_TYPE_AT = 32;

    private ShapefileIntake() {}

    /**
     * @param upload as it came, on the local disk
     * @param uploadName what its owner calls it
     * @param layer the name of the layer, with or without its folder; only needed where there are several
     * @param workFolder a folder, which the caller deletes with all that is in it
     */
    public static LayerFiles open(Path upload, String uploadName, Optional<String> layer, Path workFolder)
            throws ShapefileException, IOException {
        int magic = magic(upload);
        if (magic == SHP_MAGIC) {
            return LayerFiles.bare(withoutExtension(baseName(uploadName)), upload);
        }
        if (magic >>> 16 != ZIP_MAGIC) {
            throw new ShapefileException(ShapefileFault.NOT_A_ZIP);
        }
        try (Archive archive = Archive.open(upload)) {
            Collection<ArchiveLayer> layers = ArchiveLayer.of(archive.members());
            if (layers.isEmpty()) {
                throw new ShapefileException(ShapefileFault.NO_SHAPEFILE);
            }
            return unpack(archive, choose(archive, layers, layer), workFolder);
        }
    }

    private static int magic(Path upload) throws IOException {
        try (InputStream stream = Files.newInputStream(upload)) {
            byte[] first = stream.readNBytes(Integer.BYTES);
            return first.length < Integer.BYTES ? 0 : ByteBuffer.wrap(first).getInt();
        }
    }

    /** The one that is wanted; without a wish the only one, or the only one of polygons. */
    private static ArchiveLayer choose(Archive archive, Collection<ArchiveLayer> layers, Optional<String> wanted)
            throws ShapefileException, IOException {
        List<ArchiveLayer> candidates = new ArrayList<>();
        for (ArchiveLayer layer : layers) {
            boolean fits = wanted.isPresent()
                    ? layer.isCalled(wanted.get())
                    : layers.size() == 1 || kind(archive, layer) == ShapeKind.POLYGON;
            if (fits) {
                candidates.add(layer);
            }
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        boolean unknown = wanted.isPresent() && candidates.isEmpty();
        throw new ShapefileException(
                unknown ? ShapefileFault.LAYER_UNKNOWN : ShapefileFault.LAYER_AMBIGUOUS,
                ArchiveLayer.names(candidates.isEmpty() ? layers : candidates));
    }

    private static ShapeKind kind(Archive archive, ArchiveLayer layer) throws IOException {
        byte[] header = archive.beginning(layer.member("shp").orElseThrow(), SHP_TYPE_AT + Integer.BYTES);
        return header.length < SHP_TYPE_AT + Integer.BYTES
                ? ShapeKind.OTHER
                : ShapeKind.of(Integer.reverseBytes(ByteBuffer.wrap(header).getInt(SHP_TYPE_AT)));
    }

    private static LayerFiles unpack(Archive archive, ArchiveLayer layer, Path workFolder)
            throws ShapefileException, IOException {
        return new LayerFiles(
                layer.name(),
                member(archive, layer, "shp", workFolder).orElseThrow(),
                member(archive, layer, "shx", workFolder),
                member(archive, layer, "dbf", workFolder),
                member(archive, layer, "prj", workFolder),
                member(archive, layer, "cpg", workFolder));
    }

    private static Optional<Path> member(Archive archive, ArchiveLayer layer, String extension, Path workFolder)
            throws ShapefileException, IOException {
        Optional<ZipEntry> entry = layer.member(extension);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Path target = workFolder.resolve("layer." + extension);
        archive.unpack(entry.get(), target);
        return Optional.of(target);
    }

    static String baseName(String path) {
        String name = path.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    static String withoutExtension(String name) {
        int point = name.lastIndexOf('.');
        return point <= 0 ? name : name.substring(0, point);
    }

    static String extension(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
