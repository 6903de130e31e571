package org.qianmo.audit;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.http.Messages;

/** The first faults of a verification, and how many there are. */
final class Faults {

    private static final int LISTED_MAX = 100;

    private final List<Fault> first = new ArrayList<>();
    private long total;

    void add(Fault.Code code, long seq, String zh, String en) {
        total++;
        if (first.size() < LISTED_MAX) {
            first.add(new Fault(seq, code, new Messages(zh, en)));
        }
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    long total() {
        return total;
    }
}
