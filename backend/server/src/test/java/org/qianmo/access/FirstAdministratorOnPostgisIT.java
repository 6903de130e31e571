package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qianmo.Qianmo;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.PostgisCluster;
import org.qianmo.testing.WherePostgisIsInstalled;
import org.qianmo.testing.WorkFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A district's own store, started as its administrator would, with the {@code postgis} profile. */
@ExtendWith({WherePostgisIsInstalled.class, OutputCaptureExtension.class})
class FirstAdministratorOnPostgisIT {

    private static final Pattern TOKEN = Pattern.compile("token=([0-9a-f]{48})");

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String PASSWORD = "chosen-by-the-administrator";

    @Test
    void tokenPrintedAtTheStartIsGoodForOneAdministrator(CapturedOutput output) {
        try (ServletWebServerApplicationContext application = start()) {
            ApiClient stranger = new ApiClient(application.getWebServer().getPort(), null, null);
            assertThat(stranger.get("/api/about")
                            .json()
                            .path("needsAdministrator")
                            .asBoolean())
                    .isTrue();
            assertThat(stranger.get("/api/about").json().path("accounts")).isEmpty();
            new ApiClient(stranger.port(), "admin", DemoAccounts.PASSWORD)
                    .get("/api/me")
                    .mustBe(401);
            String token = token(output);

            register(stranger, "guess", "chief").mustBeProblem(403, "FORBIDDEN");
            register(stranger, token, "chief").mustBe(201);
            register(stranger, token, "second").mustBeProblem(403, "FORBIDDEN");

            ApiClient chief = new ApiClient(stranger.port(), "chief", PASSWORD);
            assertThat(chief.get("/api/me").mustBe(200).json().path("role").asString())
                    .isEqualTo("ADMIN");
            assertThat(stranger.get("/api/about")
                            .json()
                            .path("needsAdministrator")
                            .asBoolean())
                    .isFalse();
        }
    }

    private static ServletWebServerApplicationContext start() {
        PostgisCluster cluster = PostgisCluster.shared();
        return (ServletWebServerApplicationContext) SpringApplication.run(
                Qianmo.class,
                "--spring.profiles.active=postgis",
                "--QIANMO_DB_URL=" + cluster.freshDatabase(),
                "--QIANMO_DB_USER=" + cluster.user(),
                "--QIANMO_DB_PASSWORD=" + cluster.password(),
                "--qianmo.data=" + WorkFolder.fresh(),
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    private static String token(CapturedOutput output) {
        Matcher token = TOKEN.matcher(output.getOut());
        assertThat(token.find()).as("a token in the output of the start").isTrue();
        return token.group(1);
    }

    private static org.qianmo.testing.Reply register(ApiClient stranger, String token, String username) {
        String form = "token=" + token + "&username=" + username + "&password=" + PASSWORD;
        return stranger.post("/api/first-administrator", form, "Content-Type", FORM);
    }
}
