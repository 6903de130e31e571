package org.qianmo.job;

/** Leaves the work of a job that its owner has cancelled; a transaction on the way out is rolled back. */
public class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
