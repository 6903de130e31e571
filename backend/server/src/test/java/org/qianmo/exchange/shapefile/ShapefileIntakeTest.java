package org.qianmo.exchange.shapefile;

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
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileIntakeTest {

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

        LayerFiles files = open(StandardCharsets.UTF_8, null);

        assertThat(files.name()).isEqualTo("地块");
        assertThat(files.prjText()).contains("PROJCS");
        assertThat(files.dbf()).isEmpty();
    }

    @Test
    void namesInGbkAreRead() throws Exception {
        members.put("南海区/地块.shp", shp(POLYGON));

        assertThat(open(Charset.forName("GBK"), null).name()).isEqualTo("地块");
    }

    @Test
    void severalPolygonLayersAskForAName() throws Exception {
        members.put("a/宗地.shp", shp(POLYGON));
        members.put("b/图斑.shp", shp(POLYGON));

        assertFault(ShapefileFault.LAYER_AMBIGUOUS, "a/宗地, b/图斑");
        assertThat(open(StandardCharsets.UTF_8, "图斑").name()).isEqualTo("图斑");
        assertThat(open(StandardCharsets.UTF_8, "A/宗地.shp").name()).isEqualTo("宗地");
        assertThatThrownBy(() -> open(StandardCharsets.UTF_8, "道路")).hasMessageContaining("LAYER_UNKNOWN");
    }

    @Test
    void bareShapesAreTakenToo() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), shp(POLYGON));

        LayerFiles files = ShapefileIntake.open(upload, "C:\\data\\宗地.shp", Optional.empty(), folder);

        assertThat(files.name()).isEqualTo("宗地");
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws Exception {
        members.put("../../etc/宗地.shp", shp(POLYGON));

        assertFault(ShapefileFault.UNSAFE_ENTRY, "etc");
    }

    @Test
    void bombIsRefusedWhileItIsUnpacked() throws Exception {
        byte[] large = new byte[80 << 20];
        System.arraycopy(shp(POLYGON), 0, large, 0, 100);
        members.put("bomb.shp", large);

        assertFault(ShapefileFault.ARCHIVE_TOO_LARGE, "");
    }

    @Test
    void tooManyMembersAreRefused() throws Exception {
        for (int i = 0; i <= Archive.ENTRIES_MAX; i++) {
            members.put(i + ".txt", new byte[0]);
        }

        assertFault(ShapefileFault.TOO_MANY_ENTRIES, "2000");
    }

    @Test
    void archiveWithoutMembersIsEmpty() throws Exception {
        assertFault(ShapefileFault.EMPTY_ARCHIVE, "");
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

        assertFault(ShapefileFault.NO_SHAPEFILE, "");
    }

    private void assertFault(ShapefileFault fault, String place) {
        assertThatThrownBy(() -> open(StandardCharsets.UTF_8, null))
                .isInstanceOfSatisfying(
                        ShapefileException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault))
                .hasMessageContaining(place);
    }

    private LayerFiles open(Charset names, String layer) throws ShapefileException, IOException {
        Path archive = folder.resolve("upload.zip");
        try (OutputStream stream = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(stream, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return ShapefileIntake.open(archive, "upload.zip", Optional.ofNullable(layer), folder);
    }

    private static byte[] shp(int type) {
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, 50);
        return header.order(ByteOrder.LITTLE_ENDIAN).putInt(32, type).array();
    }
}
