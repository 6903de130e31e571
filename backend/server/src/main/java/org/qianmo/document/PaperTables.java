package org.qianmo.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tables on paper: headings again on each page, amounts to the right, a line in small print below a row. */
@Component
public class PaperTables {

    /** Points of what stands in cells. */
    public static final float BODY = 7.5f;

    public static final Color GREY = new Color(0x66, 0x66, 0x66);

    private static final float SMALL = 5.5f;
    private static final float LEADING = 1.25f;
    private static final int ROWS_AT_ONCE = 100;
    private static final Color RULE = new Color(0x99, 0x99, 0x99);
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

    private final DocumentFonts fonts;

    public PaperTables(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Sets a table.
     *
     * @param columns those that are on paper are set
     * @param note a line in small print below each row; null for none
     */
    public <T> void add(
            Document document, String title, List<Column<T>> columns, List<T> rows, Function<T, String> note) {
        add(document, title, columns, rows, note, row -> false);
    }

    /** @param strong which rows are set in bold: those that add up others */
    public <T> void add(
            Document document,
            String title,
            List<Column<T>> columns,
            List<T> rows,
            Function<T, String> note,
            Predicate<T> strong) {
        List<Column<T>> printed = columns.stream().filter(Column::onPaper).toList();
        PdfPTable table = begun(title, printed);
        for (int i = 0; i < rows.size(); i++) {
            boolean bold = strong.test(rows.get(i));
            addRow(table, printed, rows.get(i), note, bold ? fonts.bold(BODY) : fonts.regular(BODY, Color.BLACK));
            if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                document.add(table);
            }
        }
        if (rows.isEmpty()) {
            PdfPCell none = cell("无", fonts.regular(BODY, GREY), false);
            none.setColspan(printed.size());
            table.addCell(none);
        }
        table.setComplete(true);
        document.add(table);
    }

    private <T> PdfPTable begun(String title, List<Column<T>> columns) {
        PdfPTable table = new PdfPTable(widths(columns));
        table.setWidthPercentage(100);
        table.setHeaderRows(2);
        table.setSplitRows(true);
        table.setSplitLate(true);
        table.setComplete(false);
        PdfPCell heading = plain(title, fonts.bold(10));
        heading.setColspan(columns.size());
        heading.setPaddingTop(8);
        heading.setPaddingBottom(5);
        table.addCell(heading);
        for (Column<T> column : columns) {
            PdfPCell cell = cell(column.heading(), fonts.bold(BODY), false);
            cell.setBackgroundColor(SHADE);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        return table;
    }

    private static <T> float[] widths(List<Column<T>> columns) {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        return widths;
    }

    private <T> void addRow(PdfPTable table, List<Column<T>> columns, T row, Function<T, String> note, Font font) {
        if (note == null) {
            cells(columns, row, font).forEach(table::addCell);
            return;
        }
        // In a cell of its own, so that no page ends between a row and what is said of it.
        PdfPTable both = new PdfPTable(widths(columns));
        for (PdfPCell cell : cells(columns, row, font)) {
            cell.disableBorderSide(Rectangle.BOTTOM);
            both.addCell(cell);
        }
        PdfPCell small = cell(note.apply(row), fonts.regular(SMALL, GREY), false);
        small.setColspan(columns.size());
        small.disableBorderSide(Rectangle.TOP);
        small.setPaddingTop(0);
        both.addCell(small);
        PdfPCell together = new PdfPCell(both);
        together.setColspan(columns.size());
        together.setBorder(Rectangle.NO_BORDER);
        together.setPadding(0);
        table.addCell(together);
    }

    private static <T> List<PdfPCell> cells(List<Column<T>> columns, T row, Font font) {
        List<PdfPCell> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            Object value = column.value().apply(row);
            cells.add(cell(text(value), font, value instanceof Number || value instanceof Figure));
        }
        return cells;
    }

    private static String text(Object value) {
        if (value instanceof Figure figure) {
            return figure.text();
        }
        return value == null ? "" : value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    /** Words in a font, with 〓 for what it lacks and with lines that end where Chinese lines may. */
    public static Phrase phrase(String text, Font font) {
        Chunk chunk = new Chunk(DocumentFonts.printable(text, font), font);
        chunk.setSplitCharacter(new LineBreaks());
        return new Phrase(chunk);
    }

    /** A cell without a border. */
    public static PdfPCell plain(String text, Font font) {
        PdfPCell cell = new PdfPCell(phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1.5f);
        return cell;
    }

    private static PdfPCell cell(String text, Font font, boolean amount) {
        PdfPCell cell = new PdfPCell(phrase(text, font));
        cell.setLeading(0, LEADING);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.4f);
        cell.setPadding(2.5f);
        cell.setPaddingBottom(4);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setHorizontalAlignment(amount ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }
}
