package org.qianmo.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.document.Column;
import org.qianmo.report.MonthlyReport;

/**
 * A month of the sheet of curves.
 *
 * @param mu of each category, in the report's order
 */
record CourseRow(LocalDate on, List<BigDecimal> mu) {

    static List<Column<CourseRow>> columns(MonthlyReport report) {
        List<Column<CourseRow>> columns = new ArrayList<>();
        columns.add(new Column<>("月末", 12, CourseRow::on));
        for (int i = 0; i < report.courses().size(); i++) {
            int category = i;
            String name = report.courses().get(i).category().nameZh();
            columns.add(new Column<>(name + " (亩)", 14, row -> row.mu().get(category)));
        }
        return columns;
    }

    static List<CourseRow> of(MonthlyReport report) {
        List<CourseRow> rows = new ArrayList<>();
        int months = report.courses().isEmpty()
                ? 0
                : report.courses().get(0).points().size();
        for (int i = 0; i < months; i++) {
            int month = i;
            rows.add(new CourseRow(
                    report.courses().get(0).points().get(month).on(),
                    report.courses().stream()
                            .map(course -> course.points().get(month).mu())
                            .toList()));
        }
        return rows;
    }
}
