package org.qianmo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A program that uses the application with HTTP Basic, in the name of one person.
 *
 * @param username null for nobody
 */
public record ApiClient(int port, String username, String password) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Reply patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Creates a parcel on the shape, which must succeed. */
    public Reply create(long id, String geometry) {
        Reply reply = put("/api/parcels/" + id, ParcelBody.of(geometry), "If-None-Match", "*");
        if (reply.status() != 201) {
            throw new AssertionError("not created: " + reply.text());
        }
        return reply;
    }

    /** @param headers names and values in turn; JSON is sent unless a Content-Type is among them */
    private Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (username != null) {
            request.setHeader("Authorization", "Basic " + base64(username + ":" + password));
        }
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
