package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.RoundTrip;

/** What is written is read again: shapes, holes, parts, Chinese text, absent values. */
class ShapefileRoundTripProperties {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final List<DbfField> FIELDS = List.of(DbfField.text("QLR", 60), DbfField.number("MJ_M2", 15, 2));

    record Row(MultiPolygon polygon, String holder, String squareMetres) {}

    @Property(tries = 100)
    void rowsComeBackInBothEncodings(@ForAll("rows") List<Row> rows, @ForAll ShapefileText text) throws Exception {
        RoundTrip.inFolder(folder -> {
            List<Row> read = read(pack(rows, text, folder), folder, text);

            assertThat(read).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(read.get(i).holder()).isEqualTo(rows.get(i).holder());
                assertThat(read.get(i).squareMetres()).isEqualTo(rows.get(i).squareMetres());
                RoundTrip.assertSame(read.get(i).polygon(), rows.get(i).polygon());
            }
        });
    }

    private static Path pack(List<Row> rows, ShapefileText text, Path folder) throws Exception {
        Path written = Files.createDirectory(folder.resolve("written"));
        ShapefileWriter writer = new ShapefileWriter(written, FIELDS, text, "");
        try (writer) {
            for (Row row : rows) {
                writer.write(row.polygon(), Arrays.asList(row.holder(), row.squareMetres()));
            }
        }
        Path archive = folder.resolve("地块.zip");
        try (OutputStream stream = Files.newOutputStream(archive)) {
            writer.pack("地块", stream);
        }
        return archive;
    }

    private static List<Row> read(Path archive, Path folder, ShapefileText text) throws Exception {
        Path work = Files.createDirectory(folder.resolve("read"));
        LayerFiles files = ShapefileIntake.open(archive, "x.zip", Optional.empty(), work);
        assertThat(files.name()).isEqualTo("地块");
        List<Row> rows = new ArrayList<>();
        try (ShapefileLayer layer = ShapefileLayer.open(files, Optional.empty())) {
            assertThat(layer.encoding().orElseThrow().encoding().name()).isEqualTo(text.label());
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                List<String> values = row.get().values();
                String number = values.get(1).isEmpty() ? null : values.get(1);
                rows.add(new Row(row.get().polygon().orElse(null), values.get(0), number));
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> holder = Arbitraries.strings()
                .withChars("南海区桂城街道平东社区股份合作经济联合社甲乙丙ABC 0123")
                .ofMaxLength(20)
                .map(String::strip);
        Arbitrary<String> number = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999.99"))
                .ofScale(2)
                .map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .injectNull(0.1);
        return Combinators.combine(polygons().injectNull(0.1), holder, number)
                .as(Row::new)
                .list()
                .ofMaxSize(12);
    }

    /** Squares in a row, some with a hole, so that every polygon is valid. */
    private static Arbitrary<MultiPolygon> polygons() {
        Arbitrary<Double> corner = Arbitraries.doubles().between(-1e7, 1e7);
        Arbitrary<List<Boolean>> parts =
                Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(corner, corner, parts).as((x, y, holes) -> {
            Polygon[] squares = new Polygon[holes.size()];
            for (int i = 0; i < squares.length; i++) {
                squares[i] = square(x + 100 * i, y, holes.get(i));
            }
            return GEOMETRY.createMultiPolygon(squares);
        });
    }

    private static Polygon square(double x, double y, boolean hole) {
        LinearRing[] holes = hole ? new LinearRing[] {ring(x + 10, y + 10, 20)} : new LinearRing[0];
        return GEOMETRY.createPolygon(ring(x, y, 90), holes);
    }

    private static LinearRing ring(double x, double y, double side) {
        Geometry box = GEOMETRY.toGeometry(new Envelope(new Coordinate(x, y), new Coordinate(x + side, y + side)));
        return ((Polygon) box).getExteriorRing();
    }
}
