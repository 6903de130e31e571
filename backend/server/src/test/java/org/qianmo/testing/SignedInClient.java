package org.qianmo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A page that has signed in: many requests for the price of one password, which is slow to check on purpose. */
public final class SignedInClient {

    private final HttpClient http;
    private final CookieManager cookies = new CookieManager();
    private final String server;

    private SignedInClient(int port) {
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.server = "http://127.0.0.1:" + port;
    }

    public static SignedInClient of(int port, String username) {
        SignedInClient client = new SignedInClient(port);
        client.get("/api/about").mustBe(200);
        String form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + TestDistrict.PASSWORD;
        client.send("POST", "/api/session", form, "Content-Type", "application/x-www-form-urlencoded")
                .mustBe(204);
        return client;
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    /**
     * Sends a request as the page does, with its token.
     *
     * @param body JSON; null for none
     * @param headers names and values in turn
     */
    public Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        token(request);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return reply(request.build());
    }

    private void token(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
    }

    private Reply reply(HttpRequest request) {
        try {
            return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
