package org.qianmo.exchange.boundarypoints;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;

/** One file of plots. Points are numbered through each plot, and every ring ends with its first point once more. */
final class BoundaryPointsWriter implements LayerWriter {

    private static final String LINE_END = "\r\n";
    private static final double HECTARE_SQUARE_METRES = 10_000;
    private static final int HECTARE_DECIMALS = 4;

    private final Writer out;
    private final CharsetEncoder encoder;
    private final PlotText text;
    private final int decimals;
    private long unencoded;
    private int label;
    private int ringNumber;

    BoundaryPointsWriter(OutgoingLayer layer, GaussBand band, int decimals, OutputStream stream) throws IOException {
        this.out =
                new BufferedWriter(new OutputStreamWriter(stream, layer.text().charset()));
        this.encoder = layer.text().charset().newEncoder();
        this.text = new PlotText(layer.fields());
        this.decimals = decimals;
        for (String line : head(band)) {
            out.write(line + LINE_END);
        }
    }

    private List<String> head(GaussBand band) {
        return List.of(
                "[属性描述]",
                "格式版本号=1.01",
                "数据产生单位=阡陌",
                "数据产生日期=" + LocalDate.now(),
                "坐标系=2000国家大地坐标系",
                "几度分带=" + band.degrees(),
                "投影类型=高斯克吕格",
                "计量单位=米",
                "带号=" + band.number(),
                "精度=" + BigDecimal.ONE.movePointLeft(decimals).toPlainString(),
                "转换参数=,,,,,,",
                "[地块坐标]");
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) throws IOException {
        boolean empty = polygon == null || polygon.isEmpty();
        double hectares = empty ? 0 : polygon.getArea() / HECTARE_SQUARE_METRES;
        String line = text.line(empty ? 0 : polygon.getNumPoints(), fixed(hectares, HECTARE_DECIMALS), values);
        unencoded += encoder.canEncode(line) ? 0 : 1;
        out.write(line + LINE_END);
        label = 0;
        ringNumber = 0;
        for (int part = 0; !empty && part < polygon.getNumGeometries(); part++) {
            write((Polygon) polygon.getGeometryN(part));
        }
    }

    private void write(Polygon part) throws IOException {
        write(part.getExteriorRing());
        for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
            write(part.getInteriorRingN(hole));
        }
    }

    private void write(LinearRing ring) throws IOException {
        ringNumber++;
        int first = label + 1;
        CoordinateSequence positions = ring.getCoordinateSequence();
        int last = positions.size() - 1;
        for (int i = 0; i <= last; i++) {
            point(i < last ? ++label : first, positions.getX(i), positions.getY(i));
        }
    }

    private void point(int number, double easting, double northing) throws IOException {
        out.write("J" + number + "," + ringNumber + "," + fixed(northing, decimals) + "," + fixed(easting, decimals));
        out.write(LINE_END);
    }

    private static String fixed(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public long alteredValues() {
        return text.altered() + unencoded;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
