package org.qianmo.exchange.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.exchange.layer.UnusableFile;

/** The first records of a table: where its shapes are, what system they state, which of X and Y is the northing. */
final class CsvSurvey {

    private static final int RECORDS_MAX = 1_000;
    private static final double NORTHING_MIN = 1_000_000;
    private static final double NORTHING_MAX = 7_000_000;
    private static final double BAND_MIN = 13_000_000;

    private final List<String> head;
    private CsvColumns columns;
    private Optional<Integer> srid = Optional.empty();
    private boolean sridsDiffer;
    private int records;
    private int asNamed;
    private int turned;

    private CsvSurvey(List<String> head) {
        this.head = head;
    }

    /** @throws UnusableFile NO_GEOMETRY_COLUMN */
    static CsvSurvey of(CsvTable table) throws UnusableFile, IOException {
        CsvSurvey survey = new CsvSurvey(table.head());
        Optional<CSVRecord> record = table.next();
        survey.columns = CsvColumns.of(
                        table.head(), record.map(CSVRecord::toList).orElse(List.of()))
                .orElseThrow(() -> CsvFault.NO_GEOMETRY_COLUMN.at(String.join("、", table.head())));
        for (; record.isPresent() && survey.records < RECORDS_MAX; record = table.next()) {
            survey.take(record.get());
        }
        return survey;
    }

    private void take(CSVRecord record) {
        records++;
        if (columns.isPoints()) {
            takePoint(number(record, columns.x()), number(record, columns.y()));
        } else if (columns.wkt() < record.size()) {
            Optional<Integer> here = WktShape.srid(record.get(columns.wkt()));
            sridsDiffer |= records > 1 && !here.equals(srid);
            srid = here;
        }
    }

    private void takePoint(double x, double y) {
        asNamed += isNorthing(y) && isEasting(x) || isLatitude(y) && isLongitude(x) ? 1 : 0;
        turned += isNorthing(x) && isEasting(y) || isLatitude(x) && isLongitude(y) ? 1 : 0;
    }

    static double number(CSVRecord record, int column) {
        try {
            return column < record.size()
                    ? Double.parseDouble(record.get(column).strip())
                    : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static boolean isNorthing(double number) {
        return number >= NORTHING_MIN && number < NORTHING_MAX;
    }

    private static boolean isEasting(double number) {
        return number >= BAND_MIN || number >= 100_000 && number < NORTHING_MIN;
    }

    private static boolean isLatitude(double number) {
        return number > 3 && number < 60;
    }

    private static boolean isLongitude(double number) {
        return number > 70 && number < 140;
    }

    CsvColumns columns() {
        return columns;
    }

    /** Whether X is the northing, as surveyors name it: the numbers leave no other reading. */
    boolean isNorthingFirst() {
        return !columns.certain() && turned > asNamed;
    }

    /** @return the system that all of the first rows have, whether they state one or not */
    Optional<Integer> srid() {
        return sridsDiffer ? Optional.empty() : srid;
    }

    boolean sridsDiffer() {
        return sridsDiffer;
    }

    StatedSystem system() {
        if (!columns.isPoints() && !sridsDiffer) {
            Optional<Integer> named = CsvColumns.epsg(head.get(columns.wkt()));
            if (srid.filter(code -> code > 0).isPresent()) {
                return StatedSystem.of(
                        new Srid(srid.get()), "来自 EWKT：SRID=" + srid.get(), "stated by EWKT: SRID=" + srid.get());
            }
            if (named.filter(code -> code > 0).isPresent()) {
                String name = head.get(columns.wkt());
                return StatedSystem.of(
                        new Srid(named.get()), "来自图形列名 " + name, "stated by the name of the column " + name);
            }
        }
        return StatedSystem.NONE;
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (sridsDiffer) {
            notices.add(new Notice("各行的 SRID 不一致", "the rows do not all have the same SRID"));
        }
        if (columns.isPoints()) {
            notices.add(
                    new Notice("每行一个界址点，属性取每个地块的第一行", "a row a point: values are those of the first row of a parcel"));
        }
        if (columns.isPoints() && !columns.certain()) {
            notices.add(axes());
        }
        return notices;
    }

    private Notice axes() {
        String x = head.get(columns.x());
        String y = head.get(columns.y());
        if (isNorthingFirst()) {
            return new Notice(
                    "按数值范围，" + x + " 列是北坐标（纬度），" + y + " 列是东坐标（经度），与测量习惯一致",
                    "by their range " + x + " holds northings and " + y + " eastings, as surveyors name them");
        }
        return asNamed > 0
                ? new Notice("按数值范围，" + x + " 列是东坐标（经度）", "by their range " + x + " holds eastings (longitudes)")
                : new Notice(
                        "数值范围无法判断 " + x + "、" + y + " 哪个是北坐标，暂按 " + x + " 为东坐标，请核对",
                        "the numbers do not tell which of " + x + " and " + y + " is the northing: " + x
                                + " is taken for the easting; please check");
    }
}
