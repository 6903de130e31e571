package org.qianmo.voucher.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qianmo.document.DocumentFonts;
import org.qianmo.document.PaperTables;
import org.qianmo.document.SignedPaper;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Basis;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.ChainEnd;
import org.qianmo.voucher.passport.HolderLine;
import org.qianmo.voucher.passport.LifeLine;

/** A document of many pages, as a reader of somebody else's finds it. */
class StatementPdfTest {

    private static final DocumentFonts FONTS = new DocumentFonts();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant AT = Instant.parse("2026-03-01T08:15:30.123456Z");
    private static final Holder HOLDER = new Holder(12, "狮山镇罗村务庄股份合作经济联合社", "COLLECTIVE", "440605122", null);
    private static final Account LIVE = new Account(1, 12, Purpose.LIVE, Asset.LAND, Indicator.QUOTA);
    private static final Account OTHER = new Account(2, 13, Purpose.LIVE, Asset.LAND, Indicator.QUOTA);

    private static HolderStatement statement(int entries) {
        List<HolderLine> lines = new ArrayList<>();
        Link link = Link.START;
        StatementBalances balances =
                new StatementBalances(12, List.of(new VoucherPosition(LIVE, "NH-D-2026-000001", 1_000_000)));
        for (int i = 0; i < entries; i++) {
            UUID id = new UUID(7, i);
            String serial = "NH-D-2026-%06d".formatted(1 + i / 3);
            boolean out = i % 3 == 1;
            Entry entry = new Entry(id, out ? 2 : 1, out ? 1 : 2, 1_234 + i, EntryKind.TRANSFER, serial, AT);
            Basis basis = new Basis(9, "佛南自然资券〔2026〕%d号".formatted(i), DAY.plusDays(i / 9), "official");
            link = link.next(entry, basis, AT);
            LifeLine line = new LifeLine(
                    entry,
                    link,
                    basis,
                    out ? LIVE : OTHER,
                    out ? HOLDER.name() : "佛山市南海区某某城市更新投资有限公司",
                    out ? OTHER : LIVE,
                    out ? "佛山市南海区某某城市更新投资有限公司" : HOLDER.name(),
                    "NH-2026-%05d".formatted(i));
            balances.take(line);
            lines.add(new HolderLine(line, out ? -1_234L : 1_234L, 1_000_000L + i, 1_000_000L));
        }
        return new HolderStatement(
                HOLDER, DAY, DAY.plusDays(60), AT, new ChainEnd(link.seq(), link.hash()), balances.sorted(), lines);
    }

    private static byte[] pdf(int entries) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Letterhead letterhead = new Letterhead("佛山市南海区", "狮山镇", ZoneId.of("Asia/Shanghai"));
        new StatementPdf(FONTS, new PaperTables(FONTS), new SignedPaper(FONTS))
                .write(statement(entries), letterhead, bytes);
        Path folder = Files.createDirectories(Path.of("target", "statements"));
        Files.write(folder.resolve("statement-of-" + entries + ".pdf"), bytes.toByteArray());
        return bytes.toByteArray();
    }

    @Test
    void everyPageHasItsNumberAndTheHeadingsOfItsTable() throws Exception {
        PdfReader reader = new PdfReader(pdf(200));
        int pages = reader.getNumberOfPages();
        PdfTextExtractor text = new PdfTextExtractor(reader);

        assertThat(pages).isGreaterThan(10);
        for (int page = 1; page <= pages; page++) {
            assertThat(text.getTextFromPage(page))
                    .contains("第 " + page + " 页", "共 " + pages + " 页")
                    .contains(statement(200).code().grouped());
        }
        assertThat(text.getTextFromPage(pages / 2)).contains("分录（200 项）", "链序号", "依据文号");
        assertThat(text.getTextFromPage(pages)).contains("持有人（签章）");
    }

    @Test
    void everyEntryIsThereOnce() throws Exception {
        PdfReader reader = new PdfReader(pdf(200));
        PdfTextExtractor text = new PdfTextExtractor(reader);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(text.getTextFromPage(page));
        }
        for (HolderLine line : statement(200).entries()) {
            assertThat(all.toString().split(line.line().link().hash(), -1))
                    .as("entry %d", line.line().link().seq())
                    .hasSizeBetween(2, 3);
        }
    }

    /** The whole font has 10 MB. */
    @Test
    void onlyTheGlyphsUsedAreEmbedded() throws Exception {
        byte[] pdf = pdf(3);
        PdfReader reader = new PdfReader(pdf);
        List<String> fonts = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary dictionary
                    && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                fonts.add(dictionary.get(PdfName.FONTNAME).toString());
                assertThat(dictionary.get(PdfName.FONTFILE2)).isInstanceOf(PRIndirectReference.class);
            }
        }

        assertThat(fonts).hasSize(2).allMatch(name -> name.matches("/[A-Z]{6}\\+NotoSansSC.*"));
        assertThat(pdf.length).isLessThan(300_000);
    }
}
