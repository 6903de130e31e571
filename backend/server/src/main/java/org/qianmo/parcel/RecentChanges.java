package org.qianmo.parcel;

import org.locationtech.jts.geom.Envelope;

/**
 * The ground that changed lately, change by change. Whoever keeps copies of land in memory asks before keeping one whether
 * its ground changed while it was being read. Not safe for several threads: the keeper's own lock makes question and
 * keeping one step.
 */
public final class RecentChanges {

    /** More than are made while one tile is read. */
    private static final int REMEMBERED = 256;

    private final Envelope[] boxes = new Envelope[REMEMBERED];
    private long count;

    /** The present moment, in changes. */
    public long now() {
        return count;
    }

    public void add(Envelope box) {
        boxes[(int) (count++ % REMEMBERED)] = box;
    }

    /** Whether no change since the moment touched the ground; false if it is too long ago to say. */
    public boolean untouched(Envelope ground, long since) {
        if (count - since > REMEMBERED) {
            return false;
        }
        for (long change = since; change < count; change++) {
            if (boxes[(int) (change % REMEMBERED)].intersects(ground)) {
                return false;
            }
        }
        return true;
    }
}
