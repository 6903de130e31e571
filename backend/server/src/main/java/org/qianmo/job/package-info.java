/**
 * Long work: an import, a check of a whole layer, a report. A job is submitted, waits in a bounded queue, runs, and ends
 * as done, failed or cancelled; its progress and its result can be asked for at any time, also after a reload of the
 * page or a restart of the server.
 *
 * <p>What a job does is a {@link org.qianmo.job.JobWork}; it reports to its {@link org.qianmo.job.JobReport}. Start
 * reading at {@link org.qianmo.job.Jobs}.
 */
package org.qianmo.job;
