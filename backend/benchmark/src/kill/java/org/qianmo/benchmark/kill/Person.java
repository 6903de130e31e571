package org.qianmo.benchmark.kill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Somebody who uses the service, and signs in again when it has forgotten its sessions. Of one thread. The password is in
 * {@code QIANMO_PASSWORD}.
 */
final class Person {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final String name;
    private CookieManager cookies;
    private HttpClient client;

    Person(URI server, String name) {
        this.server = server;
        this.name = name;
        forget();
    }

    String name() {
        return name;
    }

    private void forget() {
        cookies = new CookieManager();
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    Answer get(String path) throws InterruptedException {
        return send("GET", path, null, PATIENCE);
    }

    /** @param headers names and values in turn */
    Answer post(String path, String body, String... headers) throws InterruptedException {
        return send("POST", path, body, PATIENCE, headers);
    }

    /** A refusal for want of a session has done nothing: then signs in and asks once more. */
    Answer send(String method, String path, String body, Duration patience, String... headers)
            throws InterruptedException {
        Answer answer = once(method, path, body, "application/json", patience, headers);
        if (answer.status() == 401 || answer.status() == 403) {
            Answer signedIn = signIn();
            return signedIn.done() ? once(method, path, body, "application/json", patience, headers) : signedIn;
        }
        return answer;
    }

    private Answer signIn() throws InterruptedException {
        forget();
        once("GET", "/api/about", null, null, PATIENCE);
        String form = "username=" + name + "&password=" + System.getenv("QIANMO_PASSWORD");
        return once("POST", "/api/session", form, "application/x-www-form-urlencoded", PATIENCE);
    }

    private Answer once(String method, String path, String body, String type, Duration patience, String... headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(patience)
                .header("X-XSRF-TOKEN", token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException cutOff) {
            return new Answer(0, MissingNode.getInstance());
        }
    }

    private static JsonNode read(String text) {
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : MissingNode.getInstance();
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }
}
