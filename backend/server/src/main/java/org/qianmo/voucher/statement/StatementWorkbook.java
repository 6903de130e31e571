package org.qianmo.voucher.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.qianmo.document.Column;
import org.qianmo.document.Sheets;
import org.qianmo.voucher.passport.HolderLine;
import org.springframework.stereotype.Component;

/**
 * A statement as a workbook: balances whose formulas add up the entries of the second sheet anew, the entries, and what is
 * needed to recompute the code.
 */
@Component
public class StatementWorkbook {

    private static final String ENTRIES = "分录";
    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;

    public void write(HolderStatement statement, Letterhead letterhead, OutputStream stream) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            workbook.setForceFormulaRecalculation(true);
            Sheets sheets = new Sheets(workbook);
            balances(statement, letterhead, sheets);
            sheets.add(ENTRIES, StatementColumns.entries(letterhead.zone()), statement.entries());
            about(workbook.createSheet("说明"), statement, letterhead, sheets);
            workbook.write(stream);
        }
    }

    private static void balances(HolderStatement statement, Letterhead letterhead, Sheets sheets) {
        List<Column<StatementBalance>> columns = StatementColumns.BALANCES;
        Sheet sheet = sheets.add("结存", columns, List.of());
        int check = columns.size();
        sheets.header(sheet.getRow(0).createCell(check), "台账期末");
        sheets.header(sheet.getRow(0).createCell(check + 1), "核对");
        Formulas formulas = new Formulas(
                statement.holder().id(),
                StatementColumns.entries(letterhead.zone()),
                statement.entries().size());
        int opening = columns.size() - 4;
        for (int i = 0; i < statement.balances().size(); i++) {
            StatementBalance balance = statement.balances().get(i);
            Row row = sheet.createRow(i + 1);
            sheets.fill(row, columns, balance);
            Formulas.Line line = formulas.line(i + 2);
            Sheets.formula(row.getCell(opening + 1), line.gained());
            Sheets.formula(row.getCell(opening + 2), line.lost());
            Sheets.formula(row.getCell(opening + 3), line.closing(opening));
            Object closing = columns.get(columns.size() - 1).value().apply(balance);
            sheets.set(row.createCell(check), closing);
            Cell same = row.createCell(check + 1);
            same.setCellFormula(line.same(opening + 3, check));
            same.setCellValue("相符");
        }
    }

    private static void about(Sheet sheet, HolderStatement statement, Letterhead letterhead, Sheets sheets) {
        sheet.setColumnWidth(0, CHARACTER * 16);
        sheet.setColumnWidth(1, CHARACTER * 100);
        int at = 0;
        sheets.header(sheet.createRow(at++).createCell(0), letterhead.office() + " " + letterhead.title());
        for (Map.Entry<String, String> fact : letterhead.facts(statement).entrySet()) {
            Row row = sheet.createRow(at++);
            sheets.set(row.createCell(0), fact.getKey());
            sheets.set(row.createCell(1), fact.getValue());
        }
        sheets.set(sheet.createRow(at + 1).createCell(0), letterhead.notice());
    }

    /** Formulas that add up the sheet of entries. */
    private record Formulas(long holder, List<Column<HolderLine>> columns, int entries) {

        private String range(String heading) {
            return Sheets.range(ENTRIES, columns, heading, entries);
        }

        Line line(int row) {
            return new Line(this, row);
        }

        /** @param row from 1, of the sheet of balances */
        private record Line(Formulas formulas, int row) {

            String gained() {
                return sum("转入券号", "转入方编号", "转入状态代码");
            }

            String lost() {
                return sum("券号", "转出方编号", "转出状态代码");
            }

            private String sum(String serial, String holder, String state) {
                return "SUMIFS(" + formulas.range("数量") + "," + formulas.range(serial) + ",$A" + row + ","
                        + formulas.range(holder) + "," + formulas.holder() + "," + formulas.range("指标代码") + ",$G" + row
                        + "," + formulas.range(state) + ",$H" + row + ")";
            }

            String closing(int opening) {
                return "ROUND(" + cell(opening) + "+" + cell(opening + 1) + "-" + cell(opening + 2) + ",3)";
            }

            String same(int closing, int ledger) {
                return "IF(ABS(" + cell(closing) + "-" + cell(ledger) + ")<0.0005,\"相符\",\"不符\")";
            }

            private String cell(int column) {
                return CellReference.convertNumToColString(column) + row;
            }
        }
    }
}
