package org.qianmo.job;

import java.time.Instant;
import java.util.List;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;

/**
 * What is known of a job at one moment: the reply as it is served and kept.
 *
 * @param kind what it does: {@code import}
 * @param fileName the file that it works on, as its owner calls it; null for none
 * @param progress 0 … 1
 * @param step what it is doing, or did last
 * @param findings the first {@link JobReport#FINDINGS_MAX}, in the order of rows
 * @param findingsTotal how many there are
 * @param evidence what the work took for granted, and why; null before it knows
 * @param problem why it failed; null otherwise
 * @param result what came of it; null before it is done
 * @param finishedAt null before it ends
 */
public record Job(
        String id,
        String kind,
        String fileName,
        JobState state,
        double progress,
        Messages step,
        Counts counts,
        List<FindingBody> findings,
        int findingsTotal,
        Object evidence,
        Cause problem,
        Object result,
        Instant createdAt,
        Instant finishedAt) {

    /** Rows of a file, or whatever the work counts. */
    public record Counts(long read, long accepted, long refused, long warnings) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** @param code stable name of the rule or failure */
    public record Cause(String code, Messages messages) {}
}
