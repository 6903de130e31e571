package org.qianmo.exchange.kml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.MeteredStream;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * Where the XML is: the file itself, or the member of a KMZ that Google Earth would open: {@code doc.kml}, else the first
 * {@code .kml}. Nothing is unpacked to disk; members are passed in the order of the archive, whose table of contents is not
 * believed.
 *
 * @param member empty for a bare file
 */
record KmlSource(Path path, Optional<String> member) {

    private static final int ENTRIES_MAX = 2_000;

    static KmlSource of(UploadedFile file) throws UnusableFile, IOException {
        return isArchive(file.beginning(Integer.BYTES))
                ? new KmlSource(file.path(), Optional.of(choose(file.path())))
                : new KmlSource(file.path(), Optional.empty());
    }

    static boolean isArchive(byte[] beginning) {
        return beginning.length >= 4
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }

    /** @param beginning of an archive; the name of its first member is at byte 30 */
    static boolean beginsWithKml(byte[] beginning) {
        int length = beginning.length < 30 ? 0 : (beginning[26] & 0xFF) + 256 * (beginning[27] & 0xFF);
        return length > 0
                && beginning.length >= 30 + length
                && isKml(new String(beginning, 30, length, StandardCharsets.ISO_8859_1));
    }

    private static boolean isKml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".kml");
    }

    private static String choose(Path path) throws UnusableFile, IOException {
        String first = null;
        try (ZipInputStream zip = zip(path)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES_MAX) {
                    throw LayerFault.TOO_MANY_ENTRIES.at(ENTRIES_MAX);
                }
                if (entry.getName().equalsIgnoreCase("doc.kml")) {
                    return entry.getName();
                }
                first = first == null && isKml(entry.getName()) ? entry.getName() : first;
                passOver(zip, path);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw LayerFault.FILE_BROKEN.at("KMZ");
        } catch (BoundedStream.Beyond beyond) {
            throw LayerFault.ARCHIVE_TOO_LARGE.at(beyond.bytesMax());
        }
        if (first == null) {
            throw LayerFault.NO_LAYER.at("KMZ: *.kml");
        }
        return first;
    }

    /** The next member begins where this one ends, which only unpacking tells. */
    private static void passOver(ZipInputStream zip, Path path) throws IOException {
        // Not closed: that would close the archive.
        new BoundedStream(zip, Files.size(path)).transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** Names are compared and never used as paths: any reading of them will do. */
    private static ZipInputStream zip(Path path) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)), StandardCharsets.ISO_8859_1);
    }

    /** @return the XML, bounded; it counts the bytes of the file, packed as they are */
    Opened open() throws UnusableFile, IOException {
        MeteredStream metered = new MeteredStream(Files.newInputStream(path), Files.size(path));
        if (member.isEmpty()) {
            return new Opened(metered, new BufferedInputStream(metered, 1 << 16));
        }
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(metered, 1 << 16), StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(member.get())) {
                    return new Opened(metered, new BoundedStream(zip, Files.size(path)));
                }
                passOver(zip, path);
            }
            throw LayerFault.FILE_BROKEN.at("KMZ");
        } catch (IOException | UnusableFile | RuntimeException unusable) {
            zip.close();
            throw unusable;
        }
    }

    /**
     * @param metered how far in the file
     * @param xml to be read and closed
     */
    record Opened(MeteredStream metered, InputStream xml) {}
}
