package org.qianmo.record;

import java.util.List;
import org.qianmo.check.PlacedFinding;
import org.qianmo.parcel.Parcel;

/** What became of an edit. */
public sealed interface Outcome {

    /**
     * It took effect (or, in a dry run, would).
     *
     * @param parcel the new version; the last one if it was retired
     * @param warnings findings that do not stand in the way
     */
    record Done(RecordSummary record, Parcel parcel, List<PlacedFinding> warnings) implements Outcome {}

    /** It is against a rule; nothing was written. */
    record Refused(List<PlacedFinding> findings) implements Outcome {}

    /** It was made from a version that is no longer present; nothing was written. */
    record Stale(Parcel present) implements Outcome {}

    /** There is no such parcel, or it is retired. */
    record Absent() implements Outcome {}
}
