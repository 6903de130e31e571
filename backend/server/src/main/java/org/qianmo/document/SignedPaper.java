package org.qianmo.document;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Beginning and end of a document to be signed: what it is, with its code, and room for signatures. */
@Component
public class SignedPaper {

    private static final float QR_POINTS = 84;
    private static final float FACT = 8.5f;

    private final DocumentFonts fonts;

    public SignedPaper(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The titles, the facts below them, and the code as a square beside.
     *
     * @param namesPercent of the facts' width that their names take
     * @param strong names of the facts that are set in bold
     */
    public PdfPTable head(
            List<Paragraph> titles,
            Map<String, String> facts,
            float namesPercent,
            Set<String> strong,
            DocumentCode code,
            PdfWriter writer) {
        PdfPTable head = new PdfPTable(new float[] {83, 17});
        head.setWidthPercentage(100);
        PdfPCell words = new PdfPCell();
        words.setBorder(Rectangle.NO_BORDER);
        titles.forEach(words::addElement);
        words.addElement(facts(facts, namesPercent, strong));
        head.addCell(words);
        PdfPCell square = new PdfPCell(QrImage.of(code.grouped(), QR_POINTS, writer), false);
        square.setBorder(Rectangle.NO_BORDER);
        square.setHorizontalAlignment(Element.ALIGN_RIGHT);
        square.setVerticalAlignment(Element.ALIGN_BOTTOM);
        head.addCell(square);
        head.setSpacingAfter(6);
        return head;
    }

    /** A line of the head. */
    public Paragraph title(String text, Font font, float leading, float spacingAfter) {
        Paragraph title = new Paragraph(leading, text, font);
        title.setSpacingAfter(spacingAfter);
        return title;
    }

    private PdfPTable facts(Map<String, String> facts, float namesPercent, Set<String> strong) {
        PdfPTable table = new PdfPTable(new float[] {namesPercent, 100 - namesPercent});
        table.setWidthPercentage(100);
        Font name = fonts.regular(FACT, PaperTables.GREY);
        Font value = fonts.regular(FACT, Color.BLACK);
        facts.forEach((label, text) -> {
            table.addCell(PaperTables.plain(label, name));
            table.addCell(PaperTables.plain(text, strong.contains(label) ? fonts.bold(10) : value));
        });
        return table;
    }

    /** On one page: a notice in grey, and below it who signs, each with room for a day. */
    public PdfPTable signatures(String notice, List<String> who) {
        Font font = fonts.regular(9, Color.BLACK);
        PdfPTable table = new PdfPTable(who.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        PdfPCell words = PaperTables.plain(notice, fonts.regular(PaperTables.BODY, PaperTables.GREY));
        words.setColspan(who.size());
        words.setPaddingBottom(22);
        table.addCell(words);
        who.forEach(line -> table.addCell(PaperTables.plain(line, font)));
        for (int i = 0; i < who.size(); i++) {
            PdfPCell day = PaperTables.plain("　　　　年　　月　　日", font);
            day.setPaddingTop(26);
            table.addCell(day);
        }
        return table;
    }
}
