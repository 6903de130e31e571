package org.qianmo.demo;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person at the console what the first start is doing, every few seconds. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** The intake reads all parcels twice: for their identities, then for their versions. */
    private static final int PASSES = 2;

    private final int size;
    private final Instant start = Instant.now();
    private Instant last = start;
    private int pass = 1;
    private int made;

    Progress(int size) {
        this.size = size;
    }

    void say(String step) {
        LOG.info("Demo district of {} parcels (synthetic): {}", size, step);
        last = Instant.now();
    }

    void parcels(int madeNow) {
        pass = madeNow < made ? pass + 1 : pass;
        made = madeNow;
        if (Duration.between(last, Instant.now()).compareTo(PAUSE) > 0) {
            say("writing parcels, %d %%".formatted(100L * ((pass - 1L) * size + made) / ((long) PASSES * size)));
        }
    }

    void done(int zones, int works, int vouchers) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        LOG.info("Demo district of {} parcels, {} zones, {} accepted works, {} vouchers loaded in {} s", size, zones, works,
                vouchers, seconds);
    }
}
