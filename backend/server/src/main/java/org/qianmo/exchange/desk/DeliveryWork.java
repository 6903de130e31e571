package org.qianmo.exchange.desk;

import java.io.IOException;
import org.qianmo.exchange.desk.store.DeliveryRows;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.job.JobReport;
import org.qianmo.job.JobWork;

/** One step of a delivery as a job. However it ends, the delivery does not stay busy. */
final class DeliveryWork implements JobWork {

    /** What is done; at its end it moves the delivery on. */
    @FunctionalInterface
    interface Step {
        void run(Delivery busy, JobReport report) throws IOException;
    }

    private final Delivery busy;
    private final DeliveryState otherwise;
    private final DeliveryRows rows;
    private final Step step;

    /** Why it ended, unless it says so itself: cancelled, or a failure of ours, which the job's own report names. */
    private Job.Cause cause =
            new Job.Cause("INTERRUPTED", new Messages("这一步没有完成，请重试", "the step did not come to its end; try again"));

    DeliveryWork(Delivery busy, DeliveryState otherwise, DeliveryRows rows, Step step) {
        this.busy = busy;
        this.otherwise = otherwise;
        this.rows = rows;
        this.step = step;
    }

    @Override
    public void run(JobReport report) throws IOException {
        try {
            step.run(busy, report);
        } catch (Problem refused) {
            cause = new Job.Cause(refused.body().code(), refused.body().messages());
            throw refused;
        }
    }

    @Override
    public void release() {
        rows.find(busy.id())
                .filter(now -> now.state() == busy.state())
                .ifPresent(left -> rows.move(left, otherwise, left.notes().failed(cause)));
    }
}
