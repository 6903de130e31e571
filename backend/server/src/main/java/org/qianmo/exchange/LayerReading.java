package org.qianmo.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.check.Form;
import org.qianmo.check.FormCheck;
import org.qianmo.check.GroundCheck;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.shapefile.ShapefileException;
import org.qianmo.exchange.shapefile.ShapefileLayer;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.JobReport;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.record.StatedFacts;

/** The first half of an import: each row by itself becomes ground with facts, findings, or both. */
final class LayerReading {

    /** All grounds are held in memory to be compared; this many fit into a heap of 4 GiB with room to spare. */
    private static final int ROWS_MAX = 500_000;

    private static final int ROWS_PER_REPORT = 200;

    private final ShapefileLayer layer;
    private final ReferenceSystem from;
    private final CoordinateTransform toLonLat;
    private final FactsReader facts;
    private final FormCheck form;
    private final GroundCheck ground;
    private final Severity outside;
    private final AxisOrder axes;
    private final RowFindings findings;
    private final JobReport report;
    private final List<ImportRow> rows = new ArrayList<>();
    private int read;

    LayerReading(
            ShapefileLayer layer,
            ReferenceSystem from,
            CoordinateTransform toLonLat,
            FactsReader facts,
            FormCheck form,
            GroundCheck ground,
            Severity outside,
            AxisOrder axes,
            RowFindings findings,
            JobReport report) {
        this.layer = layer;
        this.from = from;
        this.toLonLat = toLonLat;
        this.facts = facts;
        this.form = form;
        this.ground = ground;
        this.outside = outside;
        this.axes = axes;
        this.findings = findings;
        this.report = report;
    }

    /** @return the rows with sound ground, in the order of the file; the facts or the place of some are refused already */
    List<ImportRow> readAll(double progressShare) throws ShapefileException, IOException {
        for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
            report.stopIfCancelled();
            if (++read > ROWS_MAX) {
                throw Problem.unprocessable(
                        "TOO_MANY_ROWS",
                        "一次最多导入 " + ROWS_MAX + " 行，请分批导入",
                        "at most " + ROWS_MAX + " rows at a time; split the file");
            }
            take(row.get());
            if (read % ROWS_PER_REPORT == 0) {
                report.progress(progressShare * layer.progress());
                report.counts(read, 0, findings.refused(), findings.warnings());
            }
        }
        axes.refuseIfSwapped();
        if (layer.undecodedValues() > 0) {
            findings.warning(
                    null,
                    "TEXT_UNDECODED",
                    layer.undecodedValues() + " 个值含无法解码的字符，请确认字符编码",
                    layer.undecodedValues() + " values hold bytes that the encoding does not know; check the encoding");
        }
        return rows;
    }

    int read() {
        return read;
    }

    private void take(LandRow row) {
        if (row.deleted()) {
            findings.warning(
                    row.number(), "ROW_DELETED", "该行在属性表中已标记删除，未导入", "the row is marked as deleted and was left out");
            return;
        }
        row.fault()
                .ifPresent(fault -> findings.error(
                        row.number(), fault.code().name(), messages(fault.code().notice()), place(fault)));
        StatedFacts stated = facts.read(row.number(), row.values());
        try {
            row.polygon().ifPresent(polygon -> take(row, polygon, stated));
        } catch (OutsideOfCoordinateSystem elsewhere) {
            findings.error(row.number(), "OUT_OF_BAND", "坐标超出投影带范围", "a position lies outside the projection's range");
        }
    }

    private void take(LandRow row, MultiPolygon polygon, StatedFacts stated) {
        axes.sample(polygon.getCoordinate());
        Form checked = form.check(rings(polygon), from);
        checked.findings().forEach(found -> findings.add(row.number(), found));
        if (checked.ground().isEmpty()) {
            return;
        }
        ground.withinDistrict(checked.ground().get(), outside).forEach(found -> findings.add(row.number(), found));
        rows.add(new ImportRow(row.number(), stated, checked.ground().get(), facts.isSynthetic(row.values())));
    }

    private static List<List<Coordinate[]>> rings(MultiPolygon polygon) {
        List<List<Coordinate[]>> polygons = new ArrayList<>();
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            Polygon one = (Polygon) polygon.getGeometryN(i);
            List<Coordinate[]> rings = new ArrayList<>();
            rings.add(one.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < one.getNumInteriorRing(); hole++) {
                rings.add(one.getInteriorRingN(hole).getCoordinates());
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private Geometry place(RowFault fault) {
        try {
            return fault.where()
                    .map(position -> toLonLat.apply(new GeometryFactory().createPoint(position)))
                    .orElse(null);
        } catch (OutsideOfCoordinateSystem nowhere) {
            return null;
        }
    }

    private static Messages messages(Notice notice) {
        return new Messages(notice.zh(), notice.en());
    }
}
