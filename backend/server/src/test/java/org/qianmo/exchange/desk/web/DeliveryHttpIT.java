package org.qianmo.exchange.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.exchange.HandMadeShapefile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries through the door: pieces, permissions, refusals, and the way to a draft. */
@SpringBootTest(
        properties = {"qianmo.demo.parcels=500", "qianmo.demo.history=false", "server.port=0"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeliveryHttpIT {

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void embeddedDatabase(DynamicPropertyRegistry registry) {
        registry.add("qianmo.data", data::toString);
    }

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void fileArrivesInPiecesAndBecomesADraft() throws Exception {
        byte[] file = HandMadeShapefile.ofSilentGbk("QLR", "DLBM")
                .square(300_000, 2_550_300, 100, "平东社区", "0601")
                .zip("宗地");
        String address = announce("admin", file.length);
        HttpResponse<String> half = put("admin", address + "/content?from=0", Arrays.copyOf(file, 200));
        assertThat(json.readTree(half.body()).path("received").asInt()).isEqualTo(200);
        HttpResponse<String> wrong = put("admin", address + "/content?from=100", file);
        assertThat(wrong.statusCode()).isEqualTo(412);
        assertThat(json.readTree(wrong.body()).path("received").asInt()).isEqualTo(200);
        put("admin", address + "/content?from=200", Arrays.copyOfRange(file, 200, file.length));

        JsonNode read = settled("admin", address);
        assertThat(read.path("state").asString()).isEqualTo("READY");
        assertThat(read.path("diagnosis").path("crs").path("needed").asBoolean())
                .isTrue();
        assertThat(post("admin", address + "/check", "{}").statusCode()).isEqualTo(422);
        JsonNode chosen = json.readTree(
                put("admin", address + "/choice", "{\"crs\":\"EPSG:4547\"}".getBytes(StandardCharsets.UTF_8))
                        .body());
        assertThat(chosen.path("choice").path("crs").asString()).isEqualTo("EPSG:4547");
        assertThat(chosen.path("diagnosis")
                        .path("preview")
                        .path("geometry")
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(post("admin", address + "/load", "{}").statusCode()).isEqualTo(409);
        assertThat(post("admin", address + "/check", "{}").statusCode()).isEqualTo(202);
        JsonNode checked = settled("admin", address);
        assertThat(checked.path("check")
                        .path("byCode")
                        .get(0)
                        .path("messages")
                        .path("zh")
                        .asString())
                .isNotBlank();
        HttpResponse<String> table = get("admin", address + "/report.csv");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body()).contains("OUTSIDE_UNIT");
        assertThat(json.readTree(get("admin", address + "/report.geojson").body())
                        .path("features")
                        .size())
                .isPositive();
        assertThat(post("admin", address + "/load", "{\"mode\":\"draft\",\"title\":\"试\"}")
                        .statusCode())
                .isEqualTo(202);
        JsonNode loaded = settled("admin", address);
        assertThat(loaded.path("state").asString()).isEqualTo("LOADED");
        assertThat(loaded.path("result").path("recordNumber").asString()).startsWith("NH-");
    }

    @Test
    void deliveryOfSomebodyElseDoesNotExist() throws Exception {
        String address = announce("planner", 10);

        assertThat(get("official", address).statusCode()).isEqualTo(404);
        assertThat(put("official", address + "/content?from=0", new byte[10]).statusCode())
                .isEqualTo(404);
        assertThat(get("admin", address).statusCode()).isEqualTo(200);
        assertThat(send("planner", address, "DELETE", null).statusCode()).isEqualTo(204);
        assertThat(get("planner", address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, x.zip, 10, 403",
        "planner, x.zip, 0, 400",
        "planner, '', 10, 400",
        "planner, x.zip, 2147483649, 413"
    })
    void announcementIsRefused(String user, String name, long bytes, int status) throws Exception {
        HttpResponse<String> reply =
                post(user, "/api/deliveries", "{\"fileName\":\"%s\",\"bytes\":%d}".formatted(name, bytes));

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(json.readTree(reply.body()).path("messages").path("zh").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"crs\":\"EPSG:999999\"} | 422",
                "{\"crs\":\"x\"} | 422",
                "{\"encoding\":\"x\"} | 400",
                "{\"shift\":\"x\"} | 400",
                "{\"swapAxes\":1} | 400",
                "{\"mapping\":{\"QLR\":\"x\"}} | 400",
                "{\"landClass\":\"x\"} | 400",
                "{\"layer\":\"x\"} | 422",
                "[] | 400"
            })
    void badChoiceIsRefusedAndChangesNothing(String choice, int status) throws Exception {
        byte[] file = HandMadeShapefile.ofSilentGbk("QLR")
                .square(407_700, 2_550_300, 100, "甲")
                .zip("宗地");
        String address = announce("planner", file.length);
        put("planner", address + "/content?from=0", file);
        settled("planner", address);

        HttpResponse<String> reply = put("planner", address + "/choice", choice.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(json.readTree(get("planner", address).body())
                        .path("choice")
                        .path("crs")
                        .isNull())
                .isTrue();
        send("planner", address, "DELETE", null);
    }

    @Test
    void hostileArchiveIsRefusedWithAReason() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil.shp"));
            zip.write(1);
        }
        String address = announce("planner", bytes.size());
        put("planner", address + "/content?from=0", bytes.toByteArray());

        JsonNode read = settled("planner", address);

        assertThat(read.path("state").asString()).isEqualTo("UNUSABLE");
        assertThat(read.path("problem").path("code").asString()).isEqualTo("UNSAFE_ENTRY");
        assertThat(read.path("problem").path("messages").path("zh").asString()).isNotBlank();
    }

    /** More than the bound of other bodies goes through this door in one piece. */
    @Test
    void largePieceIsStreamed() throws Exception {
        int bytes = 20 << 20;
        String address = announce("planner", bytes);

        assertThat(put("planner", address + "/content?from=0", new byte[bytes]).statusCode())
                .isEqualTo(200);
        assertThat(settled("planner", address).path("state").asString()).isEqualTo("UNUSABLE");
    }

    private String announce(String user, long bytes) throws Exception {
        HttpResponse<String> reply =
                post(user, "/api/deliveries", "{\"fileName\":\"宗地.zip\",\"bytes\":%d}".formatted(bytes));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return "/api/deliveries/" + json.readTree(reply.body()).path("id").asString();
    }

    private JsonNode settled(String user, String address) throws Exception {
        JsonNode body = json.readTree(get(user, address).body());
        for (int i = 0; i < 1_200 && body.path("state").asString().matches("READING|CHECKING|LOADING"); i++) {
            Thread.sleep(50);
            body = json.readTree(get(user, address).body());
        }
        return body;
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return send(user, path, "GET", null);
    }

    private HttpResponse<String> post(String user, String path, String body) throws Exception {
        return send(user, path, "POST", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> put(String user, String path, byte[] body) throws Exception {
        return send(user, path, "PUT", body);
    }

    private HttpResponse<String> send(String user, String path, String method, byte[] body) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":qianmo-demo").getBytes(StandardCharsets.UTF_8));
        boolean content = path.contains("/content");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", content ? "application/octet-stream" : "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
