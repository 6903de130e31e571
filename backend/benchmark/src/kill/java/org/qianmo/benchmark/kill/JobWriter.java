package org.qianmo.benchmark.kill;

import org.qianmo.benchmark.kill.Desk.Case;
import org.qianmo.benchmark.kill.Journal.What;

/** Starts one long work after another, and waits for the end of each, which a kill may bring but not take away. */
final class JobWriter implements Writer {

    private static final int STUCK_MILLISECONDS = 60_000;

    private final Desk desk;

    JobWriter(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void write() throws InterruptedException {
        Answer started = desk.author.post("/api/audit/rebuild", "{}");
        if (started.done()) {
            awaitEnd(started.body().path("id").asString());
        }
        Thread.sleep(WAIT_MILLISECONDS);
    }

    private void awaitEnd(String job) throws InterruptedException {
        long answering = System.currentTimeMillis();
        while (!desk.stopped()) {
            Answer read = desk.author.get("/api/jobs/" + job);
            if (read.done() && read.body().path("finishedAt").isString()) {
                desk.note(What.JOB_ENDED, answering, job, new Case(0, 0));
                return;
            }
            long now = System.currentTimeMillis();
            answering = read.done() ? answering : now;
            if (now - answering > STUCK_MILLISECONDS) {
                desk.note(What.JOB_STUCK, answering, job, new Case(0, 0));
                return;
            }
            Thread.sleep(WAIT_MILLISECONDS);
        }
    }
}
