package org.qianmo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.district.AdminUnits;
import org.qianmo.document.DocumentCode;
import org.qianmo.report.paper.ReportPaper;
import org.qianmo.report.sheet.ReportWorkbook;
import org.qianmo.testing.FreshTown;
import org.qianmo.testing.OnH2Gis;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Document and workbook of a report, as readers of somebody else's find them. */
@OnH2Gis
class ReportDocumentsIT extends RunningApplication {

    private static final YearMonth MONTH = YearMonth.of(2018, 6);

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private ReportText texts;

    @Autowired
    private ReportPaper paper;

    @Autowired
    private ReportWorkbook workbook;

    @Autowired
    private AdminUnits units;

    private MonthlyReport report;
    private DocumentCode code;

    @BeforeEach
    void reportOfATown() {
        FreshTown town = FreshTown.found(units);
        GridGround ground = new GridGround(application);
        LocalDate day = MONTH.atDay(9);
        for (int column = 0; column < GridGround.COLUMNS; column++) {
            Category category = column % 2 == 0 ? Category.FKFL : Category.CCGZ;
            String village = column < 7 ? town.village() : null;
            Cells cells = new Cells(column, 0, 1, 1 + column % GridGround.ROWS);
            ground.accept(ground.work(category, cells, day.plusDays(column), town.code(), village));
        }
        ground.accept(
                ground.work(Category.FKFL, new Cells(0, 5, 2, 1), day.minusMonths(3), town.code(), town.village()));
        report = reports.of(town.code(), MONTH, OFFICIAL);
        code = ReportText.code(texts.write(report));
    }

    private PdfReader pdf() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        paper.write(report, code, bytes);
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve("town.pdf"), bytes.toByteArray());
        assertThat(bytes.size()).as("only the glyphs used").isLessThan(400_000);
        return new PdfReader(bytes.toByteArray());
    }

    @Test
    void documentHasEveryFigureAndEveryWork() throws Exception {
        PdfReader reader = pdf();
        PdfTextExtractor text = new PdfTextExtractor(reader);
        StringBuilder all = new StringBuilder();
        int pages = reader.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            String said = text.getTextFromPage(page);
            assertThat(said).contains("第 " + page + " 页", "共 " + pages + " 页", code.grouped());
            all.append(said);
        }

        assertThat(all).contains("2018 年 6 月", "未签署", "编制（签字）", "单位（盖章）", "签村", "（未归属）");
        for (MonthlyReport.Line line : report.lines()) {
            assertThat(all).contains(String.format(Locale.ROOT, "%,.2f", line.closingMu()));
        }
        for (MonthlyReport.Work work : report.works()) {
            assertThat(all)
                    .contains(String.format(Locale.ROOT, "%,.2f", work.squareMetres()))
                    .contains(String.valueOf(work.increment()));
        }
        assertThat(text.getTextFromPage(1))
                .as("letters of the chart are letters")
                .contains("2018-06", "2017-12");
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        PdfReader reader = pdf();
        List<String> fonts = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary dictionary
                    && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                fonts.add(dictionary.get(PdfName.FONTNAME).toString());
                assertThat(dictionary.get(PdfName.FONTFILE2)).isInstanceOf(PRIndirectReference.class);
            }
        }

        assertThat(fonts).hasSize(2).allMatch(name -> name.matches("/[A-Z]{6}\\+NotoSansSC.*"));
    }

    private XSSFWorkbook opened() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(report, code, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** What a program that computes the formulas shows in the cells that compare. */
    private static List<String> comparisons(XSSFWorkbook book) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        evaluator.clearAllCachedResultValues();
        List<String> words = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && cell.getCellFormula().startsWith("IF(")) {
                        words.add(new DataFormatter().formatCellValue(cell, evaluator));
                    }
                }
            }
        }
        return words;
    }

    @Test
    void workbookAddsUpItsPartsAnew() throws Exception {
        try (XSSFWorkbook book = opened()) {
            assertThat(comparisons(book)).hasSize(2 * 3 + 2 * 2).containsOnly("相符");
            Sheet works = book.getSheet("本月工程");
            assertThat(works.getLastRowNum()).isEqualTo(report.works().size());
        }
    }

    @Test
    void aChangedPartOfTheWorkbookShows() throws Exception {
        try (XSSFWorkbook book = opened()) {
            Row first = book.getSheet("本月工程").getRow(1);
            Cell squareMetres = cell(book, first, "面积 (m²)");
            squareMetres.setCellValue(squareMetres.getNumericCellValue() + 0.01);
            assertThat(comparisons(book).stream().filter("不符"::equals))
                    .as("what the month added, and what there is by its end")
                    .hasSize(2);

            Row village = book.getSheet("分单位（亩）").getRow(1);
            village.getCell(3).setCellValue(village.getCell(3).getNumericCellValue() + 0.01);
            assertThat(comparisons(book).stream().filter("不符"::equals)).hasSize(3);
        }
    }

    private static Cell cell(XSSFWorkbook book, Row row, String heading) {
        for (Cell cell : book.getSheet("本月工程").getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return row.getCell(cell.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
