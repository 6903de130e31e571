package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/** Files made to do harm. Each is refused, or its rows are, with a code; within ten seconds, with nothing left in memory. */
class HostileFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long HEAP_LEFT_BYTES_MAX = 48L << 20;

    @TempDir
    private Path folder;

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    @Test
    void zipThatLeavesItsFolder() throws Exception {
        members.put("../../../tmp/宗地.shp", shp(1));

        assertThat(outcome("x.zip", zip())).isEqualTo("UNSAFE_ENTRY");
    }

    @Test
    void zipBomb() throws Exception {
        members.put("宗地.shp", new byte[200 << 20]);

        assertThat(outcome("x.zip", zip())).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void zipInZip() throws Exception {
        members.put("a.geojson", utf8("{}"));
        byte[] inner = zip();
        members.clear();
        members.put("inner.zip", inner);

        assertThat(outcome("x.zip", zip())).isEqualTo("NESTED_ARCHIVE");
    }

    @Test
    void thousandsOfMembers() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            members.put("d" + i + "/宗地.shp", shp(1));
        }

        assertThat(outcome("x.zip", zip())).isEqualTo("TOO_MANY_ENTRIES");
    }

    @Test
    void shapeThatClaimsAThousandMillionVertices() throws Exception {
        members.put("宗地.shp", shp(1_000_000_000));

        assertThat(outcome("x.zip", zip())).isEqualTo("BROKEN_RECORD=1");
    }

    @Test
    void tableThatClaimsMoreThanItHas() throws Exception {
        byte[] dbf = new byte[65];
        ByteBuffer.wrap(dbf)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, (byte) 3)
                .putInt(4, Integer.MAX_VALUE)
                .putShort(8, (short) 0xFFFF)
                .putShort(10, (short) 0xFFFF);
        members.put("宗地.shp", shp(4));
        members.put("宗地.dbf", dbf);

        assertThat(outcome("x.zip", zip())).isEqualTo("BROKEN_RECORD=1");
    }

    @Test
    void encodingThatIsAnHtmlPage() throws Exception {
        byte[] file = HandMadeShapefile.ofSilentGbk("QLR")
                .square(0, 0, 9, "平东")
                .beside("cpg", "<!DOCTYPE html><html><body>404</body></html>")
                .zip("宗地");

        assertThat(outcome("x.zip", file)).isEqualTo("rows=1");
    }

    @Test
    void positionsThatAreNoNumbers() throws Exception {
        byte[] file = HandMadeShapefile.ofSilentGbk("QLR")
                .row(new double[] {0, 0, Double.NaN, 9, 9, 9}, "甲")
                .row(new double[] {0, 0, Double.POSITIVE_INFINITY, 9, 9, 9}, "乙")
                .zip("宗地");

        assertThat(outcome("x.zip", file)).isEqualTo("NOT_FINITE=2");
    }

    @Test
    void entitiesThatGrow() throws Exception {
        String kml = "<?xml version=\"1.0\"?><!DOCTYPE k [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><kml"
                + " xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><name>&b;</name></Placemark></kml>";
        members.put("doc.kml", utf8(kml));

        assertThat(outcome("x.kml", utf8(kml))).isEqualTo("XML_UNSAFE");
        assertThat(outcome("x.kmz", zip())).isEqualTo("XML_UNSAFE");
    }

    @Test
    void bombNamedAsAKmz() throws Exception {
        members.put("doc.kml", new byte[200 << 20]);

        assertThat(outcome("x.kmz", zip())).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void bracketsAMillionDeep() throws Exception {
        String deep = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"a\":"
                + "[".repeat(1_000_000);

        assertThat(outcome("x.geojson", utf8(deep))).isNotEqualTo("rows=1");
    }

    @Test
    void polygonOfMoreVerticesThanAreTaken() throws Exception {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",")
                .append("\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0]");
        for (int i = 0; i < 1_200_000; i++) {
            json.append(",[1,").append(i).append(']');
        }

        assertThat(outcome("x.geojson", utf8(json.append(",[0,0]]]}}]}").toString())))
                .isEqualTo("TOO_MANY_VERTICES=1");
    }

    @Test
    void lineWithoutAnEnd() throws Exception {
        byte[] line = new byte[60 << 20];
        java.util.Arrays.fill(line, (byte) 'x');

        assertThat(outcome("x.csv", line)).doesNotStartWith("rows");
        assertThat(outcome("x.txt", line)).doesNotStartWith("rows");
        assertThat(outcome("x.dxf", line)).doesNotStartWith("rows");
    }

    @Test
    void randomBytesOfEveryName() throws Exception {
        byte[] noise = new byte[1 << 20];
        new java.util.Random(5).nextBytes(noise);
        for (String extension :
                new String[] {"zip", "shp", "gpkg", "geojson", "fgb", "kml", "kmz", "csv", "txt", "dxf"}) {
            assertThat(outcome("noise." + extension, noise)).as(extension).isNotBlank();
        }
    }

    /** Codes of refused rows with their number, the code of the refused file, or how many rows there are. */
    private String outcome(String name, byte[] bytes) throws Exception {
        Path root = Files.createTempDirectory(folder, "hostile");
        long before = heap();
        long start = System.nanoTime();
        String outcome = read(root, name, bytes);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(heap() - before).as("heap that is left in use").isLessThan(HEAP_LEFT_BYTES_MAX);
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("upload", "work");
        WorkFolder.delete(root);
        return outcome;
    }

    private static String read(Path root, String name, byte[] bytes) throws IOException {
        Path upload = Files.write(root.resolve("upload"), bytes);
        Path work = Files.createDirectory(root.resolve("work"));
        Map<String, Integer> faults = new TreeMap<>();
        int rows = 0;
        try (LandLayer layer = ReadableFormats.arrivals()
                .open(new UploadedFile(upload, name, work))
                .choose(Optional.empty())
                .open(Optional.empty())) {
            for (var row = layer.next(); row.isPresent(); row = layer.next()) {
                rows++;
                row.get().fault().ifPresent(fault -> faults.merge(fault.code().name(), 1, Integer::sum));
            }
        } catch (UnusableFile refused) {
            assertThat(refused.notice().zh()).isNotBlank();
            assertThat(refused.notice().en()).isNotBlank();
            return refused.code();
        }
        return faults.isEmpty() ? "rows=" + rows : faults.toString().replaceAll("[{}]", "");
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** One record, whose content holds no point at all. */
    private static byte[] shp(int claimedPoints) {
        ByteBuffer file = ByteBuffer.allocate(160).putInt(0, 9994).putInt(24, 80);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(32, 5);
        file.order(ByteOrder.BIG_ENDIAN).putInt(100, 1).putInt(104, 26);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(108, 5).putInt(144, 1).putInt(148, claimedPoints);
        return file.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
