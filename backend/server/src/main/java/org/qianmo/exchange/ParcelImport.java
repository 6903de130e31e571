package org.qianmo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.JobReport;
import org.qianmo.record.RecordSummary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;

/**
 * Takes the parcels of one file in: open it, decide how to read it, read row by row, compare the rows, and book what is
 * good as one record. Each step adds to the same findings; what they mean for the good rows is the caller's choice.
 */
final class ParcelImport {

    private final ImportRequest request;
    private final ImportTools tools;
    private final RowFindings findings;

    ParcelImport(ImportRequest request, ImportTools tools, RowFindings findings) {
        this.request = request;
        this.tools = tools;
        this.findings = findings;
    }

    /**
     * @param booked called in the transaction that books the rows, just before its end
     * @throws Problem if the file or all of its rows are refused
     */
    ImportResult load(JobReport report, Consumer<ImportResult> booked) throws IOException {
        LayerCheck.Checked checked = checked(report);
        OptionalLong booking = book(checked, report, booked);
        report.findings(findings.first(JobReport.FINDINGS_MAX), findings.total());
        report.counts(
                checked.read(),
                booking.isPresent() ? accepted(checked.rows()) : 0,
                findings.refused(),
                findings.warnings());
        ImportResult result = result(booking.orElseThrow(() -> nothingWentIn(checked.read())), checked.rows());
        report.result(result);
        report.step(1, "完成", "done");
        return result;
    }

    /** Does all that {@link #load} does, and books nothing. */
    CheckResult check(JobReport report) throws IOException {
        LayerCheck.Checked checked = checked(report);
        report.step(0.72, "与现有地块比对", "comparing with stored parcels");
        checked.overlaps()
                .ifPresent(overlaps -> tools.booking().compare(checked.rows(), overlaps, request.actor(), findings));
        long good = accepted(checked.rows());
        report.findings(findings.first(JobReport.FINDINGS_MAX), findings.total());
        report.counts(checked.read(), good, findings.refused(), findings.warnings());
        report.step(1, "完成", "done");
        return new CheckResult(
                checked.read(),
                good,
                findings.refused(),
                findings.warnings(),
                findings.byCode(),
                findings.total(),
                checked.repairs());
    }

    private LayerCheck.Checked checked(JobReport report) throws IOException {
        try {
            return new LayerCheck(tools, request, findings).run(report);
        } catch (UnusableFile unusable) {
            throw problem(unusable);
        }
    }

    static Problem problem(UnusableFile unusable) {
        Messages messages =
                new Messages(unusable.notice().zh(), unusable.notice().en());
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, unusable.code(), messages);
    }

    private OptionalLong book(LayerCheck.Checked checked, JobReport report, Consumer<ImportResult> booked) {
        Optional<LayerOverlaps> overlaps = checked.overlaps();
        if (overlaps.isEmpty()) {
            return OptionalLong.empty();
        }
        report.stopIfCancelled();
        try {
            long firstId = tools.booking().reserveIds(checked.rows());
            return tools.booking()
                    .book(
                            checked.rows(),
                            new ImportBooking.Request(request, firstId, overlaps.get(), findings, report),
                            record -> booked.accept(result(record, checked.rows())));
        } catch (DuplicateKeyException meanwhile) {
            throw Problem.conflict(
                    "CODE_TAKEN", "导入期间有宗地代码被占用，请重试", "a parcel code was taken while the import ran; try again");
        }
    }

    private long accepted(List<ImportRow> rows) {
        return rows.stream().filter(row -> !findings.isRefused(row.number())).count();
    }

    private Problem nothingWentIn(int read) {
        if (read == 0) {
            return Problem.unprocessable("EMPTY_LAYER", "图层没有任何行", "the layer has no rows");
        }
        int refused = findings.refused();
        return Problem.unprocessable(
                "ROWS_REFUSED",
                "共 " + read + " 行，其中 " + refused + " 行有错误，没有导入任何地块",
                "%d of %d rows are in error; no parcel went in".formatted(refused, read));
    }

    private ImportResult result(long recordId, List<ImportRow> rows) {
        Envelope box = new Envelope();
        List<ImportRow> good =
                rows.stream().filter(row -> !findings.isRefused(row.number())).toList();
        good.forEach(row -> box.expandToInclude(row.box()));
        RecordSummary record = tools.book().find(recordId).orElseThrow();
        return new ImportResult(
                record.id(),
                record.number(),
                request.mode() == ImportRequest.Mode.DRAFT,
                BoundingBox.of(box),
                good.size());
    }
}
