package org.qianmo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL cluster of the tests' own: in a folder below the system's temporary one, on a free port of the loopback
 * address, with a password made for it. Started when first asked for, once a JVM; stopped and deleted when the JVM ends.
 */
public final class PostgisCluster {

    static final String USER = "qianmo";

    private static final int COMMAND_SECONDS_MAX = 120;

    /** The database refuses to run as root: then it runs as this user, which Debian's package makes. */
    private static final String UNPRIVILEGED_USER = "postgres";

    /** The data is worth nothing, so that no time is spent on keeping it safe. */
    private static final String UNSAFE_BUT_FAST = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private static PostgisCluster shared;

    private final PostgisPrograms programs;
    private final Path folder;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private final AtomicInteger databases = new AtomicInteger();

    private PostgisCluster(PostgisPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The cluster, running. */
    public static synchronized PostgisCluster shared() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("qianmo-postgis");
                shared = new PostgisCluster(PostgisPrograms.found().orElseThrow(), folder, freePort());
                shared.start();
            } catch (IOException e) {
                throw new IllegalStateException("no cluster", e);
            }
        }
        return shared;
    }

    /** @return the address of a new and empty database */
    public String freshDatabase() {
        String name = "qianmo_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database", e);
        }
        return url(name) + "?reWriteBatchedInserts=true";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void start() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "postgis-stop"));
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            giveToUnprivilegedUser(folder, passwordFile);
        }
        run(
                "initdb",
                "-D",
                data(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile.toString(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        String options = "-h 127.0.0.1 -p " + port + " -k " + folder + UNSAFE_BUT_FAST;
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    private void stop() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.out.println("the test cluster in " + folder + " could not be stopped and deleted: " + e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void giveToUnprivilegedUser(Path... paths) throws IOException {
        for (Path path : paths) {
            Files.setOwner(
                    path,
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED_USER));
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", UNPRIVILEGED_USER, "--"));
        }
        command.add(programs.program(program).toString());
        command.addAll(List.of(arguments));
        // Not a pipe: the server that pg_ctl leaves behind would hold it open.
        Path output = Files.createTempFile("qianmo-" + program, ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(COMMAND_SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
