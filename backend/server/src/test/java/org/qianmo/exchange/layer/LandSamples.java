package org.qianmo.exchange.layer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.Srid;

/** Land to write and to read again. */
public final class LandSamples {

    public static final List<LayerField> FIELDS = List.of(
            LayerField.text("ZDDM", "宗地代码", 19),
            LayerField.text("DLBM", "地类编码", 5),
            LayerField.text("QLR", "权利人（集体经济组织全称）", 254),
            LayerField.number("MJ_M2", "图斑椭球面积", 15, 2),
            LayerField.number("PARCEL_ID", "系统编号", 16, 0),
            new LayerField("RQ", "登记日期", LayerField.Kind.DATE, 0, 0),
            new LayerField("YZ", "是否养殖", LayerField.Kind.YES_NO, 0, 0));

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private LandSamples() {}

    /** @param values one of each field; a polygon may be null */
    public record Row(MultiPolygon polygon, List<Object> values) {}

    public static OutgoingLayer layer(Srid system) {
        return new OutgoingLayer("parcels", "地块", system, TextEncoding.UTF_8, FIELDS);
    }

    public static Arbitrary<List<Row>> rows(double widest, double side) {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("南海区平东社区股份合作经济联合社ABC 0123<>&\"'=,{}[]\\/")
                .ofMaxLength(20)
                .map(letters -> (letters + "𠮷").strip());
        Arbitrary<BigDecimal> area = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999.99"))
                .ofScale(2);
        Arbitrary<Long> id = Arbitraries.longs().between(0, 1L << 53);
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 50_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        polygons(widest, side).injectNull(0.1),
                        text,
                        Arbitraries.of("0101", "1104A", "9999", ""),
                        area.injectNull(0.1),
                        id,
                        day.injectNull(0.1),
                        Arbitraries.of(true, false).injectNull(0.1))
                .as((polygon, holder, landClass, squareMetres, number, date, pond) -> new Row(
                        polygon,
                        Arrays.asList("440605001002JC00015", landClass, holder, squareMetres, number, date, pond)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    /** Squares in a row, some with a hole, so that every polygon is valid. */
    private static Arbitrary<MultiPolygon> polygons(double widest, double side) {
        Arbitrary<Double> corner =
                Arbitraries.doubles().between(-widest, widest).ofScale(9);
        Arbitrary<List<Boolean>> parts =
                Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(corner, corner, parts).as((x, y, holes) -> {
            Polygon[] squares = new Polygon[holes.size()];
            for (int i = 0; i < squares.length; i++) {
                LinearRing[] inner = holes.get(i)
                        ? new LinearRing[] {ring(x + i * side + side / 10, y + side / 10, side / 5)}
                        : new LinearRing[0];
                squares[i] = GEOMETRY.createPolygon(ring(x + i * side, y, 0.9 * side), inner);
            }
            return GEOMETRY.createMultiPolygon(squares);
        });
    }

    private static LinearRing ring(double x, double y, double side) {
        Envelope box = new Envelope(new Coordinate(x, y), new Coordinate(x + side, y + side));
        return ((Polygon) GEOMETRY.toGeometry(box)).getExteriorRing();
    }
}
