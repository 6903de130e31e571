package org.qianmo.voucher.statement;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A statement as a document to be signed: A4 across, balances, then entries, then room for signatures. */
@Component
public class StatementPdf {

    private static final float MARGIN = 36;
    private static final float FOOT = 46;
    private static final float BODY = 7.5f;
    private static final float SMALL = 5.5f;
    private static final float LEADING = 1.25f;
    private static final float QR_POINTS = 84;
    private static final int ROWS_AT_ONCE = 100;
    private static final Color GREY = new Color(0x66, 0x66, 0x66);
    private static final Color RULE = new Color(0x99, 0x99, 0x99);
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

    private final StatementFonts fonts;

    StatementPdf(StatementFonts fonts) {
        this.fonts = fonts;
    }

    public void write(HolderStatement statement, Letterhead letterhead, OutputStream stream) {
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, stream);
        writer.setPageEvent(new PageNumbers(
                fonts.regular(BODY, GREY),
                statement.holder().name() + "　" + statement.from() + " 至 " + statement.to() + "　核对码 "
                        + statement.code().grouped()));
        document.addTitle(letterhead.title() + " " + statement.holder().name());
        document.addCreator(letterhead.office());
        document.open();
        document.add(head(statement, letterhead, writer));
        addTable(document, "一、结存", StatementColumns.BALANCES, statement.balances(), null);
        addTable(
                document,
                "二、分录",
                StatementColumns.entries(letterhead.zone()),
                statement.entries(),
                line -> "分录 " + line.line().entry().id() + "　哈希 "
                        + line.line().link().hash() + "　入账 "
                        + letterhead.moment(line.line().link().linkedAt()) + "　经办 "
                        + line.line().basis().author()
                        + (line.line()
                                        .entry()
                                        .voucher()
                                        .equals(line.line().entry().into())
                                ? ""
                                : "　转入券号 " + line.line().entry().into()));
        document.add(signatures(letterhead));
        document.close();
    }

    private PdfPTable head(HolderStatement statement, Letterhead letterhead, PdfWriter writer) {
        PdfPTable head = new PdfPTable(new float[] {80, 12});
        head.setWidthPercentage(100);
        PdfPCell words = new PdfPCell();
        words.setBorder(Rectangle.NO_BORDER);
        words.addElement(new Paragraph(16, letterhead.office(), fonts.regular(11, GREY)));
        Paragraph title = new Paragraph(24, letterhead.title(), fonts.bold(18));
        title.setSpacingAfter(8);
        words.addElement(title);
        words.addElement(facts(letterhead.facts(statement)));
        head.addCell(words);
        PdfPCell code = new PdfPCell(QrImage.of(statement.code().grouped(), QR_POINTS, writer), false);
        code.setBorder(Rectangle.NO_BORDER);
        code.setHorizontalAlignment(Element.ALIGN_RIGHT);
        code.setVerticalAlignment(Element.ALIGN_BOTTOM);
        head.addCell(code);
        head.setSpacingAfter(6);
        return head;
    }

    private PdfPTable facts(Map<String, String> facts) {
        PdfPTable table = new PdfPTable(new float[] {12, 88});
        table.setWidthPercentage(100);
        Font name = fonts.regular(8.5f, GREY);
        Font value = fonts.regular(8.5f, Color.BLACK);
        facts.forEach((label, text) -> {
            table.addCell(plain(label, name));
            table.addCell(plain(text, label.equals("核对码") ? fonts.bold(10) : value));
        });
        return table;
    }

    private static Phrase phrase(String text, Font font) {
        Chunk chunk = new Chunk(StatementFonts.printable(text, font), font);
        chunk.setSplitCharacter(new LineBreaks());
        return new Phrase(chunk);
    }

    private static PdfPCell plain(String text, Font font) {
        PdfPCell cell = new PdfPCell(phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1.5f);
        return cell;
    }

    /** @param note a line in small print below each row; null for none */
    private <T> void addTable(
            Document document, String title, List<StatementColumn<T>> all, List<T> rows, Function<T, String> note) {
        Paragraph heading = new Paragraph(14, title + "（" + rows.size() + " 项）", fonts.bold(10));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(9);
        heading.setKeepTogether(true);
        document.add(heading);
        List<StatementColumn<T>> columns =
                all.stream().filter(StatementColumn::onPaper).toList();
        PdfPTable table = table(columns);
        for (int i = 0; i < rows.size(); i++) {
            addRow(table, columns, rows.get(i), note);
            if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                document.add(table);
            }
        }
        if (rows.isEmpty()) {
            PdfPCell none = cell("无", fonts.regular(BODY, GREY), false);
            none.setColspan(columns.size());
            table.addCell(none);
        }
        table.setComplete(true);
        document.add(table);
    }

    private <T> PdfPTable table(List<StatementColumn<T>> columns) {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitRows(true);
        table.setSplitLate(true);
        table.setComplete(false);
        for (StatementColumn<T> column : columns) {
            PdfPCell cell = cell(column.heading(), fonts.bold(BODY), false);
            cell.setBackgroundColor(SHADE);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        return table;
    }

    private <T> void addRow(PdfPTable table, List<StatementColumn<T>> columns, T row, Function<T, String> note) {
        Font font = fonts.regular(BODY, Color.BLACK);
        for (StatementColumn<T> column : columns) {
            Object value = column.value().apply(row);
            PdfPCell cell = cell(text(value), font, value instanceof Number);
            if (note != null) {
                cell.disableBorderSide(Rectangle.BOTTOM);
            }
            table.addCell(cell);
        }
        if (note != null) {
            PdfPCell small = cell(note.apply(row), fonts.regular(SMALL, GREY), false);
            small.setColspan(columns.size());
            small.disableBorderSide(Rectangle.TOP);
            small.setPaddingTop(0);
            table.addCell(small);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
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

    private PdfPTable signatures(Letterhead letterhead) {
        Font font = fonts.regular(9, Color.BLACK);
        PdfPTable table = new PdfPTable(3);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        PdfPCell notice = plain(letterhead.notice(), fonts.regular(BODY, GREY));
        notice.setColspan(3);
        notice.setPaddingBottom(22);
        table.addCell(notice);
        for (String line : List.of("持有人（签章）：", "经办人（签字）：", "台账管理单位（盖章）：")) {
            table.addCell(plain(line, font));
        }
        for (int i = 0; i < 3; i++) {
            PdfPCell day = plain("　　　　年　　月　　日", font);
            day.setPaddingTop(26);
            table.addCell(day);
        }
        return table;
    }
}
