package org.qianmo.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.Problem;
import org.qianmo.job.JobReport;

/** The first half of an import: one thread reads, all processors judge the rows, and what came of them is put in order. */
final class LayerReading {

    /** All grounds are held in memory to be compared; this many fit into a heap of 4 GiB with room to spare. */
    private static final int ROWS_MAX = 500_000;

    /** Batches that are on their way: enough for every processor, and few enough to bound the memory. */
    private static final int BATCHES_MAX = 8;

    private final LandLayer layer;
    private final RowCheck check;
    private final Straightening straightening;
    private final AxisOrder axes;
    private final CheckWorkers workers;
    private final RowFindings findings;
    private final JobReport report;
    private final Deque<Future<RowBatch>> underWay = new ArrayDeque<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private int read;
    private int repairs;

    LayerReading(
            LandLayer layer,
            RowCheck check,
            Straightening straightening,
            AxisOrder axes,
            CheckWorkers workers,
            RowFindings findings,
            JobReport report) {
        this.layer = layer;
        this.check = check;
        this.straightening = straightening;
        this.axes = axes;
        this.workers = workers;
        this.findings = findings;
        this.report = report;
    }

    /** @return the rows with sound ground, in the order of the file; the facts or the place of some are refused already */
    List<ImportRow> readAll(double progressShare) throws UnusableFile, IOException {
        try {
            RowBatch batch = newBatch();
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                report.stopIfCancelled();
                sample(row.get());
                batch.add(row.get());
                if (batch.isFull()) {
                    submit(batch, progressShare);
                    batch = newBatch();
                }
            }
            submit(batch, progressShare);
            while (!underWay.isEmpty()) {
                collect();
            }
        } finally {
            underWay.forEach(left -> left.cancel(false));
        }
        axes.refuseIfSwapped();
        tellUndecoded();
        return rows;
    }

    int read() {
        return read;
    }

    int repairs() {
        return repairs;
    }

    private RowBatch newBatch() {
        return new RowBatch(findings.keptMax());
    }

    private void sample(LandRow row) {
        if (++read > ROWS_MAX) {
            throw Problem.unprocessable(
                    "TOO_MANY_ROWS",
                    "一次最多导入 " + ROWS_MAX + " 行，请分批导入",
                    "at most " + ROWS_MAX + " rows at a time; split the file");
        }
        row.polygon().map(polygon -> polygon.getCoordinate()).ifPresent(this::sample);
    }

    private void sample(Coordinate position) {
        axes.sample(straightening.of(position));
    }

    private void submit(RowBatch batch, double progressShare) {
        underWay.add(workers.submit(() -> check.take(batch)));
        if (underWay.size() > BATCHES_MAX) {
            collect();
        }
        report.progress(progressShare * layer.progress());
        report.counts(read, 0, findings.refused(), findings.warnings());
    }

    private void collect() {
        RowBatch done = CheckWorkers.result(underWay.remove());
        findings.addAll(done.findings);
        done.codes.forEach(this::note);
        rows.addAll(done.sound);
        repairs += done.repairs;
    }

    private void note(RowBatch.StatedCode stated) {
        Integer other = rowOfCode.putIfAbsent(stated.code(), stated.row());
        if (other != null) {
            findings.error(
                    stated.row(),
                    "CODE_DUPLICATE",
                    "宗地代码 " + stated.code() + " 与第 " + other + " 行相同",
                    "code " + stated.code() + " is that of row " + other + " too");
        }
    }

    private void tellUndecoded() {
        if (layer.undecodedValues() > 0) {
            findings.warning(
                    null,
                    "TEXT_UNDECODED",
                    layer.undecodedValues() + " 个值含无法解码的字符，请确认字符编码",
                    layer.undecodedValues() + " values hold bytes that the encoding does not know; check the encoding");
        }
        if (layer.cutValues() > 0) {
            findings.warning(
                    null,
                    "TEXT_CUT",
                    layer.cutValues() + " 个值过长，已截断",
                    layer.cutValues() + " values were longer than is taken, and were cut");
        }
    }
}
