package org.qianmo.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LandSamples;

class WorkbookWriterTest {

    @TempDir
    private Path folder;

    private XSSFWorkbook written(int sheetRowsMax, int rows, Object... values) throws Exception {
        Path file = folder.resolve("parcels.xlsx");
        try (WorkbookWriter writer =
                new WorkbookWriter(LandSamples.layer(Srid.PLANE), Files.newOutputStream(file), sheetRowsMax)) {
            for (int i = 0; i < rows; i++) {
                writer.write(null, Arrays.asList(values));
            }
        }
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    @Test
    void valuesKeepTheirKind() throws Exception {
        try (XSSFWorkbook workbook = written(
                100,
                1,
                "440605001002JC00015",
                "0101",
                "平东\u0007社区",
                new BigDecimal("79983.245"),
                9_007_199_254_740_991L,
                LocalDate.of(2026, 11, 22),
                true)) {
            Row row = workbook.getSheet("地块").getRow(1);

            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("0101");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("平东社区");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(79983.25);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            // 16 digits do not fit a number of a workbook.
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("9007199254740991");
            assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(row.getCell(6).getBooleanCellValue()).isTrue();
        }
    }

    @Test
    void textNeverBecomesAFormula() throws Exception {
        for (String text : new String[] {"=HYPERLINK(\"http://example.com\")", "+1", "-1", "@SUM(A1)", "\t=1"}) {
            try (XSSFWorkbook workbook = written(100, 1, text, null, text, null, null, null, null)) {
                Cell cell = workbook.getSheet("地块").getRow(1).getCell(2);

                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(text.charAt(0)) >= 0);
            }
        }
    }

    @Test
    void headerIsFrozenFilteredAndInChinese() throws Exception {
        try (XSSFWorkbook workbook = written(100, 3, "a", null, null, null, null, null, null)) {
            XSSFSheet sheet = workbook.getSheet("地块");

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("宗地代码\nZDDM");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G4");
            assertThat(workbook.getSheet("字段说明").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("权利人（集体经济组织全称）");
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOn() throws Exception {
        try (XSSFWorkbook workbook = written(11, 25, "a", null, null, null, null, null, null)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheet("地块").getLastRowNum()).isEqualTo(10);
            assertThat(workbook.getSheet("地块 (2)").getLastRowNum()).isEqualTo(10);
            assertThat(workbook.getSheet("地块 (3)").getLastRowNum()).isEqualTo(5);
            assertThat(workbook.getSheet("地块 (3)").getRow(0).getCell(0).getStringCellValue())
                    .contains("宗地代码");
        }
    }
}
