package org.qianmo.report.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.document.DocumentCode;
import org.qianmo.document.DocumentFonts;
import org.qianmo.document.Figure;
import org.qianmo.document.PageNumbers;
import org.qianmo.document.PaperTables;
import org.qianmo.document.SignedPaper;
import org.qianmo.report.MonthlyReport;
import org.qianmo.report.ReportTables;
import org.qianmo.report.ReportWords;
import org.springframework.stereotype.Component;

/** The report as a typeset document: A4, sums, maps and curves, targets, units, works, room for signatures. */
@Component
public class ReportPaper {

    private static final float MARGIN = 40;
    private static final float FOOT = 46;
    private static final float NAMES_PERCENT = 15;
    private static final float PICTURE_POINTS = 168;
    private static final float MAP_WIDTH = 250;
    private static final float CHART_WIDTH = 250;
    private static final String OPEN_STREET_MAP = "镇街界线 © OpenStreetMap contributors (ODbL)";

    private final ReportWords words;
    private final DocumentFonts fonts;
    private final PaperTables tables;
    private final SignedPaper paper;
    private final MapGround ground;
    private final AcreageMap maps;
    private final AcreageChart charts;

    ReportPaper(
            ReportWords words,
            DocumentFonts fonts,
            PaperTables tables,
            SignedPaper paper,
            MapGround ground,
            AcreageMap maps,
            AcreageChart charts) {
        this.words = words;
        this.fonts = fonts;
        this.tables = tables;
        this.paper = paper;
        this.ground = ground;
        this.maps = maps;
        this.charts = charts;
    }

    /** @param code over the report's text */
    public void write(MonthlyReport report, DocumentCode code, OutputStream stream) {
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, stream);
        writer.setPageEvent(new PageNumbers(
                fonts.regular(PaperTables.BODY, PaperTables.GREY),
                report.name().zh() + "　" + words.month(report) + "　核对码 " + code.grouped()));
        document.addTitle(report.name().zh() + " " + words.month(report) + " " + words.title());
        document.addCreator(words.office());
        document.open();
        document.add(paper.head(
                titles(report), words.facts(report, code), NAMES_PERCENT, Set.of("核对码", "提示"), code, writer));
        tables.add(document, "一、本月概况", ReportTables.sums(report), ReportTables.totals(report), null);
        document.add(pictures(report, writer));
        tables.add(document, "三、目标进度", ReportTables.aims(), report.aims(), AimNote::of);
        tables.add(
                document,
                "四、" + partsName(report) + "进度（亩）",
                ReportTables.ofUnits(report),
                ReportTables.units(report),
                null,
                ReportTables.Unit::isTotal);
        tables.add(document, "五、本月工程（" + report.works().size() + " 项）", ReportTables.works(), report.works(), null);
        document.add(paper.signatures(words.notice(), List.of("编制（签字）：", "审核（签字）：", "单位（盖章）：")));
        document.close();
    }

    private static String partsName(MonthlyReport report) {
        Territory territory = new Territory(report.territory());
        return territory.isVillage() ? "各片区" : report.territory().length() == 6 ? "各镇街" : "各村居";
    }

    private List<Paragraph> titles(MonthlyReport report) {
        return List.of(
                paper.title(words.office(), fonts.regular(11, PaperTables.GREY), 16, 0),
                paper.title(words.title(), fonts.bold(18), 24, 0),
                paper.title(report.name().zh() + "　" + words.month(report), fonts.regular(12, Color.BLACK), 20, 8));
    }

    /** A row a category: where it is, and how it came about. */
    private PdfPTable pictures(MonthlyReport report, PdfWriter writer) {
        PdfPTable table = new PdfPTable(new float[] {1, 1});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        PdfPCell heading = PaperTables.plain("二、分布与走势", fonts.bold(10));
        heading.setColspan(2);
        heading.setPaddingTop(10);
        table.addCell(heading);
        Territory territory = new Territory(report.territory());
        Map<String, MapGround.Part> parts = ground.parts(territory);
        Geometry frame = ground.frame(territory);
        for (MonthlyReport.Line total : ReportTables.totals(report)) {
            table.addCell(picture(
                    total.category().nameZh() + "　期末累计，按" + partsName(report).substring(1) + "（亩）",
                    maps.drawn(parts, frame, closing(report, total.category()), MAP_WIDTH, PICTURE_POINTS, writer)));
            table.addCell(picture(
                    total.category().nameZh() + "　各月末累计（亩），期末 "
                            + Figure.of(total.closingMu()).text(),
                    charts.drawn(points(report, total.category()), CHART_WIDTH, PICTURE_POINTS, writer)));
        }
        String below = report.lines().isEmpty() ? "无" : OPEN_STREET_MAP;
        PdfPCell source = PaperTables.plain(below, fonts.regular(6, PaperTables.GREY));
        source.setColspan(2);
        table.addCell(source);
        return table;
    }

    private PdfPCell picture(String title, Image image) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(6);
        Paragraph words = new Paragraph(12, title, fonts.regular(8, Color.BLACK));
        words.setSpacingAfter(3);
        cell.addElement(words);
        cell.addElement(image);
        return cell;
    }

    private static Map<String, BigDecimal> closing(MonthlyReport report, Category category) {
        Map<String, BigDecimal> mu = new HashMap<>();
        report.lines().stream()
                .filter(line -> line.category() == category && !line.unit().equals(MonthlyReport.ALL))
                .forEach(line -> mu.put(line.unit(), line.closingMu()));
        return mu;
    }

    private static List<MonthlyReport.Point> points(MonthlyReport report, Category category) {
        return report.courses().stream()
                .filter(course -> course.category() == category)
                .findFirst()
                .map(MonthlyReport.Course::points)
                .orElse(List.of());
    }
}
