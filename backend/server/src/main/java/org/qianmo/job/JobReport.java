package org.qianmo.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;

/** What a job tells while it runs. The work writes, requests read: every access is under the lock of this object. */
public final class JobReport {

    /** What a person can look through; the total is told besides. */
    public static final int FINDINGS_MAX = 500;

    private final String id;
    private final String kind;
    private final String fileName;
    private final String owner;
    private final Instant createdAt;
    private final List<FindingBody> findings = new ArrayList<>();
    private JobState state = JobState.QUEUED;
    private double progress;
    private Messages step = new Messages("排队等候", "waiting in the queue");
    private Job.Counts counts = Job.Counts.NONE;
    private int findingsTotal;
    private Object evidence;
    private Job.Cause problem;
    private Object result;
    private Instant finishedAt;
    private boolean cancelled;

    JobReport(String id, String kind, String fileName, String owner, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.fileName = fileName;
        this.owner = owner;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    /** A new step begins; progress never goes back. */
    public synchronized void step(double progress, String zh, String en) {
        this.step = new Messages(zh, en);
        progress(progress);
    }

    /** @param progress 0 … 1 of the whole job */
    public synchronized void progress(double progress) {
        this.progress = Math.max(this.progress, Math.min(1, progress));
    }

    public synchronized void counts(long read, long accepted, long refused, long warnings) {
        counts = new Job.Counts(read, accepted, refused, warnings);
    }

    /** Replaces what was found so far: the first of them, and how many there are in all. */
    public synchronized void findings(List<FindingBody> first, int total) {
        findings.clear();
        findings.addAll(first.subList(0, Math.min(FINDINGS_MAX, first.size())));
        findingsTotal = total;
    }

    public synchronized void evidence(Object evidence) {
        this.evidence = evidence;
    }

    public synchronized void result(Object result) {
        this.result = result;
    }

    /** To be called often, and for the last time before what cannot be undone. */
    public synchronized void stopIfCancelled() {
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    synchronized Job snapshot() {
        return new Job(
                id,
                kind,
                fileName,
                state,
                progress,
                step,
                counts,
                List.copyOf(findings),
                findingsTotal,
                evidence,
                problem,
                result,
                createdAt,
                finishedAt);
    }

    /** @return false if it was cancelled while it waited */
    synchronized boolean begin() {
        if (state == JobState.QUEUED && !cancelled) {
            state = JobState.RUNNING;
            return true;
        }
        return false;
    }

    synchronized void end(JobState finalState, Job.Cause cause, Instant now) {
        if (state.isFinal()) {
            throw new IllegalStateException("job " + id + " is " + state + " already");
        }
        state = finalState;
        problem = cause;
        finishedAt = now;
        progress = finalState == JobState.DONE ? 1 : progress;
    }

    synchronized boolean isEnded() {
        return state.isFinal();
    }

    synchronized void cancel() {
        cancelled = true;
    }
}
