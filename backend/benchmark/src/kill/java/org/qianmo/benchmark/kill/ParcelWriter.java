package org.qianmo.benchmark.kill;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qianmo.benchmark.kill.Desk.Case;

/** Splits one of its own parcels and merges the parts again, each by a draft that somebody else approves. */
final class ParcelWriter implements Writer {

    /** Ids of new parcels are given by callers, from here on. */
    private static final long CALLERS_ID_MIN = 1L << 40;

    private final Desk desk;
    private final Random random;
    private final List<Long> parcels;

    /** @param parcels nobody else works on them; changed here */
    ParcelWriter(Desk desk, Random random, List<Long> parcels) {
        this.desk = desk;
        this.random = random;
        this.parcels = parcels;
    }

    @Override
    public void write() throws InterruptedException {
        if (parcels.isEmpty()) {
            Thread.sleep(WAIT_MILLISECONDS);
            return;
        }
        // Whatever is refused, a parcel that cannot be split among others, is left alone.
        long parcel = parcels.remove(random.nextInt(parcels.size()));
        long one = freshId();
        long other = freshId();
        boolean split = operate(
                "{\"operation\":\"SPLIT_BY_RATIOS\",\"parcel\":%d,\"ratios\":[1,1],\"azimuthDegrees\":90,\"ids\":[%d,%d]}"
                        .formatted(parcel, one, other));
        long whole = freshId();
        boolean merged = split
                && operate("{\"operation\":\"MERGE\",\"parcels\":[%d,%d],\"ids\":[%d]}".formatted(one, other, whole));
        if (merged) {
            parcels.add(whole);
        }
    }

    private boolean operate(String operation) throws InterruptedException {
        Optional<Case> opened = desk.open("/api/records", "{\"title\":\"写入中断\",\"kind\":\"SPLIT_MERGE\"}");
        Optional<Case> drawn = opened.isEmpty() ? opened : desk.draw(opened.get(), operation);
        return drawn.isPresent() && desk.pass(drawn.get()).isPresent();
    }

    private long freshId() {
        return CALLERS_ID_MIN + (random.nextLong() >>> 24);
    }
}
