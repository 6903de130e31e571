package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qianmo.Qianmo;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.testing.WorkFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Accounts with a public password: there in the embedded demo, and only where nobody else can reach them. */
class DemoAccountsIT {

    private static ServletWebServerApplicationContext start(Path data, String address) {
        return (ServletWebServerApplicationContext) SpringApplication.run(
                Qianmo.class,
                "--qianmo.data=" + data,
                "--qianmo.demo.parcels=0",
                "--qianmo.units.load=false",
                "--qianmo.records.direct-changes=true",
                "--server.address=" + address,
                "--server.port=0");
    }

    @Test
    void startIsRefusedWhereOthersCouldReachThem() {
        Path data = WorkFolder.fresh();

        assertThatThrownBy(() -> start(data, "0.0.0.0")).hasStackTraceContaining("loopback address only");
    }

    @Test
    void secondStartKeepsWhatWasSaved() {
        Path data = WorkFolder.fresh();
        long id = TestDistrict.freshId();
        Spot spot = TestDistrict.spot();
        try (ServletWebServerApplicationContext first = start(data, "127.0.0.1")) {
            client(first, "planner").create(id, spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));
        }

        try (ServletWebServerApplicationContext second = start(data, "localhost")) {
            assertThat(client(second, "viewer")
                            .get("/api/parcels/" + id)
                            .mustBe(200)
                            .header("ETag"))
                    .isEqualTo("\"1\"");
            client(second, "viewer")
                    .put(
                            "/api/parcels/" + id,
                            ParcelBody.of(spot.polygonJson("0 0, 4 0, 4 4, 0 0")),
                            "If-Match",
                            "\"1\"")
                    .mustBeProblem(403, "FORBIDDEN");
        }
    }

    private static ApiClient client(ServletWebServerApplicationContext application, String account) {
        return new ApiClient(application.getWebServer().getPort(), account, DemoAccounts.PASSWORD);
    }
}
