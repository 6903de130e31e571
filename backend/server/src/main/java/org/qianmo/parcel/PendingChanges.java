package org.qianmo.parcel;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.transaction.support.TransactionSynchronization;

/** The ground that one transaction changes, until it commits. */
final class PendingChanges implements TransactionSynchronization {

    /** More than this is told as one box. */
    private static final int BOXES_MAX = 50;

    private final Runnable becomeNoticed;
    private final List<Envelope> boxes = new ArrayList<>();
    private boolean noticed;

    /** @param becomeNoticed run after the commit, before it is confirmed, unless all other nodes know of this one */
    PendingChanges(Runnable becomeNoticed) {
        this.becomeNoticed = becomeNoticed;
    }

    void add(Envelope box) {
        if (boxes.stream().noneMatch(told -> told.contains(box))) {
            boxes.add(new Envelope(box));
        }
        if (boxes.size() > BOXES_MAX) {
            Envelope all = new Envelope();
            boxes.forEach(all::expandToInclude);
            boxes.clear();
            boxes.add(all);
        }
    }

    List<Envelope> boxes() {
        return List.copyOf(boxes);
    }

    void noticed(boolean yes) {
        noticed = yes;
    }

    @Override
    public void afterCommit() {
        if (!noticed) {
            becomeNoticed.run();
        }
    }
}
