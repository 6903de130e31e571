package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.exchange.shapefile.ShapefileFormat;

class ArrivalTest {

    private static final int POINT = 1;
    private static final int POLYGON = 5;

    @TempDir
    private Path folder;

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    @Test
    void singlePolygonLayerAmongOthersIsTaken() throws Exception {
        members.put("data/点.shp", shp(POINT));
        members.put("data/地块.SHP", shp(POLYGON));
        members.put("data/地块.PRJ", "PROJCS".getBytes(StandardCharsets.US_ASCII));

        IncomingLayer layer = open(StandardCharsets.UTF_8, null);

        assertThat(layer.name()).isEqualTo("data/地块");
        try (LandLayer opened = layer.open(Optional.empty())) {
            assertThat(opened.name()).isEqualTo("地块");
            assertThat(opened.system().wkt()).contains("PROJCS");
            assertThat(opened.fields()).isEmpty();
            assertThat(opened.notices()).extracting(Notice::zh).anyMatch(said -> said.contains(".dbf"));
        }
    }

    @Test
    void namesInGbkAreRead() throws Exception {
        members.put("南海区/地块.shp", shp(POLYGON));

        assertThat(open(Charset.forName("GBK"), null).name()).isEqualTo("南海区/地块");
    }

    @Test
    void severalPolygonLayersAskForAName() throws Exception {
        members.put("a/宗地.shp", shp(POLYGON));
        members.put("b/图斑.shp", shp(POLYGON));

        assertFault("LAYER_AMBIGUOUS", "a/宗地, b/图斑");
        assertThat(open(StandardCharsets.UTF_8, "图斑").name()).isEqualTo("b/图斑");
        assertThat(open(StandardCharsets.UTF_8, "A/宗地.shp").name()).isEqualTo("a/宗地");
        assertThatThrownBy(() -> open(StandardCharsets.UTF_8, "道路")).hasMessageContaining("LAYER_UNKNOWN");
    }

    @Test
    void bareShapesAreTakenToo() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), shp(POLYGON));

        assertThat(choose(upload, "宗地.shp", null).name()).isEqualTo("宗地");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws Exception {
        members.put("../../etc/宗地.shp", shp(POLYGON));

        assertFault("UNSAFE_ENTRY", "etc");
    }

    @Test
    void bombIsRefusedWhileItIsUnpacked() throws Exception {
        byte[] large = new byte[80 << 20];
        System.arraycopy(shp(POLYGON), 0, large, 0, 100);
        members.put("bomb.shp", large);

        assertFault("ARCHIVE_TOO_LARGE", "");
    }

    @Test
    void tooManyMembersAreRefused() throws Exception {
        for (int i = 0; i <= 2_000; i++) {
            members.put(i + ".txt", new byte[0]);
        }

        assertFault("TOO_MANY_ENTRIES", "2000");
    }

    @Test
    void archiveWithoutMembersIsEmpty() throws Exception {
        assertFault("EMPTY_ARCHIVE", "");
    }

    @Test
    void shadowFilesOfAMacAreNoLayers() throws Exception {
        members.put("宗地.shp", shp(POLYGON));
        members.put("__MACOSX/._宗地.shp", shp(POLYGON));

        assertThat(open(StandardCharsets.UTF_8, null).name()).isEqualTo("宗地");
    }

    @Test
    void archiveInAnArchiveIsNotOpened() throws Exception {
        members.put("inner.zip", new byte[] {'P', 'K', 3, 4});

        assertFault("NESTED_ARCHIVE", "inner.zip");
    }

    @Test
    void archiveBesideALayerIsLeftOutAndTold() throws Exception {
        members.put("宗地.shp", shp(POLYGON));
        members.put("内.zip", new byte[] {'P', 'K', 3, 4});

        Arrival arrival = arrive(pack(StandardCharsets.UTF_8), "upload.zip");

        assertThat(arrival.layers()).hasSize(1);
        assertThat(arrival.notices()).extracting(Notice::zh).anyMatch(said -> said.contains("内.zip"));
    }

    @Test
    void membersWithoutTheirShapesAreTold() throws Exception {
        members.put("甲/宗地.dbf", new byte[40]);
        members.put("甲/宗地.prj", new byte[40]);

        assertFault("NO_LAYER", "甲/宗地");
    }

    @Test
    void nothingIsWrittenOutsideTheWorkFolder() throws Exception {
        members.put("a\\b/宗地.shp", shp(POLYGON));
        Path archive = pack(StandardCharsets.UTF_8);
        Path work = Files.createDirectory(folder.resolve("work"));

        new Arrivals(List.of(new ShapefileFormat())).open(new UploadedFile(archive, "upload.zip", work));

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(work)))
                    .containsExactly(archive);
        }
    }

    @Test
    void otherKindsOfArchivesAreRefusedByName() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});

        assertThatThrownBy(() -> choose(upload, "宗地.rar", null)).hasMessageContaining("ARCHIVE_UNKNOWN", "RAR");
    }

    private void assertFault(String fault, String place) {
        assertThatThrownBy(() -> open(StandardCharsets.UTF_8, null))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        refused -> assertThat(refused.code()).isEqualTo(fault))
                .hasMessageContaining(place);
    }

    private IncomingLayer open(Charset names, String layer) throws UnusableFile, IOException {
        return choose(pack(names), "upload.zip", layer);
    }

    private IncomingLayer choose(Path upload, String name, String layer) throws UnusableFile, IOException {
        return arrive(upload, name).choose(Optional.ofNullable(layer));
    }

    private Arrival arrive(Path upload, String name) throws UnusableFile, IOException {
        Path work = Files.createTempDirectory(folder, "work");
        return new Arrivals(List.of(new ShapefileFormat())).open(new UploadedFile(upload, name, work));
    }

    private Path pack(Charset names) throws IOException {
        Path archive = folder.resolve("upload.zip");
        try (OutputStream stream = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(stream, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static byte[] shp(int type) {
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, 50);
        return header.order(ByteOrder.LITTLE_ENDIAN).putInt(32, type).array();
    }
}
