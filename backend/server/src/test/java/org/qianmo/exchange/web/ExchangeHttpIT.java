package org.qianmo.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files through the door: what goes out opens elsewhere, and comes in again. */
@SpringBootTest(
        properties = {"qianmo.demo.parcels=2000", "qianmo.demo.history=false", "server.port=0"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExchangeHttpIT {

    private static final int PARCELS = 2_000;
    private static final String BOUNDARY = "exchange-boundary";

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @DynamicPropertySource
    static void embeddedDatabase(DynamicPropertyRegistry registry) {
        registry.add("qianmo.data", data::toString);
    }

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"4547, UTF-8", "4526, GBK", "4490, UTF-8", "4490, GBK"})
    void otherProgramsReadWhatIsExported(int crs, String encoding) throws Exception {
        boolean there = ogrinfo("--version").contains("GDAL");
        if (!there) {
            System.out.println("SKIPPED: no ogrinfo on this machine (Debian: gdal-bin)");
        }
        assumeTrue(there || "true".equals(System.getenv("CI")), "no ogrinfo");
        Path archive = export("viewer", "crs=EPSG:" + crs + "&encoding=" + encoding);

        String report = ogrinfo("-ro", "-al", "-geom=SUMMARY", "/vsizip/" + archive + "/parcels.shp");

        assertThat(report)
                .contains("Feature Count: " + PARCELS)
                .contains("ID[\"EPSG\"," + crs + "]]")
                .contains("XZMC (String) = 桂城街道")
                .contains("STAGEMC (String) = 现状");
    }

    @Test
    void townZoneAndBoxNarrowTheExport() throws Exception {
        int inTown = rows(export("viewer", "town=440605011"));
        int nowhere = rows(export("viewer", "bbox=100,20,101,21"));
        long zone = json.readTree(get("viewer", "/api/zones").body())
                .get(0)
                .path("id")
                .asLong();
        int inZone = rows(export("viewer", "zone=" + zone));

        assertThat(inTown).isBetween(1, PARCELS - 1);
        assertThat(inZone).isBetween(1, PARCELS / 4);
        assertThat(nowhere).isZero();
    }

    @Test
    void archiveHoldsTheFilesOfTheLayerAndWhatIsSaidOfThem() throws Exception {
        try (ZipFile archive = new ZipFile(export("viewer", "encoding=GBK").toFile())) {
            assertThat(new TreeSet<>(archive.stream().map(ZipEntry::getName).toList()))
                    .containsExactly(
                            "manifest.json",
                            "parcels.cpg",
                            "parcels.dbf",
                            "parcels.fields.csv",
                            "parcels.prj",
                            "parcels.shp",
                            "parcels.shx");
            assertThat(archive.getInputStream(archive.getEntry("parcels.cpg")).readAllBytes())
                    .isEqualTo("GBK".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @CsvSource({"crs=EPSG:3857", "crs=nonsense", "encoding=Big5", "format=dwg", "town=x", "bbox=1,2", "zone=x"})
    void exportWithABadParameterIsRefused(String query) throws Exception {
        HttpResponse<String> reply = client.send(
                request("viewer", "/api/exports/parcels?" + query).GET().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(reply.body()).path("code").asString()).isEqualTo("BAD_PARAMETER");
    }

    @Test
    void whatWasExportedIsOnItsOwnGroundWhenItComesBack() throws Exception {
        byte[] file = Files.readAllBytes(export("viewer", "town=440605011&encoding=GBK"));
        int rows = rows(write(file));

        JsonNode job = ended(upload("admin", file, Map.of("onInvalid", "skip")));

        assertThat(job.path("kind").asString()).isEqualTo("import");
        assertThat(job.path("fileName").asString()).isEqualTo("地块.zip");
        assertThat(job.path("evidence").path("crs").asString()).isEqualTo("EPSG:4547");
        assertThat(job.path("evidence").path("encoding").asString()).isEqualTo("GBK");
        assertThat(job.path("counts").path("read").asInt()).isEqualTo(rows);
        assertThat(job.path("counts").path("accepted").asInt()).isZero();
        assertThat(job.path("counts").path("refused").asInt()).isEqualTo(rows);
        assertThat(job.path("findings").get(0).path("where").path("type").asString())
                .isNotBlank();
    }

    @Test
    void importIsForThoseWhoMayChangeLand() throws Exception {
        assertThat(upload("viewer", new byte[0], Map.of()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"crs, EPSG:999999, 422", "crs, x, 422", "encoding, x, 400", "onInvalid, x, 400", "mode, x, 400"})
    void importWithABadParameterIsRefusedAtOnce(String name, String value, int status) throws Exception {
        HttpResponse<String> reply = upload("planner", new byte[] {1}, Map.of(name, value));

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(json.readTree(reply.body()).path("messages").path("zh").asString())
                .isNotBlank();
    }

    @Test
    void rubbishFailsWithAReason() throws Exception {
        JsonNode job = ended(upload("planner", "not a zip".getBytes(StandardCharsets.US_ASCII), Map.of()));

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("code").asString()).isEqualTo("NOT_A_ZIP");
    }

    @Test
    void jobOfSomebodyElseDoesNotExist() throws Exception {
        HttpResponse<String> started = upload("planner", new byte[] {1}, Map.of());
        String address = started.headers().firstValue("Location").orElseThrow();
        ended(started);

        assertThat(get("viewer", address).statusCode()).isEqualTo(404);
        assertThat(get("admin", address).statusCode()).isEqualTo(200);
        assertThat(json.readTree(get("planner", "/api/jobs").body()).isEmpty()).isFalse();
        assertThat(get("viewer", "/api/jobs").body()).isEqualTo("[]");
    }

    private Path export(String user, String query) throws Exception {
        HttpResponse<byte[]> reply = client.send(
                request(user, "/api/exports/parcels?" + query).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".zip");
        return write(reply.body());
    }

    private Path write(byte[] archive) throws IOException {
        return Files.write(folder.resolve("export.zip"), archive);
    }

    /** The index has a header of 100 bytes and 8 bytes a row. */
    private static int rows(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return (int) (zip.getEntry("parcels.shx").getSize() - 100) / 8;
        }
    }

    private HttpResponse<String> upload(String user, byte[] file, Map<String, String> parameters) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            part(
                    body,
                    "name=\"" + parameter.getKey() + "\"",
                    parameter.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"地块.zip\"", file);
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(user, "/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode ended(HttpResponse<String> started) throws Exception {
        assertThat(started.statusCode()).isEqualTo(202);
        String address = started.headers().firstValue("Location").orElseThrow();
        JsonNode job = json.readTree(started.body());
        for (int i = 0; i < 1_200 && job.path("finishedAt").isNull(); i++) {
            Thread.sleep(50);
            job = json.readTree(get("admin", address).body());
        }
        return job;
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return client.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":qianmo-demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }

    private static String ogrinfo(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "ogrinfo";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException absent) {
            return "";
        }
    }
}
