package org.qianmo.exchange;

import java.io.IOException;
import java.util.function.Consumer;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.job.JobReport;
import org.qianmo.job.JobWork;
import org.qianmo.job.Jobs;
import org.springframework.stereotype.Service;

/** Starts imports, and does the steps of one for those who keep the file themselves. */
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
        return jobs.submit(KIND, request.upload().name(), request.actor(), new JobWork() {

            @Override
            public void run(JobReport report) throws IOException {
                load(request, new RowFindings(JobReport.FINDINGS_MAX), report, booked -> {});
            }

            @Override
            public void release() {
                WorkFolder.delete(request.upload().workFolder());
            }
        });
    }

    /**
     * Takes the rows in.
     *
     * @param findings what is found goes there
     * @param booked called in the transaction that books the rows, just before its end
     * @throws Problem if the file, or all of its rows, are refused
     */
    public ImportResult load(
            ImportRequest request, RowFindings findings, JobReport report, Consumer<ImportResult> booked)
            throws IOException {
        return new ParcelImport(request, tools, findings).load(report, booked);
    }

    /**
     * Looks at the rows as {@link #load} would, and writes nothing.
     *
     * @param findings what is found goes there
     * @throws Problem if the file is refused
     */
    public CheckResult check(ImportRequest request, RowFindings findings, JobReport report) throws IOException {
        return new ParcelImport(request, tools, findings).check(report);
    }

    /** @return the refusal that a file that cannot be used becomes, 422 */
    public static Problem problem(UnusableFile unusable) {
        return ParcelImport.problem(unusable);
    }
}
