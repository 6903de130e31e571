package org.qianmo.draft;

import java.time.Instant;
import java.util.List;
import org.qianmo.lineage.LineageKind;
import org.qianmo.record.ParcelEdit;

/**
 * One step of the work on a draft: it is undone and redone as a whole.
 *
 * @param seq from 1
 * @param operation name of what was done, e.g. {@code MERGE}
 * @param conserves true if all ground before the step is the ground after it, and so is its acreage
 * @param lineage how ground passes between its parcels; null where it does not
 * @param edits the parcels as the step leaves them
 */
public record Step(
        int seq,
        String operation,
        State state,
        boolean conserves,
        LineageKind lineage,
        String actor,
        Instant at,
        List<ParcelEdit> edits) {

    /** Whether a step counts. */
    public enum State {
        ACTIVE,
        UNDONE,
        /** Undone, and then overtaken by another step: it cannot be redone. */
        DISCARDED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
