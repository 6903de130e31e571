package org.qianmo.exchange.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.qianmo.exchange.WorkFolder;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Where deliveries lie: a folder each, below the application's own. It survives a restart. */
@Service
public class DeliveryFolders {

    private static final int COPY_BYTES = 1 << 16;
    private static final String CONTENT = "content";

    private final Path root;

    DeliveryFolders(@Value("${qianmo.data:./qianmo-data}") Path data) {
        this.root = data.resolve("deliveries");
    }

    void create(String id) {
        try {
            Files.createDirectories(folder(id));
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    /** Deletes all that there is of a delivery. */
    void delete(String id) {
        WorkFolder.delete(folder(id));
    }

    /** Deletes the file and what was unpacked of it; what was found in it stays. */
    void deleteContent(String id) {
        WorkFolder.delete(folder(id).resolve("unpacked"));
        WorkFolder.delete(content(id));
    }

    /** @return ids of all folders that there are */
    List<String> ids() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return bytes that have come; 0 for none, also when they are deleted in this moment */
    long received(String id) {
        try {
            return Files.size(content(id));
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean exists(String id) {
        return Files.isDirectory(folder(id));
    }

    /** @return bytes that the disk has left */
    long usable() {
        try {
            Files.createDirectories(root);
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Adds to the file what comes. What has come stays when the sender goes away.
     *
     * @param bytesMax of the whole file
     * @return false if more came than the file was announced to have; the rest is not kept
     */
    boolean append(String id, InputStream body, long bytesMax) throws IOException {
        try (FileChannel file = FileChannel.open(content(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[COPY_BYTES];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                int taken = (int) Math.min(read, bytesMax - file.size());
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, taken);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                if (taken < read) {
                    return false;
                }
            }
            return true;
        }
    }

    String sha256(String id) throws IOException {
        try (DigestInputStream stream =
                new DigestInputStream(Files.newInputStream(content(id)), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[COPY_BYTES];
            while (stream.read(buffer) >= 0) {
                // The digest takes note.
            }
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    UploadedFile file(Delivery delivery) {
        return new UploadedFile(content(delivery.id()), delivery.fileName(), folder(delivery.id()));
    }

    /** @return a file that belongs to the delivery, which need not exist */
    Path beside(String id, String name) {
        return folder(id).resolve(name);
    }

    private Path content(String id) {
        return folder(id).resolve(CONTENT);
    }

    /** Ids are ours: what does not look like one never becomes a path. */
    private Path folder(String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        return root.resolve(id);
    }
}
