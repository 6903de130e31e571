package org.qianmo.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** Sheets of one workbook, and how their cells look. */
public final class Sheets {

    private static final int CHARACTER = 256;
    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 36;

    private final Workbook workbook;
    private final CellStyle header;
    private final CellStyle day;
    private final CellStyle moment;
    private final CellStyle[] amounts;
    private final CellStyle whole;

    public Sheets(Workbook workbook) {
        this.workbook = workbook;
        header = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        day = format("yyyy-mm-dd");
        moment = format("yyyy-mm-dd hh:mm:ss");
        whole = format("0");
        amounts = new CellStyle[] {whole, format("0.0"), format("0.00"), format("0.000")};
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** A sheet with headings that stay, and a row each; also with the columns that are on no paper. */
    public <T> Sheet add(String name, List<Column<T>> columns, List<T> rows) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        Row headings = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            header(headings.createCell(column), columns.get(column).heading().replace("\n", ""));
            int width = Math.round(columns.get(column).width());
            sheet.setColumnWidth(column, CHARACTER * Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, width + 4)));
        }
        for (int i = 0; i < rows.size(); i++) {
            fill(sheet.createRow(i + 1), columns, rows.get(i));
        }
        return sheet;
    }

    public <T> void fill(Row row, List<Column<T>> columns, T value) {
        for (int column = 0; column < columns.size(); column++) {
            set(row.createCell(column), columns.get(column).value().apply(value));
        }
    }

    public void header(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(header);
    }

    /** Text stays text, whatever sign it begins with. */
    public void set(Cell cell, Object value) {
        if (value instanceof Figure figure) {
            set(cell, figure.value());
        } else if (value instanceof BigDecimal amount) {
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

    /** A formula in a cell that has its value; the value stays for programs that compute nothing. */
    public static void formula(Cell cell, String formula) {
        double value = cell.getNumericCellValue();
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    /** The rows of a column below its heading, as formulas of other sheets write it. */
    public static <T> String range(String sheet, List<Column<T>> columns, String heading, int rows) {
        int column = 0;
        while (!columns.get(column).heading().equals(heading)) {
            column++;
        }
        String letter = CellReference.convertNumToColString(column);
        return sheet + "!$" + letter + "$2:$" + letter + "$" + Math.max(2, rows + 1);
    }
}
