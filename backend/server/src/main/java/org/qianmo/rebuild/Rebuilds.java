package org.qianmo.rebuild;

import java.util.concurrent.atomic.AtomicBoolean;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.job.Jobs;
import org.qianmo.settings.DistrictSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Starts rebuilds: every night, and whenever somebody asks. One at a time. */
@Service
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String KIND = "REBUILD";

    private final Jobs jobs;
    private final Rebuild rebuild;
    private final AccessPolicy policy;
    private final Actor nobody;
    private final AtomicBoolean running = new AtomicBoolean();

    Rebuilds(Jobs jobs, Rebuild rebuild, AccessPolicy policy, DistrictSettings district) {
        this.jobs = jobs;
        this.rebuild = rebuild;
        this.policy = policy;
        this.nobody = new Actor("nightly", "夜间核对", Role.ADMIN, new Territory(district.code()));
    }

    /**
     * Puts a rebuild into the queue.
     *
     * @throws Problem 403 if the actor may not ask for it; 409 if one is on its way; 503 if the queue is full
     */
    public Job start(Actor actor) {
        policy.mayRebuild(actor);
        if (!running.compareAndSet(false, true)) {
            throw Problem.conflict("REBUILD_RUNNING", "重建核对正在进行", "a rebuild is on its way already");
        }
        return jobs.submit(KIND, null, actor, new RebuildJob(rebuild, () -> running.set(false)));
    }

    @Scheduled(cron = "${qianmo.audit.rebuild-cron}", zone = "${qianmo.district.time-zone}")
    void nightly() {
        try {
            start(nobody);
        } catch (Problem notNow) {
            LOG.warn("no rebuild tonight: {}", notNow.getMessage());
        }
    }
}
