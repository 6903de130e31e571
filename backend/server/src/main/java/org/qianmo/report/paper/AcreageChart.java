package org.qianmo.report.paper;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.time.Day;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;
import org.qianmo.document.DocumentFonts;
import org.qianmo.report.MonthlyReport;
import org.springframework.stereotype.Component;

/** What there was by the end of each month, as a curve from zero; drawn as vectors, its letters in the document's font. */
@Component
class AcreageChart {

    private static final float TEXT = 6;
    private static final Color FILL = new Color(0xa3, 0xcf, 0xd2);
    private static final Color LINE = new Color(0x0a, 0x56, 0x5e);
    private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
    private static final int MONTHS_A_TICK = 6;

    private final DocumentFonts fonts;

    AcreageChart(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    Image drawn(List<MonthlyReport.Point> points, float width, float height, PdfWriter writer) {
        PdfTemplate drawing = writer.getDirectContent().createTemplate(width, height);
        Graphics2D graphics = drawing.createGraphics(width, height, new Letters(fonts));
        chart(points).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return Image.getInstance(drawing);
    }

    private JFreeChart chart(List<MonthlyReport.Point> points) {
        TimeSeries series = new TimeSeries("亩");
        points.forEach(point -> series.add(day(point.on()), point.mu()));
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, FILL);
        renderer.setOutline(true);
        renderer.setSeriesOutlinePaint(0, LINE);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(0.8f));
        XYPlot plot = new XYPlot(new TimeSeriesCollection(series), months(), mu(), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 0, 0, 4));
        return chart;
    }

    private static Day day(LocalDate day) {
        return new Day(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private ValueAxis months() {
        DateAxis axis = new DateAxis();
        axis.setTickUnit(
                new DateTickUnit(DateTickUnitType.MONTH, MONTHS_A_TICK, new SimpleDateFormat("yyyy-MM", Locale.ROOT)));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.02);
        return lettered(axis);
    }

    private ValueAxis mu() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(true);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.##"));
        axis.setAutoRangeMinimumSize(1);
        return lettered(axis);
    }

    private ValueAxis lettered(ValueAxis axis) {
        axis.setTickLabelFont(fonts.measured(TEXT));
        axis.setAxisLinePaint(GRID);
        return axis;
    }

    /** All letters are those of the document. */
    private record Letters(DocumentFonts fonts) implements FontMapper {

        @Override
        public BaseFont awtToPdf(Font font) {
            return fonts.regular(font.getSize2D(), Color.BLACK).getBaseFont();
        }

        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            return fonts.measured(size);
        }
    }
}
