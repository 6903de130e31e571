package org.qianmo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.shapefile.LayerFiles;
import org.qianmo.exchange.shapefile.ShapefileException;
import org.qianmo.exchange.shapefile.ShapefileIntake;
import org.qianmo.exchange.shapefile.ShapefileLayer;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.JobReport;
import org.qianmo.job.JobWork;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.record.RecordSummary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;

/**
 * Takes the parcels of one file in: open it, decide how to read it, read row by row, compare the rows, and book what is
 * good as one record. Each step adds to the same findings; what they mean for the good rows is the caller's choice.
 */
final class ParcelImport implements JobWork {

    private static final double READ_SHARE = 0.6;

    private final ImportRequest request;
    private final ImportTools tools;
    private final RowFindings findings = new RowFindings();

    ParcelImport(ImportRequest request, ImportTools tools) {
        this.request = request;
        this.tools = tools;
    }

    @Override
    public void run(JobReport report) throws IOException {
        try {
            report.step(0, "解压文件", "unpacking the file");
            LayerFiles files =
                    ShapefileIntake.open(request.upload(), request.fileName(), request.layer(), request.workFolder());
            run(files, report);
        } catch (ShapefileException unusable) {
            Messages messages =
                    new Messages(unusable.notice().zh(), unusable.notice().en());
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, unusable.fault().name(), messages);
        }
    }

    private void run(LayerFiles files, JobReport report) throws ShapefileException, IOException {
        try (ShapefileLayer layer = ShapefileLayer.open(files, request.encoding())) {
            SourceSystem source = SourceSystem.decide(request.crs(), files.prjText(), sample(files), tools.systems());
            ParcelFields fields = new ParcelFields(layer.fields());
            report.evidence(ImportEvidence.of(layer, source, fields));
            report.step(0.01, "读取并检查各行", "reading and checking the rows");
            LayerReading reading = reading(layer, source, fields, report);
            List<ImportRow> rows = reading.readAll(READ_SHARE);
            finish(reading.read(), rows, report);
        }
    }

    private LayerReading reading(ShapefileLayer layer, SourceSystem source, ParcelFields fields, JobReport report) {
        CoordinateTransform toLonLat = tools.systems().between(source.system(), Srid.CGCS2000);
        Severity outside = tools.policy().mayLoadGroundOutside(request.actor()) ? Severity.WARNING : Severity.ERROR;
        FactsReader facts = new FactsReader(fields, tools.landUse(), request.landClass(), findings);
        AxisOrder axes = new AxisOrder(toLonLat, tools.units().box());
        return new LayerReading(
                layer, source.system(), toLonLat, facts, tools.form(), tools.ground(), outside, axes, findings, report);
    }

    /** The first position of the file: what it looks like is told where nobody says what it is. */
    private static Optional<Coordinate> sample(LayerFiles files) throws ShapefileException, IOException {
        try (ShapefileLayer layer = ShapefileLayer.open(files, Optional.empty())) {
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                if (row.get().polygon().isPresent()) {
                    return row.get().polygon().map(polygon -> polygon.getCoordinate());
                }
            }
            return Optional.empty();
        }
    }

    private void finish(int read, List<ImportRow> rows, JobReport report) {
        OptionalLong booking = OptionalLong.empty();
        if (!rows.isEmpty()) {
            report.step(READ_SHARE, "检查各行之间的重叠", "looking for overlaps among the rows");
            LayerOverlaps overlaps = new LayerOverlaps(rows, tools.planes());
            overlaps.amongRows(findings);
            tools.refuseForeignTerritory(request.actor(), rows, findings);
            booking = book(rows, overlaps, report);
        }
        report.findings(findings.first(), findings.total());
        report.counts(read, booking.isPresent() ? accepted(rows) : 0, findings.refused(), findings.warnings());
        report.result(result(booking.orElseThrow(() -> nothingWentIn(read)), rows));
        report.step(1, "完成", "done");
    }

    private OptionalLong book(List<ImportRow> rows, LayerOverlaps overlaps, JobReport report) {
        report.stopIfCancelled();
        try {
            long firstId = tools.booking().reserveIds(rows);
            return tools.booking().book(rows, new ImportBooking.Request(request, firstId, overlaps, findings, report));
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

    /**
     * @param draft true if the rows wait in a draft
     * @param bbox degrees: west, south, east, north
     */
    record Result(long recordId, String recordNumber, boolean draft, double[] bbox) {}

    private Result result(long recordId, List<ImportRow> rows) {
        Envelope box = new Envelope();
        rows.stream().filter(row -> !findings.isRefused(row.number())).forEach(row -> box.expandToInclude(row.box()));
        RecordSummary record = tools.book().find(recordId).orElseThrow();
        return new Result(
                record.id(), record.number(), request.mode() == ImportRequest.Mode.DRAFT, BoundingBox.of(box));
    }

    @Override
    public void release() {
        WorkFolder.delete(request.workFolder());
    }
}
