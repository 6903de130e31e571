package org.qianmo.voucher.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.qianmo.voucher.passport.HolderLine;
import org.springframework.stereotype.Component;

/**
 * A statement as a workbook: balances whose formulas add up the entries of the second sheet anew, the entries, and what is
 * needed to recompute the code.
 */
@Component
public class StatementWorkbook {

    private static final String ENTRIES = "分录";
    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 36;

    public void write(HolderStatement statement, Letterhead letterhead, OutputStream stream) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            workbook.setForceFormulaRecalculation(true);
            Styles styles = new Styles(workbook);
            balances(workbook.createSheet("结存"), statement, letterhead, styles);
            fill(
                    workbook.createSheet(ENTRIES),
                    StatementColumns.entries(letterhead.zone()),
                    statement.entries(),
                    styles);
            about(workbook.createSheet("说明"), statement, letterhead, styles);
            workbook.write(stream);
        }
    }

    private static void balances(Sheet sheet, HolderStatement statement, Letterhead letterhead, Styles styles) {
        List<StatementColumn<StatementBalance>> columns = StatementColumns.BALANCES;
        fill(sheet, columns, List.of(), styles);
        int check = columns.size();
        styles.header(sheet.getRow(0).createCell(check), "台账期末");
        styles.header(sheet.getRow(0).createCell(check + 1), "核对");
        Formulas formulas = new Formulas(
                statement.holder().id(),
                StatementColumns.entries(letterhead.zone()),
                statement.entries().size());
        int opening = columns.size() - 4;
        for (int i = 0; i < statement.balances().size(); i++) {
            StatementBalance balance = statement.balances().get(i);
            Row row = sheet.createRow(i + 1);
            for (int column = 0; column < columns.size(); column++) {
                styles.set(row.createCell(column), columns.get(column).value().apply(balance));
            }
            Formulas.Line line = formulas.line(i + 2);
            formula(row.getCell(opening + 1), line.gained());
            formula(row.getCell(opening + 2), line.lost());
            formula(row.getCell(opening + 3), line.closing(opening));
            Object closing = columns.get(columns.size() - 1).value().apply(balance);
            styles.set(row.createCell(check), closing);
            Cell same = row.createCell(check + 1);
            same.setCellFormula(line.same(opening + 3, check));
            same.setCellValue("相符");
        }
    }

    /** The value that it has stays in the cell for programs that compute nothing. */
    private static void formula(Cell cell, String formula) {
        double value = cell.getNumericCellValue();
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    private static <T> void fill(Sheet sheet, List<StatementColumn<T>> columns, List<T> rows, Styles styles) {
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            styles.header(header.createCell(column), columns.get(column).heading());
            int width = Math.round(columns.get(column).width());
            sheet.setColumnWidth(column, CHARACTER * Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, width + 4)));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            for (int column = 0; column < columns.size(); column++) {
                styles.set(row.createCell(column), columns.get(column).value().apply(rows.get(i)));
            }
        }
    }

    private static void about(Sheet sheet, HolderStatement statement, Letterhead letterhead, Styles styles) {
        sheet.setColumnWidth(0, CHARACTER * 16);
        sheet.setColumnWidth(1, CHARACTER * 100);
        int at = 0;
        styles.header(sheet.createRow(at++).createCell(0), letterhead.office() + " " + letterhead.title());
        for (Map.Entry<String, String> fact : letterhead.facts(statement).entrySet()) {
            Row row = sheet.createRow(at++);
            styles.set(row.createCell(0), fact.getKey());
            styles.set(row.createCell(1), fact.getValue());
        }
        styles.set(sheet.createRow(at + 1).createCell(0), letterhead.notice());
    }

    /** Formulas that add up the sheet of entries. */
    private record Formulas(long holder, List<StatementColumn<HolderLine>> columns, int entries) {

        private String range(String heading) {
            int column = 0;
            while (!columns.get(column).heading().equals(heading)) {
                column++;
            }
            String letter = CellReference.convertNumToColString(column);
            return ENTRIES + "!$" + letter + "$2:$" + letter + "$" + Math.max(2, entries + 1);
        }

        Line line(int row) {
            return new Line(this, row);
        }

        /** @param row from 1, of the sheet of balances */
        private record Line(Formulas formulas, int row) {

            String gained() {
                return sum("转入券号", "转入方编号", "转入状态代码");
            }

            String lost() {
                return sum("券号", "转出方编号", "转出状态代码");
            }

            private String sum(String serial, String holder, String state) {
                return "SUMIFS(" + formulas.range("数量") + "," + formulas.range(serial) + ",$A" + row + ","
                        + formulas.range(holder) + "," + formulas.holder() + "," + formulas.range("指标代码") + ",$G" + row
                        + "," + formulas.range(state) + ",$H" + row + ")";
            }

            String closing(int opening) {
                return "ROUND(" + cell(opening) + "+" + cell(opening + 1) + "-" + cell(opening + 2) + ",3)";
            }

            String same(int closing, int ledger) {
                return "IF(ABS(" + cell(closing) + "-" + cell(ledger) + ")<0.0005,\"相符\",\"不符\")";
            }

            private String cell(int column) {
                return CellReference.convertNumToColString(column) + row;
            }
        }
    }

    /** How cells look. */
    private static final class Styles {

        private final CellStyle header;
        private final CellStyle day;
        private final CellStyle moment;
        private final CellStyle[] amounts;
        private final CellStyle whole;

        Styles(Workbook workbook) {
            header = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            header.setFont(bold);
            header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            day = format(workbook, "yyyy-mm-dd");
            moment = format(workbook, "yyyy-mm-dd hh:mm:ss");
            whole = format(workbook, "0");
            amounts =
                    new CellStyle[] {whole, format(workbook, "0.0"), format(workbook, "0.00"), format(workbook, "0.000")
                    };
        }

        private static CellStyle format(Workbook workbook, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }

        void header(Cell cell, String text) {
            cell.setCellValue(text);
            cell.setCellStyle(header);
        }

        /** Text stays text, whatever sign it begins with. */
        void set(Cell cell, Object value) {
            if (value instanceof BigDecimal amount) {
                cell.setCellValue(amount.doubleValue());
                cell.setCellStyle(amounts[Math.min(amount.scale(), amounts.length - 1)]);
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(whole);
            } else if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof LocalDateTime at) {
                cell.setCellValue(at);
                cell.setCellStyle(moment);
            } else {
                cell.setCellValue(value == null ? "" : value.toString());
            }
        }
    }
}
