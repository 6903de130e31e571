package org.qianmo.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TypedValue;
import org.qianmo.exchange.layer.ValueText;

/**
 * One row a parcel on the sheet 地块; further sheets where it is full. A sheet of what the columns mean comes last. Rows wait
 * on disk, packed, until the workbook is closed, as the format wants its table of contents first.
 */
final class WorkbookWriter implements LayerWriter {

    /** The format's own bound, with the header. */
    static final int SHEET_ROWS_MAX = 1_048_576;

    private static final int ROWS_IN_MEMORY = 200;
    private static final int TEXT_CHARS_MAX = 32_767;

    /** A number in a cell is a double, and programs show 15 digits of it: what has more is text. */
    private static final int DIGITS_MAX = 15;

    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 40;
    private static final int WIDTH_UNITS = 256;
    private static final String SHEET = "地块";

    private final OutgoingLayer layer;
    private final OutputStream stream;
    private final int sheetRowsMax;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyles styles;
    private SXSSFSheet sheet;
    private int sheets;
    private int rows;
    private long altered;

    WorkbookWriter(OutgoingLayer layer, OutputStream stream) {
        this(layer, stream, SHEET_ROWS_MAX);
    }

    /** @param sheetRowsMax rows of a sheet, the header among them */
    WorkbookWriter(OutgoingLayer layer, OutputStream stream, int sheetRowsMax) {
        this.layer = layer;
        this.stream = stream;
        this.sheetRowsMax = sheetRowsMax;
        workbook.setCompressTempFiles(true);
        this.styles = new CellStyles(workbook, layer.fields());
        nextSheet();
    }

    private void nextSheet() {
        finishSheet();
        sheets++;
        sheet = workbook.createSheet(sheets == 1 ? SHEET : SHEET + " (" + sheets + ")");
        sheet.createFreezePane(0, 1);
        Row header = sheet.createRow(0);
        for (int column = 0; column < layer.fields().size(); column++) {
            LayerField field = layer.fields().get(column);
            header(header, column, field.caption().isBlank() ? field.name() : field.caption() + "\n" + field.name());
            sheet.setColumnWidth(column, WIDTH_UNITS * Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, field.length() + 2)));
            sheet.setDefaultColumnStyle(column, styles.column(column));
        }
        rows = 1;
    }

    private void header(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.header());
    }

    private void finishSheet() {
        if (sheet != null && !layer.fields().isEmpty()) {
            sheet.setAutoFilter(
                    new CellRangeAddress(0, rows - 1, 0, layer.fields().size() - 1));
        }
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) {
        if (rows == sheetRowsMax) {
            nextSheet();
        }
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < layer.fields().size(); column++) {
            Object typed = TypedValue.of(layer.fields().get(column), values.get(column));
            if (typed != null && !typed.equals("")) {
                set(row.createCell(column), column, typed);
            }
        }
    }

    private void set(Cell cell, int column, Object typed) {
        if (typed instanceof BigDecimal number && number.stripTrailingZeros().precision() <= DIGITS_MAX) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.column(column));
        } else if (typed instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.column(column));
        } else if (typed instanceof Boolean yes) {
            cell.setCellValue(yes);
            cell.setCellStyle(styles.column(column));
        } else {
            text(cell, ValueText.of(typed));
        }
    }

    /** A cell of text stays text, whatever sign it begins with: nothing here ever sets a formula. */
    private void text(Cell cell, String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), TEXT_CHARS_MAX));
        text.codePoints().filter(WorkbookWriter::isWritable).forEach(clean::appendCodePoint);
        if (clean.length() > TEXT_CHARS_MAX) {
            clean.setLength(TEXT_CHARS_MAX);
        }
        altered += clean.length() == text.length() ? 0 : 1;
        cell.setCellValue(clean.toString());
        cell.setCellStyle(!clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0 ? styles.quoted() : styles.text());
    }

    /** What XML can hold. */
    private static boolean isWritable(int character) {
        return character >= ' '
                        && character != 0xFFFE
                        && character != 0xFFFF
                        && (character < 0xD800 || character > 0xDFFF)
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }

    private void describeFields() {
        SXSSFSheet description = workbook.createSheet("字段说明");
        description.createFreezePane(0, 1);
        Row header = description.createRow(0);
        List<String> titles = List.of("字段名", "中文名称", "类型", "长度", "小数位");
        for (int column = 0; column < titles.size(); column++) {
            header(header, column, titles.get(column));
            description.setColumnWidth(column, WIDTH_UNITS * (column == 1 ? WIDTH_MAX : WIDTH_MIN + 4));
        }
        for (int i = 0; i < layer.fields().size(); i++) {
            LayerField field = layer.fields().get(i);
            Row row = description.createRow(i + 1);
            text(row.createCell(0), field.name());
            text(row.createCell(1), field.caption());
            text(row.createCell(2), kind(field));
            row.createCell(3).setCellValue(field.length());
            row.createCell(4).setCellValue(field.decimals());
        }
    }

    private static String kind(LayerField field) {
        return switch (field.kind()) {
            case TEXT -> "文本";
            case NUMBER -> "数值";
            case DATE -> "日期";
            case YES_NO -> "是否";
        };
    }

    @Override
    public long alteredValues() {
        return altered;
    }

    @Override
    public void close() throws IOException {
        try (stream;
                workbook) {
            finishSheet();
            describeFields();
            workbook.write(stream);
        }
    }
}
