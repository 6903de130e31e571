package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** The doors: who comes in, how, and what those outside see. */
abstract class SignInContract extends RunningApplication {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient page =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/parcels/1", "/api/me", "/api/zones", "/tiles/parcels/12/1/1.mvt", "/ogc", "/actuator/env"})
    void strangerIsAskedToSignIn(String path) {
        Reply reply = anonymous().get(path);

        reply.mustBeProblem(401, "SIGN_IN_REQUIRED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void browserGetsNoPasswordDialog() {
        assertThat(anonymous()
                        .get("/api/me", "Sec-Fetch-Mode", "cors")
                        .mustBe(401)
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void strangerSeesWhatThePageNeedsBeforeSigningIn() {
        assertThat(anonymous()
                        .get("/api/about")
                        .mustBe(200)
                        .json()
                        .at("/district/code")
                        .asString())
                .isEqualTo("440605");
        assertThat(anonymous()
                        .get("/actuator/health")
                        .mustBe(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        anonymous().get("/actuator/health/liveness").mustBe(200);
    }

    @Test
    void healthTellsAStrangerNoDetails() {
        assertThat(anonymous().get("/actuator/health").text()).doesNotContain("database", "diskSpace", "jdbc");
    }

    @Test
    void openApiDescribesTheAddresses() {
        Reply reply = anonymous().get("/openapi.json").mustBe(200);

        assertThat(reply.json().path("openapi").asString()).startsWith("3.");
        assertThat(reply.json().path("paths").propertyNames())
                .contains("/api/parcels/{id}", "/api/measure", "/api/check", "/tiles/{layer}/{z}/{x}/{y}.mvt");
    }

    @Test
    void everyReplyCarriesSecurityHeaders() {
        Reply reply = anonymous().get("/api/about").mustBe(200);

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src [^;]*'unsafe-inline'");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void personIsToldWhoTheyAre() {
        var me = as(PLANNER).get("/api/me").mustBe(200).json();

        assertThat(me.path("username").asString()).isEqualTo("t-planner");
        assertThat(me.path("role").asString()).isEqualTo("PLANNER");
        assertThat(me.path("territoryName").asString()).isEqualTo("试验区");
    }

    @Test
    void accountRestsAfterFiveWrongPasswords() {
        String name = "locked-" + TestDistrict.freshId();
        register(name, "VIEWER", "440605");
        ApiClient wrong = new ApiClient(port, name, "not the password");
        for (int i = 0; i < 5; i++) {
            wrong.get("/api/me").mustBeProblem(401, "WRONG_PASSWORD");
        }

        as(name).get("/api/me").mustBeProblem(401, "ACCOUNT_LOCKED");
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        String name = "forgetful-" + TestDistrict.freshId();
        register(name, "VIEWER", "440605");
        ApiClient wrong = new ApiClient(port, name, "not the password");
        for (int i = 0; i < 8; i++) {
            wrong.get("/api/me").mustBe(401);
            if (i % 4 == 3) {
                as(name).get("/api/me").mustBe(200);
            }
        }
    }

    @Test
    void unknownPersonAndWrongPasswordLookTheSame() {
        String unknown = new ApiClient(port, "nobody-here", "not the password")
                .get("/api/me")
                .mustBe(401)
                .text();
        String wrong = new ApiClient(port, VIEWER.username(), "not the password")
                .get("/api/me")
                .mustBe(401)
                .text();
        as(VIEWER).get("/api/me").mustBe(200);

        assertThat(unknown).isEqualTo(wrong);
    }

    private void register(String name, String role, String territory) {
        String body = "{\"username\":\"%s\",\"role\":\"%s\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                .formatted(name, role, territory, TestDistrict.PASSWORD);
        as(ADMIN).post("/api/people", body).mustBe(201);
    }

    @Test
    void pageSignsInSavesAndSignsOut() throws Exception {
        page("GET", "/api/about", null, null);
        assertThat(page("POST", "/api/session", FORM, credentials()).statusCode())
                .isEqualTo(204);
        assertThat(page("GET", "/api/me", null, null).body()).contains("t-planner");
        Spot spot = TestDistrict.spot();
        long id = TestDistrict.freshId();

        HttpResponse<String> saved =
                page("PUT", "/api/parcels/" + id, "application/json", ParcelBody.of(spot.polygonJson(SQUARE)));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);

        assertThat(page("POST", "/api/session/end", FORM, "").statusCode()).isEqualTo(204);
        assertThat(page("GET", "/api/me", null, null).statusCode()).isEqualTo(401);
    }

    private static String credentials() {
        return "username=t-planner&password=" + TestDistrict.PASSWORD;
    }

    @Test
    void signInMakesANewSession() throws Exception {
        page("GET", "/api/about", null, null);
        page("POST", "/api/session", FORM, credentials());
        String first = cookie("JSESSIONID");

        page("POST", "/api/session", FORM, credentials());

        assertThat(cookie("JSESSIONID")).isNotEqualTo(first);
    }

    @Test
    void wrongPasswordInTheFormIsAProblem() throws Exception {
        page("GET", "/api/about", null, null);

        HttpResponse<String> refused = page("POST", "/api/session", FORM, "username=nobody-here&password=wrong");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("WRONG_PASSWORD");
    }

    @Test
    void sessionWithoutItsTokenMayNotSave() throws Exception {
        page("GET", "/api/about", null, null);
        page("POST", "/api/session", FORM, credentials());
        String path = "/api/parcels/" + TestDistrict.freshId();

        HttpRequest forged = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        "PUT",
                        BodyPublishers.ofString(
                                ParcelBody.of(TestDistrict.spot().polygonJson(SQUARE))))
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .build();
        HttpResponse<String> refused = page.send(forged, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        as(VIEWER).get(path).mustBe(404);
    }

    /** Sends as the page does: with its cookies, and the token of the cookie in a header. */
    private HttpResponse<String> page(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type)
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .header("If-None-Match", "*");
        }
        return page.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
