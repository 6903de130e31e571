package org.qianmo.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.qianmo.exchange.layer.LayerField;

/** How cells look: one style a column, since a workbook holds no more than some thousand of them. */
final class CellStyles {

    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle quoted;
    private final List<CellStyle> columns = new ArrayList<>();

    CellStyles(Workbook workbook, List<LayerField> fields) {
        this.header = header(workbook);
        this.text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        this.quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(text);
        quoted.setQuotePrefixed(true);
        for (LayerField field : fields) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format(field)));
            columns.add(style);
        }
    }

    private static CellStyle header(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static String format(LayerField field) {
        return switch (field.kind()) {
            case DATE -> "yyyy-mm-dd";
            case NUMBER ->
                field.length() == 0 ? "General" : field.decimals() == 0 ? "0" : "0." + "0".repeat(field.decimals());
            case TEXT -> "@";
            case YES_NO -> "General";
        };
    }

    CellStyle header() {
        return header;
    }

    CellStyle column(int column) {
        return columns.get(column);
    }

    CellStyle text() {
        return text;
    }

    /** For text that a program would take for a formula when somebody edits the cell. */
    CellStyle quoted() {
        return quoted;
    }
}
