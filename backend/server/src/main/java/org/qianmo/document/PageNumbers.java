package org.qianmo.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** Below each page what it belongs to, and 第 x 页 共 y 页; how many there are is filled in at the end. */
public final class PageNumbers extends PdfPageEventHelper {

    private static final float BASELINE_POINTS = 24;
    private static final float TOTAL_POINTS = 46;

    private final Font font;
    private final String what;
    private PdfTemplate total;

    public PageNumbers(Font font, String what) {
        this.font = font;
        this.what = DocumentFonts.printable(what, font);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(TOTAL_POINTS, BASELINE_POINTS);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        show(page, Element.ALIGN_LEFT, what, document.left(), BASELINE_POINTS);
        float right = document.right() - TOTAL_POINTS;
        show(page, Element.ALIGN_RIGHT, "第 " + writer.getPageNumber() + " 页", right, BASELINE_POINTS);
        page.addTemplate(total, right, BASELINE_POINTS);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // The document has begun a page that it does not write.
        show(total, Element.ALIGN_LEFT, " 共 " + (writer.getPageNumber() - 1) + " 页", 0, 0);
    }

    private void show(PdfContentByte place, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(place, alignment, new Phrase(text, font), x, y, 0);
    }
}
