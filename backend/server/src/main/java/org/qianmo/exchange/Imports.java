package org.qianmo.exchange;

import org.qianmo.job.Job;
import org.qianmo.job.Jobs;
import org.springframework.stereotype.Service;

/** Starts imports. */
@Service
public class Imports {

    private static final String KIND = "import";

    private final Jobs jobs;
    private final ImportTools tools;

    Imports(Jobs jobs, ImportTools tools) {
        this.jobs = jobs;
        this.tools = tools;
    }

    /**
     * Puts the import into the queue; from now on its work folder is the job's.
     *
     * @throws org.qianmo.http.Problem 403 if the actor may not change land; 503 if the queue is full
     */
    public Job start(ImportRequest request) {
        tools.policy().mayEditLand(request.actor());
        return jobs.submit(KIND, request.fileName(), request.actor(), new ParcelImport(request, tools));
    }
}
