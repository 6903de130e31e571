package org.qianmo.rebuild;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.http.FindingBody;
import org.qianmo.job.JobReport;
import org.qianmo.job.JobWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rebuild as a job: differences are its findings. */
final class RebuildJob implements JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);

    private final Rebuild rebuild;
    private final Runnable released;
    private final List<FindingBody> first = new ArrayList<>();
    private int total;

    RebuildJob(Rebuild rebuild, Runnable released) {
        this.rebuild = rebuild;
        this.released = released;
    }

    /** @param matched parcels without a difference */
    record Result(long parcels, long versions, long edits, long matched, long differences) {}

    @Override
    public void run(JobReport report) {
        report.step(0, "由案卷重建地块并比对", "rebuilding parcels from their records and comparing");
        Rebuild.Counts counts = rebuild.run(this::note, soFar -> tell(soFar, report));
        tell(counts, report);
        report.result(new Result(counts.parcels(), counts.versions(), counts.edits(), counts.matched(), total));
        report.step(1, "完成", "done");
        if (total > 0) {
            LOG.error("rebuild {} found {} differences between parcels and their records", report.id(), total);
        }
    }

    private void note(Difference difference) {
        total++;
        if (first.size() < JobReport.FINDINGS_MAX) {
            first.add(difference.toBody());
        }
    }

    private void tell(Rebuild.Counts counts, JobReport report) {
        report.stopIfCancelled();
        report.progress(counts.expected() == 0 ? 1 : (double) counts.parcels() / counts.expected());
        report.counts(counts.parcels(), counts.matched(), counts.parcels() - counts.matched(), 0);
        report.findings(first, total);
    }

    @Override
    public void release() {
        released.run();
    }
}
