package org.qianmo.voucher.statement;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.qianmo.document.DocumentFonts;
import org.qianmo.document.PageNumbers;
import org.qianmo.document.PaperTables;
import org.qianmo.document.QrImage;
import org.springframework.stereotype.Component;

/** A statement as a document to be signed: A4 across, balances, then entries, then room for signatures. */
@Component
public class StatementPdf {

    private static final float MARGIN = 36;
    private static final float FOOT = 46;
    private static final float QR_POINTS = 84;

    private final DocumentFonts fonts;
    private final PaperTables tables;

    StatementPdf(DocumentFonts fonts, PaperTables tables) {
        this.fonts = fonts;
        this.tables = tables;
    }

    public void write(HolderStatement statement, Letterhead letterhead, OutputStream stream) {
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, stream);
        writer.setPageEvent(new PageNumbers(
                fonts.regular(PaperTables.BODY, PaperTables.GREY),
                statement.holder().name() + "　" + statement.from() + " 至 " + statement.to() + "　核对码 "
                        + statement.code().grouped()));
        document.addTitle(letterhead.title() + " " + statement.holder().name());
        document.addCreator(letterhead.office());
        document.open();
        document.add(head(statement, letterhead, writer));
        tables.add(document, "一、结存", StatementColumns.BALANCES, statement.balances(), null);
        tables.add(
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
        words.addElement(new Paragraph(16, letterhead.office(), fonts.regular(11, PaperTables.GREY)));
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
        Font name = fonts.regular(8.5f, PaperTables.GREY);
        Font value = fonts.regular(8.5f, Color.BLACK);
        facts.forEach((label, text) -> {
            table.addCell(PaperTables.plain(label, name));
            table.addCell(PaperTables.plain(text, label.equals("核对码") ? fonts.bold(10) : value));
        });
        return table;
    }

    private PdfPTable signatures(Letterhead letterhead) {
        Font font = fonts.regular(9, Color.BLACK);
        PdfPTable table = new PdfPTable(3);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        PdfPCell notice = PaperTables.plain(letterhead.notice(), fonts.regular(PaperTables.BODY, PaperTables.GREY));
        notice.setColspan(3);
        notice.setPaddingBottom(22);
        table.addCell(notice);
        for (String line : List.of("持有人（签章）：", "经办人（签字）：", "台账管理单位（盖章）：")) {
            table.addCell(PaperTables.plain(line, font));
        }
        for (int i = 0; i < 3; i++) {
            PdfPCell day = PaperTables.plain("　　　　年　　月　　日", font);
            day.setPaddingTop(26);
            table.addCell(day);
        }
        return table;
    }
}
