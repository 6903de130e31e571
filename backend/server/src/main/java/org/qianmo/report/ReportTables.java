package org.qianmo.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.acreage.Category;
import org.qianmo.document.Column;
import org.qianmo.document.Figure;
import org.qianmo.kernel.geometry.Acreage;

/** The tables of a report as every writer of it has them. */
public final class ReportTables {

    private ReportTables() {}

    /** What all units of the territory add up to, by category. */
    public static List<Column<MonthlyReport.Line>> sums(MonthlyReport report) {
        Map<Category, MonthlyReport.Year> years =
                report.years().stream().collect(Collectors.toMap(MonthlyReport.Year::category, Function.identity()));
        return List.of(
                new Column<>("类别", 12, line -> line.category().nameZh()),
                new Column<>("期初 (m²)", 16, line -> Figure.of(line.openingSquareMetres())),
                new Column<>("更正 (m²)", 13, line -> Figure.of(line.correctionsSquareMetres())),
                new Column<>("本月新增 (m²)", 14, line -> Figure.of(line.addedSquareMetres())),
                new Column<>("期末累计 (m²)", 17, line -> Figure.of(line.closingSquareMetres())),
                new Column<>("本月新增 (亩)", 13, line -> new Figure(line.addedMu(), line.addedMoved())),
                new Column<>("本年新增 (亩)", 13, line -> Figure.of(mu(years.get(line.category())))),
                new Column<>("期末累计 (亩)", 14, line -> new Figure(line.closingMu(), line.closingMoved())));
    }

    private static BigDecimal mu(MonthlyReport.Year year) {
        return year == null ? Acreage.ZERO.toMu().shown() : year.mu();
    }

    public static List<MonthlyReport.Line> totals(MonthlyReport report) {
        return report.lines().stream()
                .filter(line -> line.unit().equals(MonthlyReport.ALL))
                .toList();
    }

    /** A unit with its lines by category. */
    public record Unit(String code, String name, Map<Category, MonthlyReport.Line> lines) {

        public boolean isTotal() {
            return code.equals(MonthlyReport.ALL);
        }

        Figure added(Category category) {
            MonthlyReport.Line line = lines.get(category);
            return line == null ? Figure.of(null) : new Figure(line.addedMu(), line.addedMoved());
        }

        Figure closing(Category category) {
            MonthlyReport.Line line = lines.get(category);
            return line == null ? Figure.of(null) : new Figure(line.closingMu(), line.closingMoved());
        }
    }

    /** By their codes, what lies in no unit behind them, the total last. */
    public static List<Unit> units(MonthlyReport report) {
        Map<String, Unit> units = new LinkedHashMap<>();
        List<MonthlyReport.Line> lines = new ArrayList<>(report.lines());
        lines.sort(Comparator.comparingInt((MonthlyReport.Line line) -> rank(line.unit()))
                .thenComparing(line -> line.unit().length())
                .thenComparing(MonthlyReport.Line::unit));
        for (MonthlyReport.Line line : lines) {
            units.computeIfAbsent(
                            line.unit(), code -> new Unit(code, line.name().zh(), new LinkedHashMap<>()))
                    .lines()
                    .put(line.category(), line);
        }
        return List.copyOf(units.values());
    }

    private static int rank(String unit) {
        return unit.equals(MonthlyReport.ALL) ? 2 : unit.equals(MonthlyReport.OUTSIDE) ? 1 : 0;
    }

    /** Of each category what the month added and what there is, 亩. */
    public static List<Column<Unit>> ofUnits(MonthlyReport report) {
        List<Column<Unit>> columns = new ArrayList<>();
        columns.add(new Column<>("单位", 18, Unit::name));
        columns.add(new Column<>("代码", 0, Unit::code));
        for (MonthlyReport.Line total : totals(report)) {
            Category category = total.category();
            columns.add(new Column<>(category.nameZh() + "\n本月", 10, unit -> unit.added(category)));
            columns.add(new Column<>(category.nameZh() + "\n累计", 12, unit -> unit.closing(category)));
        }
        return columns;
    }

    /** Reported and computed in columns of their own. */
    public static List<Column<MonthlyReport.Aim>> aims() {
        return List.of(
                new Column<>("目标", 26, aim -> aim.name().zh()),
                new Column<>("编号", 0, MonthlyReport.Aim::code),
                new Column<>("目标值", 11, aim -> Figure.of(plain(aim.amount()))),
                new Column<>("单位", 0, aim -> ReportWords.unit(aim.unit())),
                new Column<>("期限", 13, aim -> aim.dueOn() == null ? "未见" : aim.dueOn()),
                new Column<>("期限推定", 0, aim -> aim.dueAssumed() ? "推定" : null),
                new Column<>("系统核算", 13, aim -> Figure.of(aim.computed())),
                new Column<>("核算\n%", 8, aim -> Figure.of(aim.percent())),
                new Column<>("还差", 13, aim -> Figure.of(aim.remaining())),
                new Column<>(
                        "每月\n须增",
                        12,
                        aim -> Figure.of(aim.path() == null ? null : aim.path().neededPerMonthMu())),
                new Column<>(
                        "近月\n均增",
                        10,
                        aim -> Figure.of(aim.path() == null ? null : aim.path().recentPerMonthMu())),
                new Column<>("上报数", 13, ReportTables::reported),
                new Column<>(
                        "上报截至",
                        13,
                        aim -> aim.reported() == null ? null : aim.reported().asOf()),
                new Column<>(
                        "上报 %",
                        0,
                        aim -> Figure.of(
                                aim.reported() == null ? null : aim.reported().percent())),
                new Column<>(
                        "上报来源",
                        0,
                        aim -> aim.reported() == null
                                ? null
                                : aim.reported().source().zh()),
                new Column<>("目标来源", 0, aim -> aim.source().zh()));
    }

    private static String reported(MonthlyReport.Aim aim) {
        if (aim.reported() == null) {
            return null;
        }
        String bound = switch (aim.reported().bound()) {
            case EXACT -> "";
            case AT_LEAST -> "≥ ";
            case ABOUT -> "约 ";
        };
        return bound + Figure.of(plain(aim.reported().amount())).text();
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static List<Column<MonthlyReport.Work>> works() {
        return List.of(
                new Column<>("序号", 7, MonthlyReport.Work::increment),
                new Column<>("类别", 10, work -> work.category().nameZh()),
                new Column<>("事项", 6, work -> ReportWords.kind(work.kind())),
                new Column<>("验收文号", 18, MonthlyReport.Work::documentNo),
                new Column<>("位置", 26, work -> work.place().zh()),
                new Column<>("生效日", 11, MonthlyReport.Work::effectiveOn),
                new Column<>("面积 (m²)", 13, work -> Figure.of(work.squareMetres())),
                new Column<>("面积 (亩)", 10, work -> Figure.of(work.mu())),
                new Column<>("案卷号", 15, MonthlyReport.Work::recordNumber),
                new Column<>("编制", 0, MonthlyReport.Work::author),
                new Column<>("批准", 10, MonthlyReport.Work::approvedBy),
                new Column<>("类别代码", 0, work -> work.category().name()),
                new Column<>("工程编号", 0, MonthlyReport.Work::workId));
    }
}
