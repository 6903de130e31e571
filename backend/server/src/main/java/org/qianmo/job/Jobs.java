package org.qianmo.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.store.JobRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Runs jobs, two at a time, and keeps what became of them.
 *
 * <p>A running thread is never interrupted: that would close the file of the embedded database under everyone. Work looks
 * by itself whether it was cancelled.
 */
@Service
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final int WORKERS = 2;
    private static final int QUEUE_MAX = 20;
    private static final int LISTED_MAX = 50;
    private static final long SHUTDOWN_SECONDS_MAX = 10;
    private static final long UNWRITTEN_MILLISECONDS = 2_000;
    private static final Job.Cause INTERRUPTED =
            new Job.Cause("INTERRUPTED", new Messages("服务器重启，任务已中断", "interrupted by a restart of the server"));

    private final JobRows rows;
    private final Clock clock;
    /** Waiting, running, or ended without the end being written yet. */
    private final Map<String, JobReport> unfinished = new ConcurrentHashMap<>();

    private final Queue<JobWork> unreleased = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor workers;

    Jobs(JobRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE_MAX), task -> {
                    Thread thread = new Thread(task, "job-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Puts work into the queue.
     *
     * @param fileName the file that it works on; null for none
     * @throws Problem 503 if the queue is full; the work is then released, as it is if the database is away
     */
    public Job submit(String kind, String fileName, Actor owner, JobWork work) {
        String id = UUID.randomUUID().toString();
        JobReport report = new JobReport(id, kind, fileName, owner.username(), clock.instant());
        insert(report, work);
        try {
            workers.execute(() -> run(report, work));
        } catch (RejectedExecutionException full) {
            release(work);
            Messages messages = new Messages("任务队列已满，请稍后再试", "the queue of jobs is full, try again later");
            end(report, JobState.FAILED, new Job.Cause("QUEUE_FULL", messages));
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "QUEUE_FULL", messages);
        }
        return report.snapshot();
    }

    private void insert(JobReport report, JobWork work) {
        unfinished.put(report.id(), report);
        try {
            rows.insert(report.snapshot(), report.owner());
        } catch (DataAccessException | TransactionException away) {
            // It may be there all the same: then its end is written once the database is back.
            report.end(JobState.FAILED, INTERRUPTED, clock.instant());
            release(work);
            throw away;
        }
    }

    /** @return the job as JSON; empty if there is none, or it is somebody else's and the reader is no administrator */
    public Optional<String> find(String id, Actor reader) {
        JobReport live = unfinished.get(id);
        if (live != null) {
            return mayRead(reader, live.owner()) ? Optional.of(rows.json(live.snapshot())) : Optional.empty();
        }
        return rows.find(id).filter(row -> mayRead(reader, row.owner())).map(JobRows.Row::json);
    }

    /** @return the reader's own jobs as JSON, newest first, without their findings */
    public List<String> own(Actor reader) {
        return rows.ofOwner(reader.username(), LISTED_MAX).stream()
                .map(row -> {
                    JobReport live = unfinished.get(row.id());
                    return rows.withoutFindings(live == null ? row.json() : rows.json(live.snapshot()));
                })
                .toList();
    }

    /** Asks the work to stop; what has ended already stays as it is. */
    public void cancel(String id, Actor who) {
        JobReport live = unfinished.get(id);
        if (live != null && mayRead(who, live.owner())) {
            live.cancel();
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void endWhatARestartInterrupted() {
        rows.failUnfinished(unfinished.keySet(), INTERRUPTED, clock.instant());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        unfinished.values().forEach(JobReport::cancel);
        workers.shutdown();
        if (!workers.awaitTermination(SHUTDOWN_SECONDS_MAX, TimeUnit.SECONDS)) {
            LOG.warn("a job did not stop in time; it will be found as interrupted");
        }
    }

    private void run(JobReport report, JobWork work) {
        try {
            if (!report.begin()) {
                throw new JobCancelled();
            }
            rows.update(report.snapshot());
            work.run(report);
            end(report, JobState.DONE, null);
        } catch (JobCancelled stopped) {
            end(report, JobState.CANCELLED, null);
        } catch (Problem refused) {
            end(
                    report,
                    JobState.FAILED,
                    new Job.Cause(refused.body().code(), refused.body().messages()));
        } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
            end(report, JobState.FAILED, unexpected(report, failure));
        } finally {
            release(work);
        }
    }

    private void release(JobWork work) {
        try {
            work.release();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("a job is not released yet: {}", away.toString());
            unreleased.add(work);
        }
    }

    private static Job.Cause unexpected(JobReport report, Throwable failure) {
        LOG.error("job {} failed", report.id(), failure);
        return new Job.Cause("INTERNAL", new Messages("服务器出错，编号 " + report.id(), "server error, id " + report.id()));
    }

    private void end(JobReport report, JobState state, Job.Cause cause) {
        report.end(state, cause, clock.instant());
        writeEnd(report);
    }

    /** Makes up for what the database was away for. Ends that are not written yet are told from memory. */
    @Scheduled(fixedDelay = UNWRITTEN_MILLISECONDS)
    void makeUp() {
        unfinished.values().stream().filter(JobReport::isEnded).forEach(this::writeEnd);
        for (int left = unreleased.size(); left > 0; left--) {
            release(unreleased.remove());
        }
    }

    private void writeEnd(JobReport report) {
        try {
            rows.update(report.snapshot());
            unfinished.remove(report.id());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the end of job {} is not written yet: {}", report.id(), away.toString());
        }
    }

    private static boolean mayRead(Actor reader, String owner) {
        return reader.username().equals(owner) || reader.role() == Role.ADMIN;
    }
}
