package org.qianmo.exchange.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;

/**
 * A ZIP archive from outside. What it says about itself is not believed: names never become paths, sizes are counted while
 * unpacking, checksums are compared. An archive in an archive is not opened.
 */
final class Archive implements Closeable {

    static final int ENTRIES_MAX = 2_000;

    /** The format ends at 2 GiB a file; three large files make a layer. */
    private static final long UNPACKED_BYTES_MAX = 6L << 30;

    /** Shapes pack to a half or a third, tables to a thirtieth; what grows two hundredfold is a bomb. */
    private static final long RATIO_MAX = 200;

    private static final long RATIO_FREE_BYTES = 64L << 20;
    private static final int COPY_BYTES = 1 << 16;

    private final ZipFile zip;
    private final long bytesMax;
    private long unpacked;

    private Archive(ZipFile zip, long bytesMax) {
        this.zip = zip;
        this.bytesMax = bytesMax;
    }

    /** Names without the flag for UTF-8 are UTF-8 all the same, or GBK; the last reading accepts any bytes. */
    static Archive open(Path file) throws UnusableFile, IOException {
        List<Charset> readings =
                List.of(StandardCharsets.UTF_8, TextEncoding.GBK.charset(), StandardCharsets.ISO_8859_1);
        long bytesMax = Math.min(UNPACKED_BYTES_MAX, Math.max(RATIO_FREE_BYTES, RATIO_MAX * Files.size(file)));
        for (Charset reading : readings) {
            try {
                return new Archive(new ZipFile(file.toFile(), reading), bytesMax);
            } catch (ZipException | EOFException | IllegalArgumentException nextReading) {
                // The constructor reports names that do not decode the same way as a broken archive.
            }
        }
        throw ArchiveFault.NOT_A_ZIP.fault();
    }

    /** @return the members that are files */
    List<ZipEntry> members() throws UnusableFile {
        if (zip.size() == 0) {
            throw ArchiveFault.EMPTY_ARCHIVE.fault();
        }
        if (zip.size() > ENTRIES_MAX) {
            throw ArchiveFault.TOO_MANY_ENTRIES.at(Integer.toString(ENTRIES_MAX));
        }
        List<ZipEntry> members = new ArrayList<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (isUnsafe(entry.getName())) {
                throw ArchiveFault.UNSAFE_ENTRY.at(entry.getName());
            }
            if (!entry.isDirectory()) {
                members.add(entry);
            }
        }
        return members;
    }

    /** No name is used as a path; but an archive with such names was made to do harm, or is broken. */
    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || path.chars().anyMatch(c -> c < ' ')
                || List.of(path.split("/")).contains("..");
    }

    /** @return the first bytes; fewer where the member is shorter or broken */
    byte[] beginning(ZipEntry member, int bytes) throws IOException {
        try (InputStream stream = zip.getInputStream(member)) {
            return stream.readNBytes(bytes);
        } catch (ZipException | EOFException broken) {
            return new byte[0];
        }
    }

    /** @throws UnusableFile if the member is broken, or all that was unpacked from here is too much */
    void unpack(ZipEntry member, Path target) throws UnusableFile, IOException {
        try (InputStream from = zip.getInputStream(member);
                OutputStream to = Files.newOutputStream(target)) {
            if (copy(from, to) != member.getCrc()) {
                throw ArchiveFault.ARCHIVE_BROKEN.at(member.getName());
            }
        } catch (ZipException | EOFException broken) {
            throw ArchiveFault.ARCHIVE_BROKEN.at(member.getName());
        }
    }

    /** @return the checksum of what was copied, which the library does not look at by itself */
    private long copy(InputStream from, OutputStream to) throws UnusableFile, IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[COPY_BYTES];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            unpacked += read;
            if (unpacked > bytesMax) {
                throw ArchiveFault.ARCHIVE_TOO_LARGE.at(Long.toString(bytesMax));
            }
            checksum.update(buffer, 0, read);
            to.write(buffer, 0, read);
        }
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
