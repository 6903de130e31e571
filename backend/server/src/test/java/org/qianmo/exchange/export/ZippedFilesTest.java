package org.qianmo.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests are those of {@code printf abc | sha256sum}. */
class ZippedFilesTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void streamsLeaveFirstAndFilesFollow() throws Exception {
        ZippedFiles files = files();
        Files.writeString(files.file("later.shp"), "shapes");
        write(files, "first.prj", "abc");
        write(files, "empty.cpg", "");
        files.sendWaiting();
        write(files, "manifest.json", "{}");
        files.finish();

        assertThat(unzipped().keySet()).containsExactly("first.prj", "empty.cpg", "later.shp", "manifest.json");
        assertThat(unzipped()).containsEntry("later.shp", "shapes").containsEntry("first.prj", "abc");
        assertThat(files.members())
                .contains(new Manifest.Member("first.prj", 3, OF_ABC), new Manifest.Member("empty.cpg", 0, OF_NOTHING));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsAskedForWhileAnotherIsOpenWaits() throws Exception {
        ZippedFiles files = files();
        OutputStream table = files.stream("a.dbf");
        write(files, "b.txt", "meanwhile");
        table.write("rows".getBytes(StandardCharsets.US_ASCII));
        table.close();
        files.sendWaiting();
        files.finish();

        assertThat(unzipped()).containsExactly(Map.entry("a.dbf", "rows"), Map.entry("b.txt", "meanwhile"));
    }

    @Test
    void somethingIsSentWhileAllFilesWait() throws Exception {
        ZippedFiles files = files();
        Path waiting = files.file("layer.gpkg");
        Thread.sleep(1_100);
        files.beat();
        int early = out.size();
        write(files, "style.txt", "while the first is begun");
        Files.writeString(waiting, "database");
        files.sendWaiting();
        files.finish();

        assertThat(early).isPositive();
        assertThat(unzipped())
                .containsExactly(
                        Map.entry("layer.gpkg", "database"), Map.entry("style.txt", "while the first is begun"));
    }

    private ZippedFiles files() {
        return new ZippedFiles(out, folder, Deflater.BEST_SPEED, Runnable::run);
    }

    private static void write(ZippedFiles files, String name, String text) throws IOException {
        try (OutputStream member = files.stream(name)) {
            member.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Read from its beginning, as a client that does not keep the archive. */
    private Map<String, String> unzipped() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.US_ASCII));
            }
        }
        return texts;
    }
}
