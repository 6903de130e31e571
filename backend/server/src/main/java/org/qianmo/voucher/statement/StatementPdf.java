package org.qianmo.voucher.statement;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.qianmo.document.DocumentFonts;
import org.qianmo.document.PageNumbers;
import org.qianmo.document.PaperTables;
import org.qianmo.document.SignedPaper;
import org.springframework.stereotype.Component;

/** A statement as a document to be signed: A4 across, balances, then entries, then room for signatures. */
@Component
public class StatementPdf {

    private static final float MARGIN = 36;
    private static final float FOOT = 46;
    private static final float NAMES_PERCENT = 12;

    private final DocumentFonts fonts;
    private final PaperTables tables;
    private final SignedPaper paper;

    StatementPdf(DocumentFonts fonts, PaperTables tables, SignedPaper paper) {
        this.fonts = fonts;
        this.tables = tables;
        this.paper = paper;
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
        document.add(paper.head(
                List.of(
                        paper.title(letterhead.office(), fonts.regular(11, PaperTables.GREY), 16, 0),
                        paper.title(letterhead.title(), fonts.bold(18), 24, 8)),
                letterhead.facts(statement),
                NAMES_PERCENT,
                Set.of("核对码"),
                statement.code(),
                writer));
        tables.add(
                document, "一、结存" + count(statement.balances()), StatementColumns.BALANCES, statement.balances(), null);
        tables.add(
                document,
                "二、分录" + count(statement.entries()),
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
        document.add(paper.signatures(letterhead.notice(), List.of("持有人（签章）：", "经办人（签字）：", "台账管理单位（盖章）：")));
        document.close();
    }

    private static String count(List<?> rows) {
        return "（" + rows.size() + " 项）";
    }
}
