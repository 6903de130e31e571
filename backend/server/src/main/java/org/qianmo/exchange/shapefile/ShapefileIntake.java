package org.qianmo.exchange.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes an uploaded file, a ZIP archive or a bare {@code .shp}, and gives the files of one layer in a work folder.
 *
 * <p>What an archive says about itself is not believed: names never become paths, sizes are counted while unpacking, and
 * only the members of the chosen layer are unpacked. An archive in an archive is not opened.
 */
public final class ShapefileIntake {

    static final int ENTRIES_MAX = 2_000;

    /** The format ends at 2 GiB a file; three large files make a layer. */
    private static final long UNPACKED_BYTES_MAX = 6L << 30;

    /** Shapes pack to a half or a third, tables to a thirtieth; a hundredfold small file is a bomb. */
    private static final long RATIO_MAX = 200;

    private static final long RATIO_FREE_BYTES = 64L << 20;
    private static final int SHP_MAGIC = 0x0000270A;
    private static final int ZIP_MAGIC = 0x504B;
    private static final int SHP_HEADER_BYTES = 36;
    private static final int COPY_BYTES = 1 << 16;

    private final Path upload;
    private final Path workFolder;
    private long unpacked;

    private ShapefileIntake(Path upload, Path workFolder) {
        this.upload = upload;
        this.workFolder = workFolder;
    }

    /**
     * @param upload as it came, on the local disk
     * @param uploadName what its owner calls it
     * @param layer the name of the layer, with or without its folder; only needed where there are several
     * @param workFolder an empty folder, which the caller deletes with all that is in it
     */
    public static LayerFiles open(Path upload, String uploadName, Optional<String> layer, Path workFolder)
            throws ShapefileException, IOException {
        return switch (magic(upload)) {
            case SHP_MAGIC -> new LayerFiles(
                    withoutExtension(baseName(uploadName)),
                    upload,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            default -> new ShapefileIntake(upload, workFolder).fromArchive(layer);
        };
    }

    private static int magic(Path upload) throws IOException {
        try (InputStream stream = Files.newInputStream(upload)) {
            byte[] first = stream.readNBytes(Integer.BYTES);
            return first.length < Integer.BYTES ? 0 : ByteBuffer.wrap(first).getInt();
        }
    }

    private LayerFiles fromArchive(Optional<String> layer) throws ShapefileException, IOException {
        if (magic(upload) >>> 16 != ZIP_MAGIC) {
            throw new ShapefileException(ShapefileFault.NOT_A_ZIP);
        }
        try (ZipFile archive = openArchive()) {
            Collection<ArchiveLayer> layers = ArchiveLayer.of(entries(archive));
            if (layers.isEmpty()) {
                throw new ShapefileException(ShapefileFault.NO_SHAPEFILE);
            }
            return unpack(archive, choose(archive, layers, layer));
        }
    }

    /** Names without the flag for UTF-8 are UTF-8 all the same, or GBK; the last reading accepts any bytes. */
    private ZipFile openArchive() throws ShapefileException, IOException {
        List<Charset> readings = List.of(StandardCharsets.UTF_8, TextEncoding.GBK.charset(), StandardCharsets.ISO_8859_1);
        for (Charset reading : readings) {
            try {
                return new ZipFile(upload.toFile(), reading);
            } catch (ZipException | EOFException | IllegalArgumentException nextReading) {
                // The constructor reports names that do not decode the same way as a broken archive.
            }
        }
        throw new ShapefileException(ShapefileFault.NOT_A_ZIP);
    }

    private static List<ZipEntry> entries(ZipFile archive) throws ShapefileException {
        if (archive.size() == 0) {
            throw new ShapefileException(ShapefileFault.EMPTY_ARCHIVE);
        }
        if (archive.size() > ENTRIES_MAX) {
            throw new ShapefileException(ShapefileFault.TOO_MANY_ENTRIES, Integer.toString(ENTRIES_MAX));
        }
        List<ZipEntry> entries = new ArrayList<>();
        for (ZipEntry entry : archive.stream().toList()) {
            if (isUnsafe(entry.getName())) {
                throw new ShapefileException(ShapefileFault.UNSAFE_ENTRY, entry.getName());
            }
            if (!entry.isDirectory()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || path.chars().anyMatch(c -> c < ' ')
                || List.of(path.split("/")).contains("..");
    }

    private static ArchiveLayer choose(ZipFile archive, Collection<ArchiveLayer> layers, Optional<String> wanted)
            throws ShapefileException, IOException {
        List<ArchiveLayer> candidates = new ArrayList<>();
        if (wanted.isPresent()) {
            layers.stream().filter(layer -> layer.isCalled(wanted.get())).forEach(candidates::add);
        } else {
            for (ArchiveLayer layer : layers) {
                if (layers.size() == 1 || kind(archive, layer) == ShapeKind.POLYGON) {
                    candidates.add(layer);
                }
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

    private static ShapeKind kind(ZipFile archive, ArchiveLayer layer) throws IOException {
        try (InputStream stream = archive.getInputStream(layer.member("shp").orElseThrow())) {
            byte[] header = stream.readNBytes(SHP_HEADER_BYTES);
            return header.length < SHP_HEADER_BYTES
                    ? ShapeKind.OTHER
                    : ShapeKind.of(Integer.reverseBytes(ByteBuffer.wrap(header).getInt(32)));
        } catch (ZipException | EOFException broken) {
            return ShapeKind.OTHER;
        }
    }

    private LayerFiles unpack(ZipFile archive, ArchiveLayer layer) throws ShapefileException, IOException {
        Optional<Path> shp = member(archive, layer, "shp");
        return new LayerFiles(
                layer.name(),
                shp.orElseThrow(),
                member(archive, layer, "shx"),
                member(archive, layer, "dbf"),
                member(archive, layer, "prj"),
                member(archive, layer, "cpg"));
    }

    private Optional<Path> member(ZipFile archive, ArchiveLayer layer, String extension)
            throws ShapefileException, IOException {
        Optional<ZipEntry> entry = layer.member(extension);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Path target = workFolder.resolve("layer." + extension);
        try (InputStream from = archive.getInputStream(entry.get());
                OutputStream to = Files.newOutputStream(target)) {
            if (copy(from, to) != entry.get().getCrc()) {
                throw new ShapefileException(ShapefileFault.ARCHIVE_BROKEN, entry.get().getName());
            }
        } catch (ZipException | EOFException broken) {
            throw new ShapefileException(ShapefileFault.ARCHIVE_BROKEN, entry.get().getName());
        }
        return Optional.of(target);
    }

    /** @return the checksum of what was copied, which the archive reader does not look at by itself */
    private long copy(InputStream from, OutputStream to) throws ShapefileException, IOException {
        CRC32 checksum = new CRC32();
        long bound = Math.min(UNPACKED_BYTES_MAX, Math.max(RATIO_FREE_BYTES, RATIO_MAX * Files.size(upload)));
        byte[] buffer = new byte[COPY_BYTES];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            unpacked += read;
            if (unpacked > bound) {
                throw new ShapefileException(ShapefileFault.ARCHIVE_TOO_LARGE, Long.toString(bound));
            }
            checksum.update(buffer, 0, read);
            to.write(buffer, 0, read);
        }
        return checksum.getValue();
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
