package org.qianmo.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qianmo.document.Column;
import org.qianmo.document.DocumentCode;
import org.qianmo.document.Sheets;
import org.qianmo.report.MonthlyReport;
import org.qianmo.report.ReportTables;
import org.qianmo.report.ReportWords;
import org.springframework.stereotype.Component;

/**
 * The report as a workbook whose formulas add up its parts anew: what the month added from its works, what there is from
 * opening, corrections and that, the total of units from the units. Beside each sum is what the register says, and whether
 * the two agree.
 */
@Component
public class ReportWorkbook {

    private static final String WORKS = "本月工程";
    private static final String SAME = "相符";
    private static final int CHARACTER = 256;

    private final ReportWords words;

    ReportWorkbook(ReportWords words) {
        this.words = words;
    }

    /** @param code over the report's text */
    public void write(MonthlyReport report, DocumentCode code, OutputStream stream) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.setForceFormulaRecalculation(true);
            Sheets sheets = new Sheets(workbook);
            sums(report, sheets);
            units(report, sheets);
            sheets.add("目标", ReportTables.aims(), report.aims());
            sheets.add(WORKS, ReportTables.works(), report.works());
            sheets.add("各月末累计", CourseRow.columns(report), CourseRow.of(report));
            about(workbook.createSheet("说明"), report, code, sheets);
            workbook.write(stream);
        }
    }

    private static void sums(MonthlyReport report, Sheets sheets) {
        List<Column<MonthlyReport.Line>> columns = ReportTables.sums(report);
        List<MonthlyReport.Line> totals = ReportTables.totals(report);
        Sheet sheet = sheets.add("概况", columns, totals);
        int opening = place(columns, "期初 (m²)");
        int corrections = place(columns, "更正 (m²)");
        int added = place(columns, "本月新增 (m²)");
        int closing = place(columns, "期末累计 (m²)");
        int addedMu = place(columns, "本月新增 (亩)");
        for (int i = 0; i < totals.size(); i++) {
            Row row = sheet.getRow(i + 1);
            String ofCategory = "\"" + totals.get(i).category().name() + "\"";
            Sheets.formula(row.getCell(added), ofWorks(report, "面积 (m²)", ofCategory));
            Sheets.formula(row.getCell(addedMu), ofWorks(report, "面积 (亩)", ofCategory));
            Sheets.formula(
                    row.getCell(closing),
                    "ROUND(%s+%s+%s,2)".formatted(cell(opening, i), cell(corrections, i), cell(added, i)));
            int beside = columns.size();
            check(sheet, sheets, i, beside, "登记的本月新增 (m²)", totals.get(i).addedSquareMetres(), cell(added, i));
            check(sheet, sheets, i, beside + 2, "登记的期末累计 (m²)", totals.get(i).closingSquareMetres(), cell(closing, i));
            check(sheet, sheets, i, beside + 4, "登记的本月新增 (亩)", totals.get(i).addedMu(), cell(addedMu, i));
        }
    }

    private static String ofWorks(MonthlyReport report, String heading, String category) {
        List<Column<MonthlyReport.Work>> columns = ReportTables.works();
        int rows = report.works().size();
        return "ROUND(SUMIF(%s,%s,%s),2)"
                .formatted(
                        Sheets.range(WORKS, columns, "类别代码", rows),
                        category,
                        Sheets.range(WORKS, columns, heading, rows));
    }

    /** Puts beside a sum what the register says, and whether the two agree. */
    private static void check(
            Sheet sheet, Sheets sheets, int line, int column, String heading, BigDecimal registered, String summed) {
        if (line == 0) {
            sheets.header(sheet.getRow(0).createCell(column), heading);
            sheets.header(sheet.getRow(0).createCell(column + 1), "核对");
            sheet.setColumnWidth(column, CHARACTER * 20);
        }
        Row row = sheet.getRow(line + 1);
        sheets.set(row.createCell(column), registered);
        Cell same = row.createCell(column + 1);
        same.setCellFormula("IF(ABS(%s-%s)<0.005,\"%s\",\"不符\")".formatted(summed, cell(column, line), SAME));
        same.setCellValue(SAME);
    }

    private static void units(MonthlyReport report, Sheets sheets) {
        List<Column<ReportTables.Unit>> columns = ReportTables.ofUnits(report);
        List<ReportTables.Unit> units = ReportTables.units(report);
        Sheet sheet = sheets.add("分单位（亩）", columns, units);
        int total = units.size() - 1;
        if (total < 1) {
            return;
        }
        int numbers = place(columns, "代码") + 1;
        for (int column = numbers; column < columns.size(); column++) {
            Cell sum = sheet.getRow(total + 1).getCell(column);
            Sheets.formula(sum, "ROUND(SUM(%s:%s),2)".formatted(cell(column, 0), cell(column, total - 1)));
        }
        Row registered = sheet.createRow(total + 2);
        Row checked = sheet.createRow(total + 3);
        sheets.set(registered.createCell(0), "登记的合计");
        sheets.set(checked.createCell(0), "核对");
        for (int column = numbers; column < columns.size(); column++) {
            sheets.set(
                    registered.createCell(column), columns.get(column).value().apply(units.get(total)));
            Cell same = checked.createCell(column);
            same.setCellFormula(
                    "IF(ABS(%s-%s)<0.005,\"%s\",\"不符\")".formatted(cell(column, total), cell(column, total + 1), SAME));
            same.setCellValue(SAME);
        }
    }

    private void about(Sheet sheet, MonthlyReport report, DocumentCode code, Sheets sheets) {
        sheet.setColumnWidth(0, CHARACTER * 16);
        sheet.setColumnWidth(1, CHARACTER * 100);
        int at = 0;
        sheets.header(sheet.createRow(at++).createCell(0), words.office() + " " + words.title());
        for (Map.Entry<String, String> fact : words.facts(report, code).entrySet()) {
            Row row = sheet.createRow(at++);
            sheets.set(row.createCell(0), fact.getKey());
            sheets.set(row.createCell(1), fact.getValue());
        }
        sheets.set(sheet.createRow(at + 1).createCell(0), words.notice());
    }

    private static <T> int place(List<Column<T>> columns, String heading) {
        int column = 0;
        while (!columns.get(column).heading().equals(heading)) {
            column++;
        }
        return column;
    }

    /** @param line from 0 below the headings */
    private static String cell(int column, int line) {
        return CellReference.convertNumToColString(column) + (line + 2);
    }
}
