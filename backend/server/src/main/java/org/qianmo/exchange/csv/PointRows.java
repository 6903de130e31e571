package org.qianmo.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RingAssembly;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** The points of one parcel, ring by ring. */
final class PointRows {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final CsvSurvey survey;
    private final Map<String, List<Point>> rings = new LinkedHashMap<>();
    private int points;

    private record Point(double order, double x, double y) {}

    PointRows(CsvSurvey survey) {
        this.survey = survey;
    }

    void add(CSVRecord record) throws RowRefusal {
        CsvColumns columns = survey.columns();
        if (++points > ReadingBounds.ROW_VERTICES_MAX) {
            throw new RowRefusal(RowFault.of(Code.TOO_MANY_VERTICES));
        }
        double x = CsvSurvey.number(record, survey.isNorthingFirst() ? columns.y() : columns.x());
        double y = CsvSurvey.number(record, survey.isNorthingFirst() ? columns.x() : columns.y());
        double order = columns.order() < 0 ? points : CsvSurvey.number(record, columns.order());
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new RowRefusal(RowFault.of(Code.NOT_FINITE)
                    .because("第 " + record.getRecordNumber() + " 条记录", "record " + record.getRecordNumber()));
        }
        String ring = cell(record, columns.part()) + '\0' + cell(record, columns.ring());
        rings.computeIfAbsent(ring, name -> new ArrayList<>()).add(new Point(order, x, y));
        if (rings.size() > ReadingBounds.ROW_RINGS_MAX) {
            throw new RowRefusal(RowFault.of(Code.TOO_MANY_VERTICES));
        }
    }

    MultiPolygon polygon() throws RowRefusal {
        List<LinearRing> all = new ArrayList<>();
        for (List<Point> ring : rings.values()) {
            all.add(ring(ring));
        }
        return RingAssembly.assembleByDepth(all, GEOMETRY);
    }

    /** A closing point with the number of the first one comes to stand beside it, where it says nothing. */
    private static LinearRing ring(List<Point> ring) throws RowRefusal {
        ring.sort(Comparator.comparingDouble(Point::order));
        RingPoints line = new RingPoints();
        for (int i = 0; i < ring.size(); i++) {
            Point point = ring.get(i);
            boolean closing = i == 1 && point.order() == ring.get(0).order() && line.isFirst(point.x(), point.y());
            if (!closing) {
                line.add(point.x(), point.y());
            }
        }
        return line.ring(GEOMETRY);
    }

    private static String cell(CSVRecord record, int column) {
        return column >= 0 && column < record.size() ? record.get(column).strip() : "";
    }
}
