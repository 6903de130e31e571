package org.qianmo.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qianmo.exchange.layer.OutgoingFiles;

/**
 * Files of one archive that leaves while it is written. Nothing is sent of a file that waits on disk but the name of the
 * first, so that somebody who has gone away is noticed meanwhile.
 */
final class ZippedFiles implements OutgoingFiles {

    private static final int COPY_BYTES = 1 << 16;
    private static final long SILENCE_NANOSECONDS = 1_000_000_000L;

    private final Path folder;
    private final Archive archive;
    private final Map<String, Path> onDisk = new LinkedHashMap<>();
    private final List<Manifest.Member> members = new ArrayList<>();
    private Member open;
    private long lastBeat = System.nanoTime();

    /**
     * @param folder for files that wait; the caller deletes it
     * @param threads compress
     */
    ZippedFiles(OutputStream out, Path folder, int level, Executor threads) {
        this.folder = folder;
        this.archive = new Archive(out, new ParallelDeflater(level, threads));
    }

    /** What is asked for while another file is open waits on disk, as {@link #file} does. */
    @Override
    public OutputStream stream(String name) throws IOException {
        return open == null ? begin(name) : Files.newOutputStream(file(name));
    }

    @Override
    public Path file(String name) {
        return onDisk.computeIfAbsent(name, folder::resolve);
    }

    private Member begin(String name) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        open = new Member(name);
        return open;
    }

    /**
     * To be called often while rows come: lets something out once a second.
     *
     * @throws IOException if nobody listens any more
     */
    void beat() throws IOException {
        if (System.nanoTime() - lastBeat < SILENCE_NANOSECONDS) {
            return;
        }
        lastBeat = System.nanoTime();
        if (open == null && !onDisk.isEmpty()) {
            begin(onDisk.keySet().iterator().next());
        }
        if (open != null) {
            archive.beat();
        }
    }

    /** Sends the files that waited, after their writer has closed them. */
    void sendWaiting() throws IOException {
        for (Map.Entry<String, Path> file : onDisk.entrySet()) {
            boolean begun = open != null && open.name.equals(file.getKey());
            try (Member member = begun ? open : begin(file.getKey())) {
                copy(file.getValue(), member);
            }
            Files.delete(file.getValue());
        }
        onDisk.clear();
    }

    private static void copy(Path file, OutputStream member) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                member.write(buffer, 0, read);
            }
        }
    }

    /** @return all members so far, in their order */
    List<Manifest.Member> members() {
        return List.copyOf(members);
    }

    /** Completes the archive; the stream below stays open. */
    void finish() throws IOException {
        archive.finish();
        archive.flush();
    }

    /** Frees what is held outside of the heap, complete or not. */
    void release() {
        archive.release();
    }

    private final class Member extends OutputStream {

        private final String name;
        private final MessageDigest digest = sha256();
        private long bytes;

        Member(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            digest.update(content, from, length);
            bytes += length;
            archive.write(content, from, length);
        }

        @Override
        public void close() throws IOException {
            if (open != this) {
                return;
            }
            open = null;
            archive.closeEntry();
            members.add(new Manifest.Member(name, bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static final class Archive extends ZipOutputStream {

        private final ParallelDeflater deflater;

        Archive(OutputStream out, ParallelDeflater deflater) {
            super(out, StandardCharsets.UTF_8);
            def.end();
            def = deflater;
            this.deflater = deflater;
            buf = new byte[COPY_BYTES];
        }

        void beat() throws IOException {
            deflater.beat();
            for (int given = def.deflate(buf, 0, buf.length); given > 0; given = def.deflate(buf, 0, buf.length)) {
                out.write(buf, 0, given);
            }
            out.flush();
        }

        void release() {
            deflater.end();
        }
    }
}
