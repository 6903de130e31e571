package org.qianmo.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.qianmo.acreage.Category;

/**
 * Whether the increments still give what a report says. Its targets are not compared: the register of targets keeps no past.
 *
 * @param intact whether the text that is kept gives the report's code
 * @param differences empty if the increments give the same
 */
public record ReportCheck(IssuedReport issued, boolean intact, List<Difference> differences) {

    /** What of a report may differ. */
    public enum Part {
        LINE,
        YEAR,
        COURSE,
        WORK
    }

    /**
     * @param of unit of a line, month of a course, place in the order of booking of a work; null for a year
     * @param kept m² as the report has them; null where it has none
     * @param recomputed m² as the increments give them; null where they give none
     */
    public record Difference(Part part, Category category, String of, String kept, String recomputed) {}

    private record Key(Part part, Category category, String of) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byPart = part.compareTo(other.part);
            int byCategory = byPart != 0 ? byPart : category.compareTo(other.category);
            return byCategory != 0 ? byCategory : of.compareTo(other.of);
        }
    }

    static List<Difference> differences(MonthlyReport kept, MonthlyReport again) {
        Map<Key, String> before = figures(kept);
        Map<Key, String> now = figures(again);
        TreeSet<Key> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Key key : keys) {
            String one = before.get(key);
            String other = now.get(key);
            if (one == null || !one.equals(other)) {
                differences.add(
                        new Difference(key.part(), key.category(), key.of().isEmpty() ? null : key.of(), one, other));
            }
        }
        return differences;
    }

    private static Map<Key, String> figures(MonthlyReport report) {
        Map<Key, String> figures = new LinkedHashMap<>();
        for (MonthlyReport.Line line : report.lines()) {
            figures.put(new Key(Part.LINE, line.category(), line.unit()), words(line));
        }
        for (MonthlyReport.Year year : report.years()) {
            figures.put(new Key(Part.YEAR, year.category(), ""), plain(year.squareMetres()));
        }
        for (MonthlyReport.Course course : report.courses()) {
            for (MonthlyReport.Point point : course.points()) {
                Key key = new Key(
                        Part.COURSE, course.category(), point.on().toString().substring(0, 7));
                figures.put(key, plain(point.squareMetres()));
            }
        }
        for (MonthlyReport.Work work : report.works()) {
            figures.put(
                    new Key(Part.WORK, work.category(), Long.toString(work.increment())), plain(work.squareMetres()));
        }
        return figures;
    }

    private static String words(MonthlyReport.Line line) {
        return String.join(
                " + ",
                plain(line.openingSquareMetres()),
                plain(line.correctionsSquareMetres()),
                plain(line.addedSquareMetres()) + " = " + plain(line.closingSquareMetres()));
    }

    private static String plain(BigDecimal squareMetres) {
        return squareMetres.setScale(2).toPlainString();
    }
}
