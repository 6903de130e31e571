package org.qianmo.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in to a running server. The password is in {@code QIANMO_PASSWORD}. */
final class Session {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;

    private Session(URI server) {
        this.server = server;
    }

    static Session of(URI server, String username) {
        Session session = new Session(server);
        session.send("GET", "/api/about", null);
        String form = "username=" + username + "&password=" + System.getenv("QIANMO_PASSWORD");
        Reply signedIn =
                session.send("POST", "/api/session", form, "Content-Type", "application/x-www-form-urlencoded");
        signedIn.mustBe(204);
        return session;
    }

    /** @param headers names and values in turn; JSON is sent unless a Content-Type is among them */
    Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-XSRF-TOKEN", token())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a plain client has to send to be the user; null for {@code -}, nobody. */
    static String cookies(URI server, String user) {
        return user.equals("-") ? null : of(server, user).cookies();
    }

    /** What a plain client has to send to be this one. */
    String cookies() {
        CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String token() {
        CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    /** An answer, with as much of JSON as a stopwatch needs. */
    record Reply(int status, String text) {

        private static final Pattern FEATURE = Pattern.compile("\"type\":\"Feature\",\"id\":(\\d+)");

        Reply mustBe(int expected) {
            if (status != expected) {
                throw new IllegalStateException("the server answered " + status + ": " + text);
            }
            return this;
        }

        /** The first whole number of that name. */
        long number(String name) {
            Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(text);
            if (!number.find()) {
                throw new IllegalStateException("no " + name + " in " + text);
            }
            return Long.parseLong(number.group(1));
        }

        List<Long> featureIds() {
            List<Long> ids = new ArrayList<>();
            Matcher feature = FEATURE.matcher(text);
            while (feature.find()) {
                ids.add(Long.parseLong(feature.group(1)));
            }
            return ids;
        }
    }
}
