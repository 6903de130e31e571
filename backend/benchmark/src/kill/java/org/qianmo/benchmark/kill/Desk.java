package org.qianmo.benchmark.kill;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.qianmo.benchmark.kill.Journal.Line;
import org.qianmo.benchmark.kill.Journal.What;
import tools.jackson.databind.JsonNode;

/**
 * An author and the official who decides, and the way of a record through their hands: each step is asked for until somebody
 * says that it is done or refused, however often the connection is cut. Of one thread.
 */
final class Desk {

    private static final int WAIT_MILLISECONDS = 250;

    /** So often a caller gives up before the answer, and asks again. */
    private static final double IMPATIENT_SHARE = 0.05;

    private static final int IMPATIENCE_MILLISECONDS_MAX = 40;

    /** Of so many acknowledged approvals and openings one is compared with the log. */
    private static final int PROBED_ONE_IN = 4;

    final Person author;
    private final Person official;
    private final Journal journal;
    private final Random random;
    private final BooleanSupplier stopped;
    private final FlushProbe probe = new FlushProbe();
    private int keys;

    Desk(URI server, String name, Journal journal, Random random, BooleanSupplier stopped) {
        this.author = new Person(server, name);
        this.official = new Person(server, name + "-official");
        this.journal = journal;
        this.random = random;
        this.stopped = stopped;
    }

    /** A record whose version both have seen. */
    record Case(long id, int version) {}

    boolean stopped() {
        return stopped.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    /** Opens a record under a key of its own; empty if it is refused, or the run is over. */
    Optional<Case> open(String path, String body) throws InterruptedException {
        String key = author.name() + "-" + ++keys + "-" + Long.toHexString(random.nextLong());
        note(What.ASKED, System.currentTimeMillis(), key, new Case(0, 0));
        while (!stopped()) {
            OptionalLong before = mayProbe();
            long began = System.currentTimeMillis();
            Answer answer = author.send("POST", path, body, patience(), "Idempotency-Key", key);
            if (answer.done()) {
                OptionalLong flushed = before.isPresent() ? probe.flushed() : before;
                Case opened = of(answer);
                journal.write(
                        line(What.OPENED, began, key, opened, answer.body().path("plan")));
                compare(opened, before, flushed);
                return Optional.of(opened);
            }
            if (!askAgain(answer, began, key)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Line line(What what, long began, String key, Case at, JsonNode plan) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : plan.path("entries")) {
            sum = sum.add(entry.path("amount").decimalValue());
        }
        int entries = plan.isObject() ? plan.path("entries").size() : -1;
        return new Line(what, began, author.name(), key, at.id(), at.version(), entries, sum.toPlainString());
    }

    /** Hands a record in and has it approved; empty if one of them is refused, or the run is over. */
    Optional<Case> pass(Case opened) throws InterruptedException {
        Optional<Case> submitted = step(author, What.SUBMITTED, "submit", opened);
        return submitted.isEmpty() ? submitted : step(official, What.APPROVED, "approve", submitted.get());
    }

    private Optional<Case> step(Person who, What what, String verb, Case at) throws InterruptedException {
        boolean uncertain = false;
        while (!stopped()) {
            OptionalLong before = mayProbe();
            long began = System.currentTimeMillis();
            Answer answer =
                    who.post("/api/records/" + at.id() + "/" + verb, "{}", "If-Match", "\"" + at.version() + "\"");
            if (answer.done()) {
                OptionalLong flushed = before.isPresent() ? probe.flushed() : before;
                Case now = of(answer);
                note(what, began, verb, now);
                compare(now, before, flushed);
                return Optional.of(now);
            }
            if (uncertain && (answer.status() == 409 || answer.status() == 412)) {
                return found(at, what);
            }
            uncertain |= answer.uncertain();
            if (!askAgain(answer, began, verb)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** After an answer that did not come, the step may be done. */
    private Optional<Case> found(Case before, What what) throws InterruptedException {
        while (!stopped()) {
            Answer read = author.get("/api/records/" + before.id());
            if (read.done()) {
                boolean done = read.cover().path("state").asString().equals(what.name());
                note(What.SEEN, System.currentTimeMillis(), what.name(), of(read));
                return done ? Optional.of(of(read)) : Optional.empty();
            }
            Thread.sleep(WAIT_MILLISECONDS);
        }
        return Optional.empty();
    }

    /** One operation in a draft of parcels. It has no key: whether it is there is looked up. */
    Optional<Case> draw(Case opened, String operation) throws InterruptedException {
        What how = What.SEEN;
        while (!stopped()) {
            Answer read = author.get("/api/records/" + opened.id());
            if (read.done() && read.cover().path("parcels").asInt() > 0) {
                note(how, System.currentTimeMillis(), "draw", of(read));
                return Optional.of(of(read));
            }
            long began = System.currentTimeMillis();
            Answer answer = read.done() ? author.post("/api/records/" + opened.id() + "/operations", operation) : read;
            how = answer.done() ? What.DRAWN : how;
            if (!answer.done() && !askAgain(answer, began, "draw")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** @return whether it is worth it: a refusal stays one */
    private boolean askAgain(Answer answer, long began, String key) throws InterruptedException {
        boolean again = answer.uncertain() || answer.status() == 401;
        note(again ? What.CUT : What.REFUSED, began, again ? key : answer.code(), new Case(0, answer.status()));
        if (again) {
            Thread.sleep(WAIT_MILLISECONDS);
        }
        return again;
    }

    private Duration patience() {
        return random.nextDouble() < IMPATIENT_SHARE
                ? Duration.ofMillis(1 + random.nextInt(IMPATIENCE_MILLISECONDS_MAX))
                : Person.PATIENCE;
    }

    private OptionalLong mayProbe() {
        return random.nextInt(PROBED_ONE_IN) == 0 ? probe.flushed() : OptionalLong.empty();
    }

    /** @param flushed the end of the flushed log after the acknowledgement had come */
    private void compare(Case acknowledged, OptionalLong before, OptionalLong flushed) throws InterruptedException {
        if (before.isEmpty() || flushed.isEmpty()) {
            return;
        }
        OptionalLong commit = probe.commitOf(acknowledged.id(), acknowledged.version(), before.getAsLong());
        boolean early = commit.isPresent() && commit.getAsLong() > flushed.getAsLong();
        if (commit.isPresent()) {
            note(early ? What.EARLY : What.FLUSHED, System.currentTimeMillis(), "log", acknowledged);
        }
    }

    void note(What what, long began, String key, Case at) {
        journal.write(Line.of(what, began, author.name(), key, at.id(), at.version()));
    }

    private static Case of(Answer answer) {
        return new Case(
                answer.cover().path("id").asLong(),
                answer.cover().path("version").asInt());
    }
}
