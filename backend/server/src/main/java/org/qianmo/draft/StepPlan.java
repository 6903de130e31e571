package org.qianmo.draft;

import java.util.List;
import org.qianmo.lineage.LineageKind;
import org.qianmo.record.ParcelEdit;

/**
 * What an operation would do, before it is a step.
 *
 * @param conserves true if all ground before is the ground after, and so is its acreage
 * @param lineage how ground passes between its parcels; null where it does not
 */
public record StepPlan(String operation, boolean conserves, LineageKind lineage, List<ParcelEdit> edits) {

    /** An edit in which no ground passes from one parcel to another. */
    public static StepPlan free(String operation, List<ParcelEdit> edits) {
        return new StepPlan(operation, false, null, edits);
    }

    public static StepPlan conserving(String operation, LineageKind lineage, List<ParcelEdit> edits) {
        return new StepPlan(operation, true, lineage, edits);
    }
}
