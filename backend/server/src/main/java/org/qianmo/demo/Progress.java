package org.qianmo.demo;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person at the console what the first start is doing, every few seconds. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private final int size;
    private final Instant start = Instant.now();
    private Instant last = start;

    Progress(int size) {
        this.size = size;
    }

    void say(String step) {
        LOG.info("Demo district of {} parcels (synthetic): {}", size, step);
        last = Instant.now();
    }

    /** The intake reads all parcels more than once: for their identities, then for their versions. */
    void parcels(int made) {
        if (Duration.between(last, Instant.now()).compareTo(PAUSE) > 0) {
            say("writing, %d parcels of this pass".formatted(made));
        }
    }

    void done(int zones, int works, int vouchers) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        LOG.info(
                "Demo district of {} parcels, {} zones, {} accepted works, {} vouchers loaded in {} s",
                size,
                zones,
                works,
                vouchers,
                seconds);
    }
}
