package org.qianmo.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * As little of HTTP/1.1 as a stopwatch needs: GET, one at a time, on one connection that stays open. So that a server's time is
 * not hidden behind a client's.
 */
final class PlainClient implements Closeable {

    private static final int BUFFER_BYTES = 65_536;
    private static final int TIMEOUT_MILLISECONDS = 120_000;

    private final URI server;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    record Reply(int status, int bytes, String tag) {}

    /** @param cookies null for a server that knows nobody */
    PlainClient(URI server, String cookies, String coding) throws IOException {
        this.server = server;
        connect();
        headers = " HTTP/1.1\r\nHost: " + server.getHost() + "\r\nAccept-Encoding: " + coding + "\r\n"
                + (cookies == null ? "" : "Cookie: " + cookies + "\r\n");
    }

    private void connect() throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        out = socket.getOutputStream();
    }

    /** @param tag of the copy at hand; null for none */
    Reply get(String path, String tag) throws IOException {
        String request = "GET " + path + headers + (tag == null ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        String found = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "etag" -> found = value;
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        boolean bare = status == 204 || status == 304;
        int bytes = bare ? 0 : chunked ? chunks() : skip(length);
        if (last) {
            socket.close();
            connect();
        }
        return new Reply(status, bytes, found);
    }

    private int chunks() throws IOException {
        int bytes = 0;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            bytes += skip(size);
            line();
        }
        line();
        return bytes;
    }

    private int skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
