package org.qianmo.job;

/** What a job does. */
@FunctionalInterface
public interface JobWork {

    /**
     * Runs on a thread of its own, without a transaction and without a signed-in person.
     *
     * @throws JobCancelled by way of {@link JobReport#stopIfCancelled}
     * @throws org.qianmo.http.Problem if the input is against a rule: its words become those of the failed job
     * @throws Exception for a failure of ours, which gets an id in the log
     */
    void run(JobReport report) throws Exception;

    /** Frees what was set aside for the work, whether it ran or not; asked again if the database was away. */
    default void release() {}
}
