package org.qianmo.benchmark.kill;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Writes until a file appears.
 *
 * <p>Arguments: the server's address, the administrator, the journal, the file that ends it, the seed, writers of vouchers,
 * writers of parcels, then the ids of holders.
 */
public final class Writers {

    private static final int PARCELS_EACH = 60;
    private static final int NEWCOMER = 201;

    private final URI server;
    private final Person administrator;
    private final Journal journal;
    private final BooleanSupplier stopped;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();

    private Writers(URI server, String administrator, Journal journal, Path end, long seed) {
        this.server = server;
        this.administrator = new Person(server, administrator);
        this.journal = journal;
        this.stopped = () -> Files.exists(end);
        this.seed = seed;
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        List<Long> holders = new ArrayList<>();
        for (int i = 7; i < arguments.length; i++) {
            holders.add(Long.parseLong(arguments[i]));
        }
        try (Journal journal = new Journal(Path.of(arguments[2]))) {
            Writers writers = new Writers(
                    URI.create(arguments[0]),
                    arguments[1],
                    journal,
                    Path.of(arguments[3]),
                    Long.parseLong(arguments[4]));
            writers.start(Integer.parseInt(arguments[5]), Integer.parseInt(arguments[6]), holders);
            for (Thread thread : writers.threads) {
                thread.join();
            }
        }
    }

    private void start(int ofVouchers, int ofParcels, List<Long> holders) throws InterruptedException {
        List<List<Long>> parcels = deal(ofParcels);
        for (int i = 0; i < ofVouchers; i++) {
            Random random = new Random(seed * 31 + i);
            start(new VoucherWriter(desk("vouchers-" + i, random), random, holders));
        }
        for (int i = 0; i < ofParcels; i++) {
            Random random = new Random(seed * 37 + i);
            start(new ParcelWriter(desk("parcels-" + i, random), random, parcels.get(i)));
        }
        start(new JobWriter(new Desk(server, administrator.name(), journal, new Random(seed), stopped)));
    }

    /** Parcels for each writer, none for two. */
    private List<List<Long>> deal(int hands) throws InterruptedException {
        JsonNode found = administrator
                .get("/ogc/collections/parcels/items?limit=" + hands * PARCELS_EACH)
                .body()
                .path("features");
        List<List<Long>> dealt = new ArrayList<>();
        for (int i = 0; i < hands; i++) {
            dealt.add(new ArrayList<>());
        }
        for (int i = 0; i < found.size(); i++) {
            dealt.get(i * hands / found.size()).add(found.get(i).path("id").asLong());
        }
        return dealt;
    }

    private Desk desk(String name, Random random) throws InterruptedException {
        register(name, "PLANNER");
        register(name + "-official", "OFFICIAL");
        return new Desk(server, name, journal, random, stopped);
    }

    private void register(String name, String role) throws InterruptedException {
        String person = "{\"username\":\"%s\",\"role\":\"%s\",\"territoryCode\":\"440605\",\"password\":\"%s\"}"
                .formatted(name, role, System.getenv("QIANMO_PASSWORD"));
        Answer registered = administrator.post("/api/people", person);
        if (registered.status() != NEWCOMER && registered.status() != 409) {
            throw new IllegalStateException("no " + name + ": " + registered);
        }
    }

    private void start(Writer writer) {
        Thread thread = new Thread(() -> {
            try {
                while (!stopped.getAsBoolean()) {
                    writer.write();
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        threads.add(thread);
        thread.start();
    }
}
