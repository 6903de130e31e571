package org.qianmo.job;

/** Where a job stands. It moves down this list, never up; the last three are final. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return compareTo(RUNNING) > 0;
    }
}
