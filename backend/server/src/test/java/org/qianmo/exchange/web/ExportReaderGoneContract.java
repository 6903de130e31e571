package org.qianmo.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who asks for much, over a bare socket, and goes away or just reads no further. */
@TestPropertySource(properties = {"qianmo.test.own-store=export", "server.tomcat.connection-timeout=5s"})
abstract class ExportReaderGoneContract extends RunningApplication {

    /** Of holders nobody could compress: 16 MB, which is more than sockets hold back. */
    private static final int PARCELS = 80_000;

    private static final int AT_ONCE_MAX = 4;
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(20);

    @Autowired
    private DataSource database;

    @Autowired
    private ParcelIntake intake;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${qianmo.data}")
    private Path data;

    @BeforeEach
    void manyParcels() {
        if (parcels.count(ParcelFilter.ALL) == 0) {
            transaction.executeWithoutResult(
                    status -> intake.take(rows(), book.openAndApprove(RecordKind.SURVEY, "many", PLANNER.username())));
        }
    }

    private List<NewParcel> rows() {
        Random random = new Random(5);
        long first = intake.reserveIds(PARCELS);
        List<NewParcel> rows = new ArrayList<>();
        for (int i = 0; i < PARCELS; i++) {
            StringBuilder holder = new StringBuilder();
            random.ints(200, ' ' + 1, 127).forEach(holder::appendCodePoint);
            ParcelFacts facts = new ParcelFacts(
                    null,
                    "0103",
                    Ownership.STATE,
                    holder.toString(),
                    Stage.EXISTING,
                    TestDistrict.WEST_TOWN,
                    null,
                    null,
                    null,
                    true);
            double west = 113 + i % 1_000 * 0.0001;
            double south = 23 + i / 1_000 * 0.0001;
            rows.add(new NewParcel(
                    first + i,
                    facts,
                    TestDistrict.box(west, south, west + 0.0001, south + 0.0001),
                    Acreage.ofSquareMetres(100)));
        }
        return rows;
    }

    /** As often as exports may run at once, and once more: each has given back its place, too. */
    @Test
    void whoGoesAwayEndsTheQuery() throws Exception {
        for (int i = 0; i <= AT_ONCE_MAX; i++) {
            Socket client = ask();
            readSome(client);
            // Without waiting for what is still under way.
            client.setSoLinger(true, 0);
            client.close();

            mustBecome("released", this::nothingIsHeld);
        }
    }

    @Test
    void whoStopsReadingHoldsTheQueryUpAndThenEndsIt() throws Exception {
        try (Socket client = ask()) {
            readSome(client);
            Thread.sleep(500);
            assertThat(connectionsInUse()).as("waits for its reader").isPositive();

            mustBecome("released", this::nothingIsHeld);
        }
    }

    @Test
    void oneMoreThanAllowedIsAskedToWait() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < AT_ONCE_MAX; i++) {
            clients.add(ask());
        }
        for (Socket client : clients) {
            readSome(client);
        }
        as(VIEWER).get("/api/exports/parcels?ids=1").mustBeProblem(503, "EXPORTS_BUSY");
        for (Socket client : clients) {
            client.close();
        }
        mustBecome("released", this::nothingIsHeld);
        as(VIEWER).get("/api/exports/parcels?ids=1").mustBe(200);
    }

    private Socket ask() throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(8_192);
        client.connect(new InetSocketAddress("127.0.0.1", port));
        String person = VIEWER.username() + ":" + TestDistrict.PASSWORD;
        String request = "GET /api/exports/parcels HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private static void readSome(Socket client) throws IOException {
        InputStream reply = client.getInputStream();
        assertThat(new String(reply.readNBytes(2_000), StandardCharsets.ISO_8859_1))
                .startsWith("HTTP/1.1 200");
    }

    private boolean nothingIsHeld() {
        return connectionsInUse() == 0 && workFolderIsEmpty() && noRowsAreRead();
    }

    private int connectionsInUse() {
        try {
            return database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
        } catch (java.sql.SQLException other) {
            throw new IllegalStateException(other);
        }
    }

    private boolean workFolderIsEmpty() {
        Path work = data.resolve("work");
        try (Stream<Path> left = Files.exists(work) ? Files.list(work) : Stream.empty()) {
            return left.findAny().isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean noRowsAreRead() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("export-rows"));
    }

    private static void mustBecome(String what, BooleanSupplier state) throws InterruptedException {
        Instant last = Instant.now().plus(RELEASED_WITHIN);
        while (!state.getAsBoolean()) {
            assertThat(Instant.now()).as("not " + what).isBefore(last);
            Thread.sleep(50);
        }
    }
}
